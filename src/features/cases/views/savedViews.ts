import { z } from '../../../lib/zod';
import { type CaseListView, parseCaseListView } from '../list/caseListView';
import { usualViewIds } from './usualViews';
import { savedPartOf, viewKey } from './viewKey';

export const maxNameLength = 60;
const maxViews = 100;
const maxParamsLength = 8000;

const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(maxNameLength));
const ownSchema = z.object({
  kind: z.literal('own'),
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  name: nameSchema,
  isPinned: z.catch(z.boolean(), false),
  /** The view as the list's URL spells it. */
  params: z.string().check(z.maxLength(maxParamsLength)),
});
const usualSchema = z.object({
  kind: z.literal('usual'),
  id: z.enum(usualViewIds),
  /** What the person calls it; null for the name that it came with. */
  name: z.catch(z.nullable(nameSchema), null),
  isPinned: z.catch(z.boolean(), false),
});
const savedViewSchema = z.discriminatedUnion('kind', [ownSchema, usualSchema]);

/** One view in the person's own order: one that they saved, or one of those that everybody starts with. */
export type SavedView = z.infer<typeof savedViewSchema>;

/** What somebody has who never changed anything. */
export const initialViews: readonly SavedView[] = usualViewIds.map((id) => ({
  kind: 'usual',
  id,
  name: null,
  isPinned: true,
}));

const keptSchema = z.object({ version: z.literal(1), views: z.array(z.unknown()) });

/** Text of the views for the browser's storage. */
export function serialiseViews(views: readonly SavedView[]): string {
  return JSON.stringify({ version: 1, views });
}

/**
 * Reads what `serialiseViews` wrote. Never throws: a broken view is left out, broken text counts as none.
 * A search in it, however it came there, is dropped.
 */
export function parseViews(text: string | null): readonly SavedView[] {
  const kept = keptSchema.safeParse(parseJson(text));
  if (!kept.success) return initialViews;
  const views = new Map<string, SavedView>();
  for (const item of kept.data.views) {
    const view = savedViewSchema.safeParse(item).data;
    if (view && !views.has(view.id)) views.set(view.id, withoutForeignParts(view));
  }
  return [...views.values()].slice(0, maxViews);
}

/** What an own view shows. */
export function readParams(params: string): CaseListView {
  return savedPartOf(parseCaseListView(new URLSearchParams(params)));
}

/** The list of `views` with one saved on top of the others, or null where there is no room. */
export function addView(
  views: readonly SavedView[],
  view: Omit<Extract<SavedView, { kind: 'own' }>, 'kind'>,
): readonly SavedView[] | null {
  return views.length >= maxViews ? null : [...views, { kind: 'own', ...view }];
}

/** The views with one of them moved up (-1) or down (1); the same list where it cannot move. */
export function moveView(
  views: readonly SavedView[],
  id: string,
  step: -1 | 1,
): readonly SavedView[] {
  const from = views.findIndex((view) => view.id === id);
  const moved = views[from];
  const to = from + step;
  if (!moved || to < 0 || to >= views.length) return views;
  return views.filter((view) => view !== moved).toSpliced(to, 0, moved);
}

function withoutForeignParts(view: SavedView): SavedView {
  return view.kind === 'own' ? { ...view, params: viewKey(readParams(view.params)) } : view;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
