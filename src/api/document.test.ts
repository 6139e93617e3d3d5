import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from '../lib/zod';
import { dialectSchema } from './dialect';
import { decodeCollection, decodeResource, findIncluded, resolveRelated } from './document';
import { isApiError } from './problem';
import { resourceSchema, toMany, toOne } from './resource';

const dialect = dialectSchema.parse({});
const caseSchema = resourceSchema('cases', {
  attributes: { name: z.string(), opened_on: z.iso.date() },
  relationships: { goals: toMany('goals'), involvements: toMany('involvements') },
});
const goalSchema = resourceSchema('goals', {
  attributes: { description: z.string() },
  relationships: { person: toOne('people') },
});
const page = { number: 1, size: 10 };
const resource = (id: string) => ({ type: 'cases', id, attributes: { name: id } });

function problemOfDecoding(decode: () => unknown) {
  try {
    decode();
  } catch (error) {
    if (isApiError(error)) return error.problem;
    throw error;
  }
  return null;
}

describe('decodeResource', () => {
  test('keeps attributes that the app does not know', () => {
    const { resource: decoded } = decodeResource(
      { data: { type: 'cases', id: '1', attributes: { name: 'A', mood: { of: ['day'] } } } },
      caseSchema,
      dialect,
    );
    expect(decoded.attributes.mood).toEqual({ of: ['day'] });
  });

  test('sets an attribute of another type apart instead of failing', () => {
    const { resource: decoded } = decodeResource(
      { data: { type: 'cases', id: '1', attributes: { name: 7, opened_on: 'soon' } } },
      caseSchema,
      dialect,
    );
    expect(decoded.attributes).toEqual({});
    expect(decoded.unexpected).toEqual({ name: 7, opened_on: 'soon' });
  });

  test('reads the type names of the dialect into our own, in linkage and included too', () => {
    const other = dialectSchema.parse({
      resources: { cases: { type: 'case' }, goals: { type: 'goal' } },
    });
    const { resource: decoded, included } = decodeResource(
      {
        data: {
          type: 'case',
          id: '1',
          relationships: { goals: { data: [{ type: 'goal', id: 'g' }] } },
        },
        included: [{ type: 'goal', id: 'g', attributes: { description: 'Find a home' } }],
      },
      caseSchema,
      other,
    );
    const goals = resolveRelated(included, decoded.relationships.goals, goalSchema);
    expect(goals.resources.map(({ attributes }) => attributes.description)).toEqual([
      'Find a home',
    ]);
  });

  test('names the member that makes a document unreadable', () => {
    expect(
      problemOfDecoding(() => decodeResource({ data: { type: 'cases' } }, caseSchema, dialect)),
    ).toEqual({ kind: 'malformed', pointer: '/data/id' });
    expect(
      problemOfDecoding(() => decodeResource({ data: null }, caseSchema, dialect)),
    ).toMatchObject({ kind: 'malformed', pointer: '/data' });
  });

  test('gives a resource or an ApiError for any JSON value, and nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        const schemaOutcome = problemOfDecoding(() => decodeResource(json, caseSchema, dialect));
        const collectionOutcome = problemOfDecoding(() =>
          decodeCollection(json, caseSchema, dialect, page),
        );
        expect([null, 'malformed']).toContain(schemaOutcome?.kind ?? null);
        expect([null, 'malformed']).toContain(collectionOutcome?.kind ?? null);
      }),
      { numRuns: 500 },
    );
  });

  test('gives a readable resource for any members around a type and an id', () => {
    const wild = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(
        wild,
        wild,
        fc.jsonValue(),
        fc.jsonValue(),
        (attributes, relationships, links, included) => {
          const { resource: decoded } = decodeResource(
            JSON.parse(
              JSON.stringify({
                data: { type: 'cases', id: '1', attributes, relationships, links },
                included,
                meta: links,
              }),
            ),
            caseSchema,
            dialect,
          );
          expect(decoded.id).toBe('1');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('decodeCollection', () => {
  test('finds the total where the dialect says it may stand', () => {
    const totalOf = (meta: unknown) =>
      decodeCollection({ data: [resource('1')], meta }, caseSchema, dialect, page).total;
    expect(totalOf({ record_count: 12 })).toBe(12);
    expect(totalOf({ total: '12' })).toBe(12);
    expect(totalOf({ record_count: '', total: 3 })).toBe(3);
    expect(totalOf({ record_count: [], count: 12 })).toBeNull();
    expect(totalOf(undefined)).toBeNull();
  });

  test('believes no total that is smaller than what was read', () => {
    const decoded = decodeCollection(
      { data: [resource('1'), resource('2')], meta: { record_count: 1 } },
      caseSchema,
      dialect,
      { number: 3, size: 10 },
    );
    expect(decoded.total).toBeNull();
  });

  test('goes on after a short or empty page while there is a next link', () => {
    const decoded = decodeCollection(
      { data: [], links: { next: '/cases/cases?page[number]=2' } },
      caseSchema,
      dialect,
      page,
    );
    expect(decoded.nextPage).toBe(2);
  });

  test.each([
    ['null', { next: null }],
    ['absent', { self: '/cases/cases', first: '/cases/cases?page[number]=1' }],
  ])('ends where next is %s', (_, links) => {
    const full = Array.from({ length: 10 }, (_item, index) => resource(String(index)));
    expect(decodeCollection({ data: full, links }, caseSchema, dialect, page).nextPage).toBeNull();
  });

  test('expects more after a full page where there are no links and no total', () => {
    const full = Array.from({ length: 10 }, (_item, index) => resource(String(index)));
    const short = full.slice(0, 3);
    expect(decodeCollection({ data: full }, caseSchema, dialect, page).nextPage).toBe(2);
    expect(decodeCollection({ data: short }, caseSchema, dialect, page).nextPage).toBeNull();
  });

  test('reads link objects and takes the last page from a link or from the total', () => {
    const links = { next: { href: 'https://x.example/c?page[number]=2' }, last: '?page[number]=9' };
    const decoded = decodeCollection({ data: [], links }, caseSchema, dialect, page);
    expect([decoded.nextPage, decoded.lastPage]).toEqual([2, 9]);
    const counted = { data: [resource('1')], meta: { total: 101 } };
    expect(decodeCollection(counted, caseSchema, dialect, page).lastPage).toBe(11);
  });

  test('counts what it cannot read and keeps one of two with the same id', () => {
    const decoded = decodeCollection(
      { data: [resource('1'), 'x', resource('1'), { type: 'dogs', id: '2' }] },
      caseSchema,
      dialect,
      page,
    );
    expect(decoded.resources.map(({ id }) => id)).toEqual(['1']);
    expect(decoded.unreadable).toBe(2);
  });
});

describe('resolveRelated', () => {
  const goal = { type: 'goals', id: 'g', attributes: { description: 'Find a home' } };
  const decode = (goals: unknown, included: unknown = [goal]) => {
    const decoded = decodeResource(
      { data: { type: 'cases', id: '1', relationships: { goals } }, included },
      caseSchema,
      dialect,
    );
    return resolveRelated(decoded.included, decoded.resource.relationships.goals, goalSchema);
  };

  test.each([
    ['has links only', { links: { related: '/cases/1/goals' } }],
    ['is absent', undefined],
    ['is not an object', 'later'],
  ])('a relationship that %s is not loaded, which is not "none"', (_, goals) => {
    expect(decode(goals).isLoaded).toBe(false);
  });

  test('an empty linkage is loaded and holds none', () => {
    expect(decode({ data: [] })).toEqual({ isLoaded: true, resources: [], missing: [] });
  });

  test('names linked resources that were not side-loaded', () => {
    const related = decode({
      data: [
        { type: 'goals', id: 'g' },
        { type: 'goals', id: 'lost' },
      ],
    });
    expect(related.resources).toHaveLength(1);
    expect(related.missing).toEqual([{ type: 'goals', id: 'lost' }]);
  });

  test('findIncluded gives null for none and for what was not loaded', () => {
    expect(findIncluded(new Map(), null, goalSchema)).toBeNull();
    expect(findIncluded(new Map(), { type: 'goals', id: 'g' }, goalSchema)).toBeNull();
  });
});
