import type { MouseEvent } from 'react';
import * as messages from '../../../messages/messages';
import { deselectCases, selectCases } from './caseSelection';
import classes from './SelectBox.module.css';

interface SelectBoxProps {
  caseId: string;
  name: string;
  isChecked: boolean;
  /** The filter of the list around: see `filterKeyOf`. */
  filterKey: string;
}

/** The box that was used last, from which Shift selects a range. */
let anchorId: string | null = null;

/** Selects a case of a list; with Shift all from the one before. */
export function SelectBox({ caseId, name, isChecked, filterKey }: SelectBoxProps) {
  function handleClick(event: MouseEvent<HTMLInputElement>) {
    const ids = event.shiftKey ? rangeTo(event.currentTarget, caseId) : [caseId];
    if (event.currentTarget.checked) selectCases(ids, filterKey);
    else deselectCases(ids);
    anchorId = caseId;
  }

  return (
    <input
      type="checkbox"
      className={classes.box}
      data-select-case={caseId}
      aria-label={messages.cases.select({ name })}
      checked={isChecked}
      onClick={handleClick}
      onChange={doNothing} // the click knows of Shift, and comes from the keyboard too
    />
  );
}

const doNothing = () => undefined;

/** The cases between the box used last and this one, in the order of the screen; this one alone where that is not there. */
function rangeTo(input: HTMLInputElement, caseId: string): string[] {
  const boxes = input.closest('table')?.querySelectorAll<HTMLElement>('[data-select-case]') ?? [];
  const ids = Array.from(boxes, (box) => box.dataset.selectCase ?? '');
  const [from, to] = [ids.indexOf(anchorId ?? ''), ids.indexOf(caseId)];
  if (from < 0 || to < 0) return [caseId];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
