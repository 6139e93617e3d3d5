import * as messages from '../../../messages/messages';
import classes from './CaseDetailSkeleton.module.css';

const goalRows = ['a', 'b', 'c'];
const factRows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of a case that is loading: head, tables beside facts. Appears after 150 ms. */
export function CaseDetailSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label={messages.caseDetail.loading}>
      <span className={classes.title} />
      <span className={classes.facts} />
      <div className={classes.columns}>
        <div>
          <TableShape />
          <TableShape />
        </div>
        <div>
          {factRows.map((row) => (
            <span key={row} className={classes.fact} />
          ))}
        </div>
      </div>
    </div>
  );
}

function TableShape() {
  return (
    <>
      <span className={classes.heading} />
      <div className={classes.table}>
        {goalRows.map((row) => (
          <span key={row} className={classes.row} />
        ))}
      </div>
    </>
  );
}
