import { config, z } from 'zod/mini';

// Compiled parsers need `new Function`, which a strict Content-Security-Policy forbids. Schemas take
// zod from here, because each one decides how it will parse when it is made. It is zod's smaller spelling,
// of which a page loads only the schemas and checks that it uses; words for people stand in the message layer.
config({ jitless: true });

export { z };
