import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from '../lib/zod';
import { dialectSchema } from './dialect';
import { decodeCollection, decodeResource, resolveRelated } from './document';
import { isApiError } from './problem';
import { resourceSchema, toMany } from './resource';

const dialect = dialectSchema.parse({});
const goalSchema = resourceSchema('goals', { attributes: { name: z.string() } });
const caseSchema = resourceSchema('cases', {
  attributes: {
    name: z.string(),
    status: z.string(),
    custom_fields: z.record(z.string(), z.json()),
  },
  relationships: { goals: toMany('goals') },
});

const member = fc.constantFrom(
  ...['name', 'status', 'custom_fields', '__proto__', 'constructor', 'toString', 'valueOf', 'x'],
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1, '', 'Open', '2026-02-30', '<script>', '\ud800'),
    fc.string(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(member, tie('value'), { maxKeys: 4 }),
  ),
}));
/** Mostly `usual`, now and then anything. */
const mostly = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: value });
const type = mostly(fc.constantFrom('cases', 'cases', 'goals', 'people'));
const id = mostly(fc.constantFrom('1', '2', '3'));
const identifiers = fc.array(mostly(fc.record({ type, id })), { maxLength: 3 });
const relationships = mostly(
  fc.dictionary(
    fc.constantFrom('assignees', 'goals', 'person', 'case'),
    mostly(fc.record({ data: mostly(identifiers) })),
  ),
);
const attributes = mostly(fc.dictionary(member, value));
const resource = mostly(fc.record({ type, id, attributes, relationships }));
const document = mostly(
  fc.record(
    {
      data: mostly(fc.oneof(resource, fc.array(resource, { maxLength: 4 }))),
      included: mostly(fc.array(resource, { maxLength: 6 })),
      links: mostly(fc.dictionary(fc.constantFrom('next', 'prev', 'self'), value)),
      meta: mostly(fc.dictionary(fc.constantFrom('record_count', 'total'), value)),
    },
    { requiredKeys: ['data'] },
  ),
);

/** What decoding gives; `malformed` is the only way in which it may fail, and gives null. */
function decoded<T>(decode: () => T): T | null {
  try {
    return decode();
  } catch (error) {
    if (isApiError(error, 'malformed')) return null;
    throw error;
  }
}

test('10,000 odd documents are decoded or called malformed, and no case is lost in silence', () => {
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(document, (made) => {
      const body = JSON.parse(JSON.stringify(made)) as unknown;
      const one = decoded(() => decodeResource(body, caseSchema, dialect));
      if (one) resolveRelated(one.included, one.resource.relationships.goals, goalSchema);
      const page = decoded(() => decodeCollection(body, caseSchema, dialect));
      if (one || page) read += 1;
      else refused += 1;
      if (page === null) return;
      const data = (body as { data: unknown[] }).data;
      if (data.length > 0) expect(page.resources.length + page.unreadable).toBeGreaterThan(0);
      const ids = page.resources.map((resource) => resource.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 10_000 },
  );
  // Else it would prove nothing.
  expect(read).toBeGreaterThan(2000);
  expect(refused).toBeGreaterThan(500);
});

test('an attribute that poses as an object of another kind is no crash', () => {
  const id = JSON.parse('{"constructor":{"name":{"toString":1,"valueOf":1}}}') as unknown;
  const page = decodeCollection({ data: [{ type: 'cases', id }] }, caseSchema, dialect);
  expect([page.resources.length, page.unreadable]).toEqual([0, 1]);
});
