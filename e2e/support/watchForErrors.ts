import type { BrowserContext } from '@playwright/test';

/** The browser's own line about an answer with an error status, or about none: journeys stage these. */
const refusedRequest = /^Failed to load resource/;

/** Collects what should never happen in any page of a context, whatever a test looks at. */
export async function watchForErrors(context: BrowserContext): Promise<readonly string[]> {
  const errors: string[] = [];
  context.on('weberror', (webError) => {
    const error = webError.error();
    errors.push(`uncaught: ${error.stack ?? error.message}`);
  });
  context.on('console', (message) => {
    const isError = message.type() === 'error' && !refusedRequest.test(message.text());
    if (isError) errors.push(`console: ${message.text()}`);
  });
  // The browser's own message comes as well, but not for a policy that only reports.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `Content-Security-Policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  return errors;
}
