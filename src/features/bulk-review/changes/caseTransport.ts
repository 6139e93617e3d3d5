import { api } from '../../../api/client';
import type { ResourceChanges } from '../../../api/requestData';
import { isSameValue } from '../../../lib/isSameValue';
import type { FieldValues, LedgerEntry, PlannedWrite } from '../run/ledger';
import type { Judgement, RunTransport } from '../run/runTransport';
import {
  type CaseSnapshot,
  customKeyOf,
  heldValue,
  needsOfEntries,
  ownValue,
} from './caseSnapshot';
import { readSnapshots } from './readSnapshots';

/** How bulk runs read, judge and write cases through the client of the session; runs repeat by themselves. */
export const caseTransport: RunTransport<CaseSnapshot> = {
  read: (entries, signal) =>
    readSnapshots(
      entries.map(({ caseId }) => caseId),
      needsOfEntries(entries),
      { signal, once: true },
    ),
  judge: judgeEntry,
  send: async (write, entry, snapshot) => {
    const { method, type, id } = write;
    if (method === 'POST') return api.create(type, toCreate(write, entry.caseId));
    if (id === null) throw new Error('Only a create has no id.');
    if (method === 'DELETE') await api.remove(type, id, { once: true });
    else await api.update(type, id, toChanges(write, snapshot), { once: true });
    return { id };
  },
};

/** What the server holds of a case, seen against what an entry wants. Pure. */
export function judgeEntry(entry: LedgerEntry, snapshot: CaseSnapshot | undefined): Judgement {
  if (!snapshot) {
    const isOurs = entry.state === 'sent' && isDeleteOfCase(entry);
    return isOurs ? { kind: 'asWanted' } : { kind: 'changedBySomeoneElse', isGone: true };
  }
  const holds = entry.writes.map((write) => heldBy(write, snapshot));
  if (holds.every((held) => held === 'after')) return { kind: 'asWanted' };
  // Once a write of ours has been carried out, the version is ours too, and only values tell.
  const isBegun = entry.state === 'sent' && holds.includes('after');
  const hasMoved = entry.version !== null && entry.version !== snapshot.version;
  if (holds.includes('other') || (hasMoved && !isBegun)) {
    return { kind: 'changedBySomeoneElse', isGone: false };
  }
  return {
    kind: 'toSend',
    writes: holds.flatMap((held, place) => (held === 'before' ? place : [])),
  };
}

const isDeleteOfCase = ({ writes }: LedgerEntry) =>
  writes.some(({ method, type }) => method === 'DELETE' && type === 'cases');

/** Which side of a write the server holds. */
type Held = 'before' | 'after' | 'other';

function heldBy(write: PlannedWrite, snapshot: CaseSnapshot): Held {
  const { method, type, id, before, after } = write;
  if (method === 'DELETE' && type === 'cases') return 'before';
  if (type === 'cases') return sideOf(write, (field) => heldValue(snapshot, field));
  const records = snapshot[type];
  if (records === null) return 'other'; // what is not known is not ours to overwrite
  if (method === 'POST') {
    const wereThere = new Set(Array.isArray(before.goals) ? before.goals : []);
    const isThere = records.some(
      (record) => !wereThere.has(record.id) && holdsAll(record.attributes, after),
    );
    return isThere ? 'after' : 'before';
  }
  const record = records.find((one) => one.id === id);
  if (method === 'DELETE') {
    // What was created and never told its id cannot be told from others.
    if (id === null) return 'other';
    if (!record) return 'after';
    return holdsAll(record.attributes, before) ? 'before' : 'other';
  }
  return record ? sideOf(write, (field) => ownValue(record.attributes, field)) : 'other';
}

function sideOf({ before, after }: PlannedWrite, held: (field: string) => unknown): Held {
  const holds = (side: FieldValues) =>
    Object.entries(side).every(([field, value]) => isSameValue(held(field), value));
  if (holds(after)) return 'after';
  return holds(before) ? 'before' : 'other';
}

function holdsAll(attributes: object, values: FieldValues): boolean {
  return Object.entries(values).every(([name, value]) =>
    isSameValue(ownValue(attributes, name), value),
  );
}

function toCreate({ after }: PlannedWrite, caseId: string): ResourceChanges {
  return { attributes: { ...after }, relationships: { case: { type: 'cases', id: caseId } } };
}

/** Custom fields go whole, as they were just read, because a server may replace them. Source: CASEBOOK.md 2.4. */
function toChanges({ after }: PlannedWrite, snapshot: CaseSnapshot): ResourceChanges {
  const attributes = new Map<string, unknown>();
  const relationships: ResourceChanges['relationships'] = {};
  for (const [field, value] of Object.entries(after)) {
    const key = customKeyOf(field);
    if (field === 'assignees') {
      const ids = Array.isArray(value) ? value.map(String) : [];
      relationships.assignees = ids.map((id) => ({ type: 'users', id }));
    } else if (key === null) attributes.set(field, value);
    else {
      const whole = attributes.get('custom_fields') ?? snapshot.attributes.custom_fields ?? {};
      const members = new Map(Object.entries(whole as object)).set(key, value);
      attributes.set('custom_fields', Object.fromEntries(members));
    }
  }
  return {
    ...(attributes.size > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
    ...(Object.keys(relationships).length > 0 ? { relationships } : {}),
  };
}
