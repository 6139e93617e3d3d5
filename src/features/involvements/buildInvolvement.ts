import { type Involvement, involvementSchema } from './involvementSchema';

interface InvolvementParts {
  id?: string;
  role?: string | null;
  involvement_type?: string | null;
  effective_date?: string | null;
  end_date?: string | null;
  notes?: string | null;
  personId?: string;
}

/** A valid involvement for tests. */
export function buildInvolvement({
  id = 'involvement-1',
  personId = 'person-1',
  ...attributes
}: InvolvementParts = {}): Involvement {
  return involvementSchema.parse({
    type: 'involvements',
    id,
    attributes: {
      role: 'Parent',
      involvement_type: 'Family',
      effective_date: '2026-01-10',
      end_date: null,
      notes: null,
      ...attributes,
    },
    relationships: {
      case: { data: { type: 'cases', id: 'case-1' } },
      person: { data: { type: 'people', id: personId } },
    },
  });
}
