import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import { formatNumber } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import tableClasses from '../../../ui/table.module.css';
import { caseQueries } from '../../cases/caseQueries';
import { describeWrite, useFieldWords } from '../useFieldWords';
import { type EntryState, entryStates, type LedgerEntry } from './ledger';
import classes from './RunPage.module.css';
import { RunStateMark } from './RunStateMark';

interface RunReportProps {
  entries: readonly LedgerEntry[];
  counts: Readonly<Record<EntryState, number>>;
  total: number;
}

const pageSize = 50;

/** What became of each case, to be narrowed to one outcome. */
export function RunReport({ entries, counts, total }: RunReportProps) {
  const words = messages.runs;
  const [state, setState] = useState<EntryState | null>(null);
  const titleId = useId();
  const [limit, setLimit] = useState(pageSize);
  const matching = state === null ? entries : entries.filter((entry) => entry.state === state);
  const shown = matching.slice(0, limit);
  const choose = (next: EntryState | null) => {
    setState(next);
    setLimit(pageSize);
  };
  const present = entryStates.filter((one) => counts[one] > 0);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.heading}>
        {words.report}
      </h2>
      <fieldset className={classes.filters}>
        <legend className="visually-hidden">{words.filters}</legend>
        {[null, ...present].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className={classes.filter}
            aria-pressed={state === one}
            onClick={() => choose(one)}
          >
            {one === null ? words.all : words.states[one]}
            <span className={classes.count}>
              {formatNumber(one === null ? total : counts[one])}
            </span>
          </button>
        ))}
      </fieldset>
      {state !== null && <p className={classes.explained}>{words.explained[state]}</p>}
      {shown.length === 0 ? (
        <p className={classes.explained}>{words.noneOfThese}</p>
      ) : (
        <ReportTable entries={shown} />
      )}
      {matching.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + pageSize)}>
          {words.more({ count: Math.min(pageSize, matching.length - limit) })}
        </Button>
      )}
    </section>
  );
}

function ReportTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const { columns } = messages.runs;
  const words = useFieldWords(entries);
  return (
    // A frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={tableClasses.frame} aria-label={messages.cases.title} tabIndex={0}>
      <table className={`${tableClasses.table} ${classes.report}`}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.change}</th>
            <th scope="col">{columns.words}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ index, caseId, state, writes, words: said }) => (
            <tr key={index}>
              <th scope="row">
                <CaseName caseId={caseId} chunk={chunkOf(entries, caseId)} />
              </th>
              <td>
                <RunStateMark state={state} />
              </td>
              <td>
                {writes
                  .flatMap((write) => describeWrite(write, words))
                  .map((line) => (
                    <div key={line}>{line}</div>
                  ))}
              </td>
              <td>{said.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The ids that are asked for together with `caseId`, so that rows share requests. */
function chunkOf(entries: readonly LedgerEntry[], caseId: string): string[] {
  const place = entries.findIndex((entry) => entry.caseId === caseId);
  const start = place - (place % pageSize);
  return entries.slice(start, start + pageSize).map((entry) => entry.caseId);
}

function CaseName({ caseId, chunk }: { caseId: string; chunk: string[] }) {
  const { data: names } = useQuery(caseQueries.names(chunk));
  return <Link to={paths.caseDetail(caseId)}>{names?.get(caseId) ?? caseId}</Link>;
}
