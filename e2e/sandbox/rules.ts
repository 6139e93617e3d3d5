import { invalidAttribute } from './attributeValues';
import { today } from './calendarDate';
import type { Database, Row } from './database';
import type { Draft } from './draft';
import { type ErrorObject, errorObject, pointerTo } from './problem';
import type { ResourceType } from './resourceDefinition';

type Rule = (database: Database, draft: Draft) => ErrorObject[];

const rules: Partial<Record<ResourceType, Rule[]>> = {
  cases: [closingIsComplete, openCaseHasNoClosing, closesAfterOpening],
  involvements: [caseIsOpen, endsAfterStart, personIsInvolvedOnce],
  goals: [caseIsOpen, onlyAchievedGoalHasDate],
};

/** What the record as a whole gets wrong. Rules look only at what the write changes. */
export function checkRules(database: Database, draft: Draft): ErrorObject[] {
  return (rules[draft.definition.type] ?? []).flatMap((rule) => rule(database, draft));
}

/** Fills in what follows from a goal's status: an achieved one has a date, any other has none. */
export function completeGoal({ definition, attributes, changed }: Draft): void {
  if (definition.type !== 'goals' || changed.has('achieved_on') || !changed.has('status')) return;
  const achievedOn = attributes.status === 'achieved' ? (attributes.achieved_on ?? today()) : null;
  if (achievedOn === (attributes.achieved_on ?? null)) return;
  attributes.achieved_on = achievedOn;
  changed.add('achieved_on');
}

function changesAny({ changed }: Draft, ...names: string[]): boolean {
  return names.some((name) => changed.has(name));
}

function closingIsComplete(_: Database, draft: Draft): ErrorObject[] {
  const { attributes } = draft;
  if (attributes.status !== 'Closed') return [];
  if (!changesAny(draft, 'status', 'closed_on', 'closing_reason')) return [];
  return ['closed_on', 'closing_reason'].flatMap((name) =>
    attributes[name] ? [] : [invalidAttribute(`A closed case needs ${name}.`, name)],
  );
}

function openCaseHasNoClosing(_: Database, draft: Draft): ErrorObject[] {
  const { attributes } = draft;
  if (attributes.status === 'Closed') return [];
  if (!changesAny(draft, 'status', 'closed_on', 'closing_reason')) return [];
  return ['closed_on', 'closing_reason'].flatMap((name) =>
    attributes[name] ? [invalidAttribute(`Only a closed case has ${name}.`, name)] : [],
  );
}

function closesAfterOpening(_: Database, draft: Draft): ErrorObject[] {
  const { opened_on, closed_on } = draft.attributes;
  if (!changesAny(draft, 'opened_on', 'closed_on') || !isBefore(closed_on, opened_on)) return [];
  return [invalidAttribute('A case cannot close before it opened.', 'closed_on')];
}

function endsAfterStart(_: Database, draft: Draft): ErrorObject[] {
  const { effective_date, end_date } = draft.attributes;
  if (!changesAny(draft, 'effective_date', 'end_date')) return [];
  if (!isBefore(end_date, effective_date)) return [];
  return [invalidAttribute('An involvement cannot end before its effective date.', 'end_date')];
}

function onlyAchievedGoalHasDate(_: Database, draft: Draft): ErrorObject[] {
  const { status, achieved_on } = draft.attributes;
  if (status === 'achieved' || !achieved_on || !changesAny(draft, 'status', 'achieved_on'))
    return [];
  return [invalidAttribute('Only an achieved goal has achieved_on.', 'achieved_on')];
}

function caseIsOpen(database: Database, draft: Draft): ErrorObject[] {
  if (!draft.changed.has('case')) return [];
  const caseId = draft.toOne.get('case') ?? null;
  const closed = database.first("SELECT 1 FROM cases WHERE id = ? AND status = 'Closed'", [caseId]);
  if (!closed) return [];
  const detail = `A closed case takes no new ${draft.definition.singular}.`;
  return [errorObject('invalid', detail, { pointer: pointerTo('data', 'relationships', 'case') })];
}

function personIsInvolvedOnce(database: Database, draft: Draft): ErrorObject[] {
  const isActive = !draft.attributes.end_date || isBefore(today(), draft.attributes.end_date);
  if (!isActive || !changesAny(draft, 'case', 'person', 'end_date')) return [];
  const twin: Row | undefined = database.first(
    `SELECT 1 FROM involvements
     WHERE case_id = ? AND person_id = ? AND id IS NOT ? AND deleted_at IS NULL
       AND (end_date IS NULL OR end_date > ?)`,
    [
      draft.toOne.get('case') ?? null,
      draft.toOne.get('person') ?? null,
      draft.before?.id ?? null,
      today(),
    ],
  );
  if (!twin) return [];
  const detail = 'This person already has an active involvement in this case';
  return [
    errorObject('invalid', detail, { pointer: pointerTo('data', 'relationships', 'person') }),
  ];
}

function isBefore(date: unknown, other: unknown): boolean {
  return typeof date === 'string' && typeof other === 'string' && date < other;
}
