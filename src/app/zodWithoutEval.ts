import { z } from 'zod';

// Compiled parsers need `new Function`, which a strict Content-Security-Policy forbids. A module of its
// own, imported first, because a schema decides when it is made.
z.config({ jitless: true });
