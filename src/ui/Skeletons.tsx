import classes from './Skeletons.module.css';

interface TableSkeletonProps {
  /** What is loading, for screen readers. */
  label: string;
  rows?: number;
  columns?: number;
}

/** Rows in the shape of a table that is loading. Appears after 150 ms, so that a quick answer does not flash. */
export function TableSkeleton({ label, rows = 10, columns = 5 }: TableSkeletonProps) {
  return (
    <div className={classes.delayed} role="status" aria-label={label}>
      {keys(rows).map((row) => (
        <div className={classes.row} key={row}>
          {keys(columns).map((column) => (
            <span className={classes.bar} key={column} />
          ))}
        </div>
      ))}
    </div>
  );
}

const keys = (count: number) => [...Array(count).keys()];

interface PageSkeletonProps {
  label: string;
}

/** A page that is loading: a title and two columns. */
export function PageSkeleton({ label }: PageSkeletonProps) {
  return (
    <div className={classes.page} role="status" aria-label={label}>
      <span className={classes.title} />
      <div className={classes.columns}>
        <span className={classes.panel} />
        <span className={classes.panel} />
      </div>
    </div>
  );
}
