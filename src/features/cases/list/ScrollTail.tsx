import { Loader } from '@mantine/core';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import classes from './CaseScroll.module.css';
import type { ScrolledCases } from './useScrolledCases';

interface ScrollTailProps {
  cases: ScrolledCases;
}

/** What stands below the last row: more is coming, could not come, or there is no more. */
export function ScrollTail({ cases }: ScrollTailProps) {
  const texts = messages.scroll;
  const { rows, total, unreadable, hasMore, isLoading, error } = cases;
  const count = rows.length + unreadable;
  return (
    <div className={classes.tail}>
      {error !== null && !isLoading && <ProblemAlert error={error} onRetry={cases.loadMore} />}
      {hasMore && isLoading && (
        <p className={classes.loading}>
          <Loader size={16} aria-hidden />
          {texts.loading}
        </p>
      )}
      {hasMore && !isLoading && error === null && (
        <Button variant="default" size="compact-md" onClick={cases.loadMore}>
          {texts.more}
        </Button>
      )}
      {!hasMore && (
        <>
          <p>{texts.end({ count })}</p>
          {total !== null && total !== count && (
            <p className={classes.differs}>
              {texts.differs({ total })}
              <Button variant="default" size="compact-sm" onClick={cases.reload}>
                {texts.reload}
              </Button>
            </p>
          )}
        </>
      )}
      {unreadable > 0 && (
        <p className={classes.differs}>{texts.unreadable({ count: unreadable })}</p>
      )}
    </div>
  );
}
