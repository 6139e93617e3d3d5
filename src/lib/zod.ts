import { config, z } from 'zod';

// Compiled parsers need `new Function`, which a strict Content-Security-Policy forbids. Schemas take
// zod from here, because each one decides how it will parse when it is made.
config({ jitless: true });

export { z };
