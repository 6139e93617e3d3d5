import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCustomField } from '../../reference/buildCustomField';
import { defaultView, emptyFilters } from '../list/caseListView';
import { keepableView } from './keepableView';
import { presentView } from './presentView';
import {
  addView,
  initialViews,
  moveView,
  parseViews,
  readParams,
  type SavedView,
  serialiseViews,
} from './savedViews';
import { usualView } from './usualViews';
import { viewKey } from './viewKey';

const name = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
  .filter((text) => text.trim() === text && text !== '');
const filtered = fc
  .record({
    status: fc.uniqueArray(fc.constantFrom('Open', 'Closed', 'On hold')),
    county: fc.uniqueArray(fc.constantFrom('Cook', 'Will, north', 'São "Paulo"')),
    assignees: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    custom: fc.constantFrom([], [{ key: 'risk.level', operator: 'gte' as const, value: '3' }]),
  })
  .map((filters) => ({ ...defaultView, filters: { ...emptyFilters, ...filters } }));
const own: fc.Arbitrary<SavedView> = fc.record({
  kind: fc.constant('own' as const),
  id: fc.uuid(),
  name,
  isPinned: fc.boolean(),
  params: filtered.map(viewKey),
});
const usual: fc.Arbitrary<SavedView> = fc.record({
  kind: fc.constant('usual' as const),
  id: fc.constantFrom('untouched' as const, 'closedThisMonth' as const),
  name: fc.option(name),
  isPinned: fc.boolean(),
});
const views = fc.uniqueArray(fc.oneof(own, usual), { selector: ({ id }) => id, maxLength: 12 });

describe('saved views in the browser’s storage', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(views, (saved) => {
        expect(parseViews(serialiseViews(saved))).toEqual(saved);
      }),
    );
  });

  test('never make the app fail, whatever the storage holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(parseViews(text))).toBe(true);
      }),
    );
    expect(parseViews(null)).toBe(initialViews);
  });

  test('lose only what is broken', () => {
    const good = { kind: 'own', id: 'a', name: 'Mine', isPinned: true, params: 'status=Open' };
    const text = JSON.stringify({
      version: 1,
      views: [{ kind: 'own' }, good, good, 7, { kind: 'usual', id: 'unheard' }],
    });
    expect(parseViews(text)).toEqual([good]);
  });

  test('hold no search, even where one was written there', () => {
    const params = 'search=Miller&status=Open&page=3';
    const saved = { kind: 'own' as const, id: 'a', name: 'Mine', isPinned: true, params };
    const [read] = parseViews(serialiseViews([saved]));
    expect(read).toMatchObject({ params: 'status=Open' });
    expect(readParams(params).search).toBe('');
  });
});

describe('what of a view is kept', () => {
  const definitions = {
    customFields: [
      buildCustomField({ name: 'nickname', field_type: 'text' }),
      buildCustomField({ name: 'riskLevel', field_type: 'number' }),
    ],
    options: [],
  };
  const custom = [
    { key: 'nickname', operator: 'eq', value: 'Jo Miller' },
    { key: 'nickname', operator: 'null', value: 'false' },
    { key: 'riskLevel', operator: 'gte', value: '3' },
    { key: 'riskLevel', operator: 'contains', value: 'Miller' },
    { key: 'unheard', operator: 'eq', value: 'Miller' },
  ] as const;
  const view = { ...defaultView, search: 'Miller', filters: { ...emptyFilters, custom } };

  test('is neither the search nor the text of a custom field', () => {
    const kept = keepableView(view, definitions);
    expect(viewKey(kept.view)).not.toContain('Miller');
    expect(kept.view.filters.custom).toEqual([custom[1], custom[2]]);
    expect(kept.leavesSearch).toBe(true);
    expect(kept.leavesConditionsOn).toEqual(['nickname', 'riskLevel', 'unheard']);
  });

  test('is no value of a custom field while the types are not known', () => {
    expect(keepableView(view, undefined).view.filters.custom).toEqual([custom[1]]);
  });

  test('never holds a word that was searched for', () => {
    fc.assert(
      fc.property(filtered, (other) => {
        const kept = keepableView({ ...other, search: 'Zyxwv' }, undefined);
        expect(viewKey(kept.view)).not.toContain('Zyxwv');
      }),
    );
  });
});

describe('the usual views', () => {
  const now = new Date(2026, 2, 15);

  test('reckon from the day on which they are opened', () => {
    expect(usualView('untouched', now).filters.updated_at).toEqual({
      from: null,
      to: '2025-12-15',
    });
    expect(usualView('closedThisMonth', now).filters.closed_on).toEqual({
      from: '2026-03-01',
      to: '2026-03-31',
    });
  });
});

describe('the view on the screen', () => {
  const now = new Date(2026, 2, 15);
  const mine: SavedView = {
    kind: 'own',
    id: 'a',
    name: 'Mine',
    isPinned: true,
    params: 'status=Open',
  };
  const all = [mine, ...initialViews];

  test('is known by what it shows, on any page and with any search', () => {
    const view = { ...readParams('status=Open'), page: 4, search: 'x', mode: 'scroll' as const };
    expect(presentView(view, all, null, now)).toEqual({ kind: 'saved', saved: mine });
  });

  test('is a change of the one before, until it is the plain list', () => {
    const changed = readParams('status=Open&density=compact');
    expect(presentView(changed, all, 'a', now)).toEqual({ kind: 'changed', saved: mine });
    expect(presentView(changed, all, null, now)).toEqual({ kind: 'other' });
    expect(presentView(defaultView, all, 'a', now)).toEqual({ kind: 'plain' });
  });

  test('moves up and down, and not beyond the ends', () => {
    expect(moveView(all, 'untouched', -1).map(({ id }) => id)).toEqual([
      'untouched',
      'a',
      'closedThisMonth',
    ]);
    expect(moveView(all, 'a', -1)).toBe(all);
    expect(moveView(all, 'closedThisMonth', 1)).toBe(all);
  });

  test('has room for a hundred', () => {
    const full = Array.from({ length: 100 }, (_, index) => ({ ...mine, id: String(index) }));
    expect(addView(full, mine)).toBeNull();
  });
});
