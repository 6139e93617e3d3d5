import type { KeyboardEvent } from 'react';

/** Keys of a row of the list while its link has the focus: `j` and `k` go down and up, `x` ticks. */
export function handleRowKey(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(target instanceof HTMLAnchorElement) && !(target instanceof HTMLInputElement)) return;
  const row = target.closest('tr');
  if (row === null) return;
  if (key === 'x') row.querySelector<HTMLInputElement>('[data-select-case]')?.click();
  else if (key === 'j') linkIn(row.nextElementSibling)?.focus();
  else if (key === 'k') linkIn(row.previousElementSibling)?.focus();
  else return;
  event.preventDefault();
}

const linkIn = (row: Element | null) => row?.querySelector<HTMLElement>('[data-case-id]');
