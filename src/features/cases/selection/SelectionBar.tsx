import { Button, Drawer } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import { messages } from '../../../messages/messages';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { caseQueries } from '../caseQueries';
import type { CaseListView } from '../list/caseListView';
import { clearSelection, deselectCases, selectCases, selectedIds } from './caseSelection';
import classes from './SelectionBar.module.css';
import { useCaseSelection } from './useCaseSelection';
import { type Collecting, useCollectMatches } from './useCollectMatches';

/** What an action of the list works on. */
export interface SelectedCases {
  /** How many; the ids are read when an action begins. */
  count: number;
  ids: () => string[];
}

interface SelectionBarProps {
  view: CaseListView;
  filterKey: string;
  /** Cases that match; null where the server does not count. */
  total: number | null;
  /** What narrows the list, which the bar stands in for. */
  narrowing: ReactNode;
  children: (selection: SelectedCases) => ReactNode;
}

/** What is selected and what can be done with it, in the place of the filters. */
export function SelectionBar({ view, filterKey, total, narrowing, children }: SelectionBarProps) {
  const words = messages.selection;
  const { shown, hidden } = useCaseSelection(filterKey);
  const [isListing, setIsListing] = useState(false);
  const { collecting, collect, stop } = useCollectMatches(view, filterKey);
  function handleClear() {
    clearSelection();
    // The button goes with the selection; the focus stays in the page.
    document.getElementById('main')?.focus();
  }

  const isWhole = total !== null && shown >= total;
  return (
    <section className={classes.bar} aria-label={words.label}>
      <strong className={classes.count} role="status">
        {words.selected({ count: shown })}
      </strong>
      {collecting.kind === 'running' ? (
        <>
          <span role="status">{words.collecting(collecting)}</span>
          <Button variant="default" onClick={stop}>
            {words.stop}
          </Button>
        </>
      ) : (
        !isWhole && (
          <Button variant="default" onClick={() => void collect()}>
            {words.selectAll({ total })}
          </Button>
        )
      )}
      {children({ count: shown, ids: () => selectedIds(filterKey) })}
      {hidden > 0 && (
        <span className={classes.hidden}>
          {words.hidden({ count: hidden })}
          <Button variant="subtle" onClick={() => setIsListing(true)}>
            {words.list}
          </Button>
        </span>
      )}
      <div className={classes.end}>
        <Button variant="subtle" onClick={handleClear}>
          {words.clear}
        </Button>
        {narrowing}
      </div>
      <Proof collecting={collecting} />
      <Drawer
        opened={isListing}
        onClose={() => setIsListing(false)}
        position="right"
        title={words.hiddenTitle}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        {isListing && <HiddenCases filterKey={filterKey} onDone={() => setIsListing(false)} />}
      </Drawer>
    </section>
  );
}

function Proof({ collecting }: { collecting: Collecting }) {
  const words = messages.selection;
  if (collecting.kind === 'failed') {
    return (
      <div className={classes.proof}>
        <p>{words.failed}</p>
        <ProblemAlert error={collecting.error} />
      </div>
    );
  }
  if (collecting.kind !== 'done') return null;
  const { counted, ids, meanwhile } = collecting.collected;
  return (
    <p className={classes.proof} role="status">
      {words.proof({ counted, collected: ids.length })}{' '}
      {meanwhile && words.changedMeanwhile(meanwhile)}
    </p>
  );
}

const listed = 50;

function HiddenCases({ filterKey, onDone }: { filterKey: string; onDone: () => void }) {
  const words = messages.selection;
  const [ids] = useState(() => selectedIds(filterKey, true));
  const [limit, setLimit] = useState(listed);
  const some = ids.slice(0, limit);
  const { data: names, error } = useQuery({
    ...caseQueries.names(some),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <p>{words.hiddenDetail}</p>
      {error && <ProblemAlert error={error} />}
      <ul className={classes.names}>
        {some.map((id) => (
          <li key={id}>
            <Link to={paths.caseDetail(id)}>{names?.get(id) ?? id}</Link>
          </li>
        ))}
      </ul>
      {ids.length > limit && (
        <Button variant="subtle" onClick={() => setLimit(limit + listed)}>
          {words.more({ count: Math.min(listed, ids.length - limit) })}
        </Button>
      )}
      <div className={classes.choices}>
        <Button
          onClick={() => {
            selectCases(some, filterKey);
            onDone();
          }}
        >
          {words.takeIn({ count: some.length })}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            deselectCases(some);
            onDone();
          }}
        >
          {words.leaveOut({ count: some.length })}
        </Button>
      </div>
    </>
  );
}
