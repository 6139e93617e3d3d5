import { jsonObject, resourceSchema, toMany } from '../../api/resource';
import { z } from '../../lib/zod';

/** A case, as the Cases API serves it. Source: CASEBOOK.md 2.2. */
export const caseSchema = resourceSchema('cases', {
  attributes: {
    name: z.string(),
    case_type: z.string(),
    status: z.string(),
    county: z.string(),
    legacy_id: z.string(),
    opened_on: z.iso.date(),
    closed_on: z.iso.date(),
    closing_reason: z.string(),
    summary: z.string(),
    custom_fields: jsonObject,
    created_at: z.string(),
    updated_at: z.string(),
    created_by: z.string(),
    last_updated_by: z.string(),
  },
  relationships: {
    involvements: toMany('involvements'),
    goals: toMany('goals'),
    assignees: toMany('users'),
  },
});
export type Case = z.infer<typeof caseSchema>;
