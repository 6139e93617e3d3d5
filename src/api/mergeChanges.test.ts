import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseMembers, type MergeableResource, mergeChanges } from './mergeChanges';
import type { ResourceChanges } from './requestData';

const resource = (
  attributes: Record<string, unknown>,
  assignees: string[] = [],
): MergeableResource => ({
  attributes,
  relationships: { assignees: { data: assignees.map((id) => ({ type: 'users', id })) } },
});

/** What a server holds after a PATCH that replaces each member sent. */
const apply = (held: MergeableResource, changes: ResourceChanges | null): MergeableResource => ({
  attributes: { ...held.attributes, ...changes?.attributes },
  relationships: {
    ...held.relationships,
    ...Object.fromEntries(
      Object.entries(changes?.relationships ?? {}).map(([name, data]) => [name, { data }]),
    ),
  },
});

test('what only I changed is sent, what only the other one changed is named and stays', () => {
  const merge = mergeChanges(
    resource({ county: 'Kern', status: 'Open', custom_fields: { pets: 1 } }),
    resource({ county: 'Kern', status: 'Pending', custom_fields: { pets: 1, beds: 2 } }),
    { attributes: { county: 'Marin' } },
  );
  expect(merge).toEqual({
    changes: { attributes: { county: 'Marin' } },
    conflicts: [],
    theirMembers: ['status', 'custom_fields.beds'],
  });
});

test('a member that both changed is a conflict and is not sent', () => {
  const merge = mergeChanges(
    resource({ county: 'Kern', summary: null }),
    resource({ county: 'Napa', summary: null }),
    { attributes: { county: 'Marin', summary: 'A' } },
  );
  expect(merge.changes).toEqual({ attributes: { summary: 'A' } });
  expect(merge.conflicts).toEqual([
    { member: 'county', base: 'Kern', theirs: 'Napa', mine: 'Marin' },
  ]);
});

test('what the other one has already made so needs no request', () => {
  const merge = mergeChanges(resource({ county: 'Kern' }), resource({ county: 'Marin' }), {
    attributes: { county: 'Marin' },
  });
  expect(merge).toEqual({ changes: null, conflicts: [], theirMembers: [] });
});

test('custom fields merge by key, and those of the other one go along', () => {
  const merge = mergeChanges(
    resource({ custom_fields: { pets: 1, beds: 1 } }),
    resource({ custom_fields: { pets: 1, beds: 3, note: 'x' } }),
    { attributes: { custom_fields: { pets: 2, beds: 1 } } },
  );
  expect(merge.changes).toEqual({
    attributes: { custom_fields: { pets: 2, beds: 3, note: 'x' } },
  });
  expect(merge.conflicts).toEqual([]);
});

test('assignees that both added and removed come together', () => {
  const merge = mergeChanges(resource({}, ['a', 'b']), resource({}, ['b', 'c']), {
    relationships: { assignees: ['a', 'b', 'd'].map((id) => ({ type: 'users', id })) },
  });
  const linked = merge.changes?.relationships?.assignees as unknown as { id: string }[];
  expect(linked.map(({ id }) => id).toSorted()).toEqual(['b', 'c', 'd']);
});

test('another person of an involvement is a conflict, linkage that was not loaded is none of theirs', () => {
  const linked = (id: string | undefined): MergeableResource => ({
    attributes: {},
    relationships: { person: id === undefined ? {} : { data: { type: 'people', id } } },
  });
  const changes = { relationships: { person: { type: 'people', id: '3' } } };
  expect(mergeChanges(linked('1'), linked('2'), changes).conflicts).toHaveLength(1);
  expect(mergeChanges(linked(undefined), linked('2'), {}).theirMembers).toEqual([]);
});

const values = fc.dictionary(
  fc.constantFrom('county', 'status', 'summary', '__proto__'),
  fc.constantFrom('A', 'B', 'C', null),
);
const customFields = fc.dictionary(
  fc.constantFrom('pets', 'beds', '__proto__', 'constructor'),
  fc.constantFrom(1, 2, 3, null),
);
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
const resources = fc
  .record({ attributes: values, custom: customFields, ids })
  .map(({ attributes, custom, ids }) => resource({ ...attributes, custom_fields: custom }, ids));

/** What a form would send that was opened on `base` and left showing `wanted`. */
const changesTo = (wanted: MergeableResource): ResourceChanges => ({
  attributes: { ...wanted.attributes },
  relationships: { assignees: wanted.relationships.assignees?.data as never },
});

test('law: with nobody else in between, a merge sends what was changed', () => {
  fc.assert(
    fc.property(resources, resources, (base, wanted) => {
      const { changes, conflicts, theirMembers } = mergeChanges(base, base, changesTo(wanted));
      expect([conflicts, theirMembers]).toEqual([[], []]);
      const again = mergeChanges(base, apply(base, changes), changesTo(wanted));
      expect([again.changes, again.conflicts]).toEqual([null, []]);
    }),
  );
});

test('law: nothing of theirs is overwritten without having been asked about', () => {
  fc.assert(
    fc.property(resources, resources, resources, (base, theirs, wanted) => {
      const merge = mergeChanges(base, theirs, changesTo(wanted));
      const after = apply(theirs, merge.changes);
      const asked = new Set(merge.conflicts.map(({ member }) => member));
      for (const member of [...asked, ...merge.theirMembers]) {
        const [name = '', key] = member.split('.');
        const own = (object: unknown, of: string) =>
          Object.hasOwn(object ?? {}, of) ? (object as Record<string, unknown>)[of] : null;
        const read = ({ attributes }: MergeableResource) =>
          key === undefined ? own(attributes, name) : own(own(attributes, name), key);
        if (name !== 'assignees') expect(read(after) ?? null).toEqual(read(theirs) ?? null);
      }
    }),
  );
});

test('law: after a choice nothing is left to ask, and the choice holds', () => {
  fc.assert(
    fc.property(resources, resources, resources, fc.boolean(), (base, theirs, wanted, isTheirs) => {
      const changes = changesTo(wanted);
      const { conflicts } = mergeChanges(base, theirs, changes);
      const chosen = chooseMembers(base, theirs, changes, (member) =>
        conflicts.some((one) => one.member === member) ? isTheirs : false,
      );
      const merge = mergeChanges(theirs, theirs, chosen);
      expect(merge.conflicts).toEqual([]);
      const after = mergeChanges(base, apply(theirs, merge.changes), changes);
      if (!isTheirs) expect(after.conflicts).toEqual([]);
      else expect(after.conflicts).toHaveLength(conflicts.length);
    }),
  );
});
