import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useRef,
} from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths';
import { handleRowKey } from '../selection/rowKeys';
import { useCasePrefetch } from './useCasePrefetch';

interface RowEventsOptions {
  /** The search part of the list's URL, which the case page needs for the way back. */
  listSearchOf: (caseId: string) => string;
  onOpen: (caseId: string) => void;
}

/**
 * What the rows of a list do, on the `tbody` around them, as handlers of their own would cost more than the rest of a
 * hundred rows: the whole row opens its case but stays text that can be selected, and whoever aims at it has the
 * case fetched ahead.
 */
export function useRowEvents({ listSearchOf, onOpen }: RowEventsOptions) {
  const navigate = useNavigate();
  const { approach, retreat } = useCasePrefetch();
  const pointedAt = useRef<HTMLElement | null>(null);

  function open(caseId: string) {
    onOpen(caseId);
    void navigate(paths.caseDetail(caseId), { state: { list: listSearchOf(caseId) } });
  }

  function handleClick(event: MouseEvent) {
    const link = linkOf(event.target);
    const caseId = link?.dataset.caseId;
    if (!link || caseId === undefined || event.defaultPrevented) return;
    const { button, altKey, shiftKey } = event;
    const wantsTab = button === 1 || event.ctrlKey || event.metaKey;
    const control =
      event.target instanceof Element && event.target.closest('a, button, input, label');
    if (control === link) {
      if (button !== 0 || wantsTab || shiftKey || altKey) return; // the browser's own ways
      event.preventDefault();
      open(caseId);
      return;
    }
    if (control || altKey || shiftKey || !window.getSelection()?.isCollapsed) return;
    if (wantsTab) window.open(link.href, '_blank', 'noopener');
    else if (button === 0) open(caseId);
  }

  function handlePointerOver({ target }: PointerEvent) {
    const link = linkOf(target);
    if (link === pointedAt.current) return;
    pointedAt.current = link;
    if (link?.dataset.caseId === undefined) retreat();
    else approach(link.dataset.caseId);
  }

  function handlePointerLeave() {
    pointedAt.current = null;
    retreat();
  }

  function handleFocus({ target }: FocusEvent) {
    if (target instanceof HTMLElement && target.dataset.caseId !== undefined)
      approach(target.dataset.caseId);
  }

  return {
    onClick: handleClick,
    onAuxClick: (event: MouseEvent) => event.button === 1 && handleClick(event),
    onPointerOver: handlePointerOver,
    onPointerLeave: handlePointerLeave,
    onFocus: handleFocus,
    onBlur: retreat,
    onKeyDown: (event: KeyboardEvent) => handleRowKey(event),
  };
}

/** The link of the row that an event is in. */
function linkOf(target: EventTarget): HTMLAnchorElement | null {
  const row = target instanceof Element ? target.closest('tr') : null;
  return row?.querySelector<HTMLAnchorElement>('[data-case-id]') ?? null;
}
