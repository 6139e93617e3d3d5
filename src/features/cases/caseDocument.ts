import { type Loaded, type Related, resolveRelated } from '../../api/document';
import { type Goal, goalSchema } from '../goals/goalSchema';
import { type Involvement, involvementSchema } from '../involvements/involvementSchema';
import { type Person, personSchema } from '../people/personSchema';
import { type User, userSchema } from '../reference/userSchema';
import type { Case } from './caseSchema';

/** What the compound document of a case side-loads. Source: Cases API, `include`. */
export const caseInclude = ['involvements.person', 'goals', 'goals.person', 'assignees'] as const;

/** A case with everything that its compound document side-loads, decoded. */
export interface CaseDocument {
  caseResource: Case;
  involvements: Related<Involvement>;
  goals: Related<Goal>;
  assignees: Related<User>;
  /** Persons of the involvements and goals, by id. One that is linked but absent was not loaded. */
  people: ReadonlyMap<string, Person>;
}

/** Decodes what a case side-loads. Never throws: what cannot be read counts as missing. */
export function decodeCaseDocument({ resource, included }: Loaded<Case>): CaseDocument {
  const people = new Map<string, Person>();
  for (const item of included.values()) {
    if (item.type !== 'people') continue;
    const person = personSchema.safeParse(item);
    if (person.success) people.set(person.data.id, person.data);
  }
  const { involvements, goals, assignees } = resource.relationships;
  return {
    caseResource: resource,
    involvements: resolveRelated(included, involvements, involvementSchema),
    goals: resolveRelated(included, goals, goalSchema),
    assignees: resolveRelated(included, assignees, userSchema),
    people,
  };
}
