import { addDays } from '../calendarDate';
import type { Database, Row } from '../database';
import { resources } from '../resources';
import { insertColumns } from '../storeDraft';
import { type Family, pickFamily } from './names';
import type { Random } from './random';
import type { ReferenceIds } from './seedReference';
import { authors, fieldValues, goalDescriptions, summaries } from './vocabulary';

const daysCovered = 6 * 365;
/** The Worker's user is assigned to one case in so many. */
const workerShare = 50;

export interface SeedContext {
  database: Database;
  random: Random;
  today: string;
  reference: ReferenceIds;
}

/** One family with its case, people, involvements and goals. */
export function seedCase(context: SeedContext, index: number): void {
  const { database, random, today } = context;
  const family = pickFamily(random);
  const ageDays = 1 + Math.floor(random.next() ** 1.5 * daysCovered);
  const openedOn = addDays(today, -ageDays);
  const case_type = random.pick(fieldValues.case_type);
  const id = random.uuid();
  const closed = closing(context, ageDays, index);
  const row: Row = {
    id,
    name: caseName(random, family, case_type),
    case_type,
    county: random.chance(0.93) ? random.pick(fieldValues.county) : null,
    legacy_id: random.chance(0.6)
      ? `CB-${openedOn.slice(0, 4)}-${String(index).padStart(6, '0')}`
      : null,
    opened_on: random.chance(0.98) ? openedOn : null,
    summary: random.chance(0.7) ? random.pick(summaries) : null,
    custom_fields: customFields(context),
    ...closed,
    ...authorship(context, ageDays),
  };
  insertColumns(database, resources.cases, row);
  assign(context, id, index);
  const personIds = seedPeople(context, family, id, ageDays, closed.closed_on);
  seedGoals(context, id, personIds, ageDays, closed.status === 'Closed');
}

function caseName(random: Random, { name, member }: Family, caseType: string): string {
  const isAboutOne = caseType === 'Youth transition' || random.chance(0.15);
  return isAboutOne ? `${name}, ${member()}` : `${name} family`;
}

interface Closing {
  status: string;
  closed_on: string | null;
  closing_reason: string | null;
}

/** Status and closing. A few old cases were closed without a date or a reason, for reviewers to find. */
function closing({ random, today }: SeedContext, ageDays: number, index: number): Closing {
  const isClosed = ageDays > 30 && random.chance(Math.min(0.75, ageDays / 1500));
  if (!isClosed) {
    const status = random.weighted([
      ['Open', 75],
      ['Pending', 15],
      ['On hold', 10],
    ]);
    return { status, closed_on: null, closing_reason: null };
  }
  return {
    status: 'Closed',
    closed_on: index % 170 === 3 ? null : addDays(today, -random.whole(0, ageDays - 14)),
    closing_reason: random.chance(0.02) ? null : random.pick(fieldValues.closing_reason),
  };
}

function customFields({ random, today, reference }: SeedContext): string | null {
  const option = (key: string) => random.pick(reference.optionIds.get(key) ?? []);
  const values: Record<string, unknown> = {};
  if (random.chance(0.99)) values.referralSource = option('referralSource');
  if (random.chance(0.6)) values.riskLevel = option('riskLevel');
  if (random.chance(0.3)) values.courtDate = addDays(today, random.whole(-60, 120));
  if (random.chance(0.3)) values.docketNumber = `JV-${random.whole(10_000, 99_999)}`;
  if (random.chance(0.7)) values.householdSize = random.whole(1, 9);
  if (random.chance(0.25)) values.monthlyIncome = random.whole(0, 520_000) / 100;
  if (random.chance(0.5)) values.interpreterNeeded = random.chance(0.3);
  if (random.chance(0.2)) values.tribalEnrollment = random.chance(0.2);
  if (random.chance(0.03)) values.oldCaseloadCode = `C${random.whole(100, 999)}`;
  return Object.keys(values).length > 0 ? JSON.stringify(values) : null;
}

function assign({ database, random, reference }: SeedContext, caseId: string, index: number): void {
  const [worker, ...others] = reference.userIds;
  const assignees = new Set<string>();
  if (worker && index % workerShare === 7) assignees.add(worker);
  const count = random.weighted([
    [0, 6],
    [1, 70],
    [2, 24],
  ]);
  for (let nth = 0; nth < count; nth += 1) assignees.add(random.pick(others));
  for (const userId of assignees) {
    database.run('INSERT INTO case_assignees (case_id, user_id) VALUES (?, ?)', [caseId, userId]);
  }
}

