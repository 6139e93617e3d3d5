import { Drawer } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { caseQueries } from '../caseQueries';
import { deselectCases, selectCases, selectedIds } from './caseSelection';
import classes from './SelectionBar.module.css';

interface HiddenCasesDrawerProps {
  isOpen: boolean;
  filterKey: string;
  onClose: () => void;
}

/** The selected cases that the filter does not show, to take in or to leave out. */
export function HiddenCasesDrawer({ isOpen, filterKey, onClose }: HiddenCasesDrawerProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      title={messages.selection.hiddenTitle}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {isOpen && <HiddenCases filterKey={filterKey} onDone={onClose} />}
    </Drawer>
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
