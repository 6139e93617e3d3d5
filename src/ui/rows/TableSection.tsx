import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, type Ref, useId } from 'react';
import tableClasses from '../table.module.css';
import classes from './rows.module.css';

interface TableSectionProps {
  title: string;
  /** The heading, which takes the focus where the row that had it is gone. */
  headingRef?: Ref<HTMLHeadingElement>;
  /** A short count beside the heading. */
  count?: string | null;
  /** What the table lacks, in words. */
  notice?: string | null;
  action?: ReactNode;
  /** There is no row to show. */
  isEmpty: boolean;
  /** Stands instead of an empty table; none where it is not known that there are none. */
  empty?: string | null;
  /** Column heads, each a `th`. */
  head: ReactNode;
  children: ReactNode;
}

/** A titled table of a page, whose rows can be edited in place. Stacks in a narrow column. */
export function TableSection({
  title,
  headingRef,
  count,
  notice,
  action,
  isEmpty,
  empty,
  head,
  children,
}: TableSectionProps) {
  const titleId = useId();
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 ref={headingRef} id={titleId} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        {count && <span className={classes.count}>{count}</span>}
        {action}
      </div>
      {notice && (
        <p className={classes.notice}>
          <IconAlertTriangle size={16} aria-hidden />
          {notice}
        </p>
      )}
      {isEmpty && empty && <p className={classes.empty}>{empty}</p>}
      {!isEmpty && (
        <div className={tableClasses.frame}>
          <table className={`${tableClasses.table} ${classes.table}`} aria-labelledby={titleId}>
            <thead>
              <tr>{head}</tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
