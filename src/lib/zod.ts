import { config, z } from 'zod';

// Compiled parsers need `new Function`, which a strict Content-Security-Policy forbids. Schemas take
// zod from here, because each one decides how it will parse when it is made.
// What people read stands in the message layer. Zod's own words are not only unused: to make them it reads
// `constructor.name` of what it was given, and a hostile document can make that throw.
config({ jitless: true, customError: () => 'invalid' });

export { z };
