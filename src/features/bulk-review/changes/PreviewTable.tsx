import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import tableClasses from '../../../ui/table.module.css';
import classes from '../run/RunPage.module.css';
import { describeWrite, type FieldWords, useFieldWords } from '../useFieldWords';
import type { PreviewGroup } from './PreviewPage';
import type { Plan } from './planChange';
import type { PlannedCase } from './usePlans';

interface PreviewTableProps {
  group: PreviewGroup;
  cases: readonly PlannedCase[];
  /** Ids of cases that stay as they are by choice. */
  takenOut: ReadonlySet<string>;
  onKeep: (caseId: string, isKept: boolean) => void;
}

const pageSize = 50;

/** The cases of one group, with old and new value or the reason why they stay as they are. */
export function PreviewTable({ group, cases, takenOut, onKeep }: PreviewTableProps) {
  const words = messages.bulk;
  const [limit, setLimit] = useState(pageSize);
  const shown = cases.slice(0, limit);
  const fieldWords = useFieldWords(
    shown.flatMap(({ plan }) => (plan.kind === 'willChange' ? plan.entry : [])),
  );
  if (cases.length === 0) return <p className={classes.explained}>{words.none}</p>;
  return (
    <>
      {/* A frame that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={tableClasses.frame} aria-label={words.kinds[group]} tabIndex={0}>
        <table className={`${tableClasses.table} ${classes.report}`}>
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.change}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ caseId, name, plan }) => (
              <tr key={caseId}>
                <th scope="row">
                  <span className={classes.name}>
                    {group === 'willChange' && (
                      <Checkbox
                        size="xs"
                        aria-label={words.keep({ name: name ?? caseId })}
                        checked={!takenOut.has(caseId)}
                        onChange={(event) => onKeep(caseId, event.currentTarget.checked)}
                      />
                    )}
                    <Link to={paths.caseDetail(caseId)} target="_blank" rel="opener">
                      {name ?? caseId}
                    </Link>
                  </span>
                </th>
                <td>
                  {linesOf(plan, fieldWords).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cases.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + pageSize)}>
          {words.more({ count: Math.min(pageSize, cases.length - limit) })}
        </Button>
      )}
    </>
  );
}

function linesOf(plan: Plan, fieldWords: FieldWords): string[] {
  const words = messages.bulk;
  switch (plan.kind) {
    case 'willChange':
      return plan.entry.writes.flatMap((write) => describeWrite(write, fieldWords));
    case 'alreadySo':
      return [words.kinds.alreadySo];
    case 'breaksRule':
      return [words.rules[plan.rule]];
    case 'cannotKnow':
      return [words.reasons[plan.reason]];
  }
}
