/** What a bulk change does to each case. Holds ids and the changed values only: it is kept in the ledger. */
export type BulkChange =
  | {
      kind: 'setAttributes';
      /** New values by attribute: `status` (with `closed_on` and `closing_reason`), `case_type`, `county`. */
      attributes: Readonly<Record<string, string | null>>;
    }
  | { kind: 'setCustomField'; key: string; value: unknown }
  | { kind: 'addAssignee' | 'removeAssignee'; userId: string }
  | { kind: 'addGoal'; attributes: Readonly<Record<string, unknown>> }
  /** Ends the active involvements of a person or of a role: one of the two is given. */
  | { kind: 'endInvolvements'; personId: string | null; role: string | null; end_date: string }
  | { kind: 'delete' }
  /** Puts back what the cases held before another run. */
  | { kind: 'undo'; change: BulkChange };
