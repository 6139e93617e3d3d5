import {
  IconChevronLeft,
  IconChevronLeftPipe,
  IconChevronRight,
  IconChevronRightPipe,
} from '@tabler/icons-react';
import { formatNumber } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { IconButton } from '../../../ui/Button';
import { ChoiceSelect } from '../../../ui/ChoiceSelect';
import classes from './Pager.module.css';
import type { PageRange } from './pageRange';

interface PagerProps {
  /** Page that the view asks for, from 1. */
  page: number;
  range: PageRange;
  /** Page number of the next page; null where this is the last. */
  nextPage: number | null;
  size: number;
  sizes: readonly number[];
  onPage: (page: number) => void;
  onSize: (size: number) => void;
}

/** Where one is in the list, and the way to its other pages. */
export function Pager({ page, range, nextPage, size, sizes, onPage, onSize }: PagerProps) {
  const texts = messages.cases.pages;
  const { place, total, lastPage, count } = range;
  const steps = [
    { label: texts.first, Icon: IconChevronLeftPipe, to: page > 1 ? 1 : null },
    { label: texts.previous, Icon: IconChevronLeft, to: page > 1 ? page - 1 : null },
    { label: texts.next, Icon: IconChevronRight, to: nextPage },
    {
      label: texts.last,
      Icon: IconChevronRightPipe,
      to: nextPage !== null && lastPage !== null && lastPage > page ? lastPage : null,
    },
  ];
  return (
    <nav className={classes.pager} aria-label={texts.label}>
      <ChoiceSelect
        className={classes.size}
        size="xs"
        label={texts.size}
        value={String(size)}
        options={sizes.map((option) => ({ value: String(option), label: formatNumber(option) }))}
        onChange={(event) => onSize(Number(event.currentTarget.value))}
      />
      <span className={classes.place}>
        {place ? texts.place({ ...place, total }) : texts.page({ page, count })}
      </span>
      <span className={classes.steps}>
        {steps.map(({ label, Icon, to }) => (
          // Stays focusable where it leads nowhere: the focus must not fall off at the last page.
          <IconButton
            key={label}
            variant="default"
            size={32}
            className={classes.step}
            aria-label={label}
            title={label}
            aria-disabled={to === null}
            data-disabled={to === null || undefined}
            onClick={() => to !== null && onPage(to)}
          >
            <Icon size={16} aria-hidden />
          </IconButton>
        ))}
      </span>
    </nav>
  );
}
