import { fileURLToPath } from 'node:url';

/** The file of the sandbox that `npm start` and `npm run sandbox` keep between runs. */
export const sandboxDataFile = fileURLToPath(new URL('../../.sandbox/sandbox.db', import.meta.url));
