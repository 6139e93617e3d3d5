import { useEffect, useRef } from 'react';

/** What a key does, by the key as `KeyboardEvent.key` gives it. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Single keys of a page. They never act while one types, with a modifier, or over an open dialog.
 * Source: WCAG 2.1.4, which also asks that they can be switched off.
 */
export function useShortcuts(shortcuts: Shortcuts, isOn: boolean): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });

  useEffect(() => {
    if (!isOn) return;
    function handleKeyDown(event: KeyboardEvent) {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const isTyping =
        target instanceof Element &&
        target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
      if (isTyping || document.querySelector('[role=dialog]')) return;
      const act = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [isOn]);
}
