import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import { formatNumber } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { ActionButton } from '../../../ui/ActionButton';
import { Button } from '../../../ui/Button';
import { useListSearch } from '../form/useListPath';
import { type NeighbourCase, useCaseNeighbours } from '../list/caseNeighbours';
import classes from './CaseHead.module.css';

interface CaseNeighbourLinksProps {
  caseId: string;
}

/** The ways to the previous and the next case of the list that one came from. */
export function CaseNeighbourLinks({ caseId }: CaseNeighbourLinksProps) {
  const words = messages.caseDetail;
  const neighbours = useCaseNeighbours(caseId, useListSearch());
  if (!neighbours) return null;
  const { previous, next, position, total } = neighbours;
  return (
    <nav aria-label={words.neighbours} className={classes.neighbours}>
      <NeighbourLink
        neighbour={previous}
        label={words.previous}
        none={words.noPrevious}
        icon={<IconChevronLeft size={16} aria-hidden />}
      />
      {position !== null && (
        <span className={classes.position}>
          {total === null
            ? formatNumber(position)
            : words.position({ position: formatNumber(position), total: formatNumber(total) })}
        </span>
      )}
      <NeighbourLink
        neighbour={next}
        label={words.next}
        none={words.noNext}
        icon={<IconChevronRight size={16} aria-hidden />}
      />
    </nav>
  );
}

interface NeighbourLinkProps {
  neighbour: NeighbourCase | null;
  label: string;
  /** Why there is no such case. */
  none: string;
  icon: React.ReactNode;
}

function NeighbourLink({ neighbour, label, none, icon }: NeighbourLinkProps) {
  const look = { variant: 'subtle', color: 'muted', px: 8 } as const;
  if (!neighbour) {
    return (
      <ActionButton {...look} aria-label={label} unavailableReason={none}>
        {icon}
      </ActionButton>
    );
  }
  return (
    <Button
      {...look}
      aria-label={[label, neighbour.name].filter(Boolean).join(': ')}
      title={neighbour.name ?? label}
      renderRoot={(props) => (
        <Link to={paths.caseDetail(neighbour.id)} state={{ list: neighbour.list }} {...props} />
      )}
    >
      {icon}
    </Button>
  );
}
