import { type ReactNode, useState } from 'react';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { LateDialog, latePart } from '../../../ui/late';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import type { CaseListView } from '../list/caseListView';
import { clearSelection, selectedIds } from './caseSelection';
import classes from './SelectionBar.module.css';
import { useCaseSelection } from './useCaseSelection';
import { type Collecting, useCollectMatches } from './useCollectMatches';

const hiddenCasesDrawer = latePart(() =>
  import('./HiddenCasesDrawer').then(({ HiddenCasesDrawer }) => HiddenCasesDrawer),
);

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
      <LateDialog
        part={hiddenCasesDrawer}
        isOpen={isListing}
        filterKey={filterKey}
        onClose={() => setIsListing(false)}
      />
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
