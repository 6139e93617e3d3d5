import Libsql from 'libsql';

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** A piece of SQL with the values for its placeholders. */
export interface SqlFragment {
  sql: string;
  parameters: SqlValue[];
}

const maxCachedStatements = 300;

/**
 * One connection to the sandbox's SQLite file. A `write` that has returned is on disk (WAL with full
 * synchronisation), and several processes may use one file: a writer waits for the other's commit.
 */
export class Database {
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement>();

  constructor(file: string) {
    this.#connection = new Libsql(file);
    this.#connection.pragma('busy_timeout = 10000');
    this.#connection.pragma('journal_mode = WAL');
    this.#connection.pragma('synchronous = FULL');
    this.#connection.pragma('cache_size = -65536');
  }

  all(sql: string, parameters: SqlValue[] = []): Row[] {
    return this.#prepare(sql).all(parameters) as Row[];
  }

  first(sql: string, parameters: SqlValue[] = []): Row | undefined {
    return this.all(sql, parameters)[0];
  }

  run(sql: string, parameters: SqlValue[] = []): void {
    this.#prepare(sql).run(parameters);
  }

  /** Runs several statements that take no parameters. */
  script(sql: string): void {
    this.#connection.exec(sql);
  }

  /** Runs `work` as one transaction that holds the write lock from its start, so what it reads stays true. */
  write<T>(work: () => T): T {
    return this.#connection.transaction(work).immediate();
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepare(sql: string): Libsql.Statement {
    const cached = this.#statements.get(sql);
    if (cached) return cached;
    const statement = this.#connection.prepare(sql);
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size >= maxCachedStatements) {
      this.#statements.delete(oldest);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}
