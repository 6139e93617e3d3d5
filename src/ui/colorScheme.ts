const choices = ['auto', 'light', 'dark'] as const;
/** `auto` follows the system. */
export type ColorScheme = (typeof choices)[number];

/** The name under which Mantine keeps it, so that a choice made before counts on. Holds nothing about anybody. */
const storageKey = 'mantine-color-scheme-value';
const listeners = new Set<() => void>();
const darkSystem = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
let chosen: ColorScheme = read();

function read(): ColorScheme {
  try {
    const kept = localStorage.getItem(storageKey);
    return choices.find((choice) => choice === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Gives the document the scheme that was chosen, and follows the system and other tabs. Called once. */
export function startColorScheme(): void {
  show();
  darkSystem?.addEventListener('change', show);
  window.addEventListener('storage', ({ key }) => {
    if (key !== storageKey) return;
    chosen = read();
    tell();
  });
}

export function getColorScheme(): ColorScheme {
  return chosen;
}

/** Shows a scheme and keeps the choice in this browser. */
export function chooseColorScheme(scheme: ColorScheme): void {
  if (scheme === chosen) return;
  chosen = scheme;
  try {
    localStorage.setItem(storageKey, scheme);
  } catch {
    // Then it holds until the page is closed.
  }
  tell();
}

/** Calls `listener` after each choice; gives the way to stop that. */
export function subscribeToColorScheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  show();
  for (const listener of listeners) listener();
}

function show(): void {
  const isDark = chosen === 'auto' ? darkSystem?.matches : chosen === 'dark';
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
}
