let region: HTMLElement | null = null;

/**
 * Says a text to screen readers without moving the focus. The region is made on first use and
 * stays: a live region that appears together with its text is often not read.
 */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  // The same text twice is only read again when the region changed in between.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