const rolesOfAdults = ['Mother', 'Father', 'Guardian', 'Grandparent', 'Kinship caregiver'] as const;

function seedPeople(
  context: SeedContext,
  family: Family,
  caseId: string,
  ageDays: number,
  closedOn: string | null,
): string[] {
  const { database, random, today } = context;
  const count = random.whole(1, 5);
  return Array.from({ length: count }, (_, nth) => {
    const isAdult = nth > 0 && nth < 3;
    const personId = seedPerson(context, family, isAdult, ageDays);
    const startedDaysAgo = random.whole(Math.ceil(ageDays / 2), ageDays);
    const effective_date = addDays(today, -startedDaysAgo);
    const ended = random.chance(0.15) ? addDays(today, -random.whole(0, startedDaysAgo)) : null;
    const lastDay = closedOn !== null && closedOn >= effective_date ? closedOn : null;
    insertColumns(database, resources.involvements, {
      id: random.uuid(),
      case_id: caseId,
      person_id: personId,
      role: isAdult ? random.pick(rolesOfAdults) : nth === 0 ? 'Child' : 'Sibling',
      involvement_type: nth === 0 ? 'Client' : random.pick(['Family member', 'Caregiver']),
      effective_date,
      end_date: ended ?? lastDay,
      notes: random.chance(0.15) ? 'Prefers to be called in the evening.' : null,
      ...authorship(context, startedDaysAgo),
    });
    return personId;
  });
}

function seedPerson(
  context: SeedContext,
  family: Family,
  isAdult: boolean,
  ageDays: number,
): string {
  const { database, random, today } = context;
  const id = random.uuid();
  const first_name = family.member();
  const last_name = random.chance(0.92) ? family.name : pickFamily(random).name;
  const years = isAdult ? random.whole(20, 72) : random.whole(0, 19);
  const preferredLanguage = random.pick(['Español', 'Tiếng Việt', '中文', 'العربية', 'Українська']);
  insertColumns(database, resources.people, {
    id,
    first_name,
    last_name,
    full_name: `${first_name} ${last_name}`,
    preferred_name: random.chance(0.12) ? random.pick(['Junior', 'Bee', 'Tata', 'Coco']) : null,
    birth_date: random.chance(0.9) ? addDays(today, -years * 365 - random.whole(0, 364)) : null,
    custom_fields: random.chance(0.2)
      ? JSON.stringify({ preferredLanguage, interpreterNeeded: random.chance(0.5) })
      : null,
    ...authorship(context, ageDays),
  });
  return id;
}

function seedGoals(
  context: SeedContext,
  caseId: string,
  personIds: string[],
  ageDays: number,
  isClosed: boolean,
): void {
  const { database, random, today } = context;
  const count = random.whole(0, 4);
  for (let nth = 0; nth < count; nth += 1) {
    const status = random.weighted([
      ['not_started', isClosed ? 0 : 3],
      ['in_progress', isClosed ? 0 : 5],
      ['achieved', isClosed ? 7 : 3],
      ['not_achieved', isClosed ? 3 : 1],
    ]);
    insertColumns(database, resources.goals, {
      id: random.uuid(),
      case_id: caseId,
      person_id: random.chance(0.6) ? random.pick(personIds) : null,
      description: random.pick(goalDescriptions),
      status,
      target_date: random.chance(0.85)
        ? addDays(today, random.whole(-Math.min(ageDays, 300), 240))
        : null,
      achieved_on: status === 'achieved' ? addDays(today, -random.whole(0, ageDays)) : null,
      ...authorship(context, random.whole(1, ageDays)),
    });
  }
}

/** Who wrote a record, about `ageDays` ago, and touched it since. */
function authorship({ random, today }: SeedContext, ageDays: number): Row {
  const at = (daysAgo: number) => {
    const [hour, minute, second] = [random.whole(8, 11), random.whole(0, 59), random.whole(0, 59)];
    const milliseconds = Date.UTC(1970, 0, 1, hour, minute, second, random.whole(0, 999));
    return addDays(today, -daysAgo) + new Date(milliseconds).toISOString().slice(10);
  };
  const created_at = at(ageDays);
  return {
    created_at,
    updated_at: ageDays > 1 ? at(random.whole(1, ageDays - 1)) : created_at,
    created_by: ageDays > 1200 ? 'Casebook import' : random.pick(authors),
    last_updated_by: random.pick(authors),
  };
}
