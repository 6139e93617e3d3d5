import { z } from 'zod';

const status = z.int().min(200).max(599);

const fault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status,
    headers: z.record(z.string(), z.string()).optional(),
    /** Sent as a JSON:API error document. */
    errors: z.array(z.looseObject({})).optional(),
    /** Sent as it is when a text, else as JSON. */
    body: z.unknown().optional(),
    content_type: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('delay'), delay_ms: z.int().min(0).max(120_000) }),
  z.strictObject({ kind: z.literal('truncate') }),
  z.strictObject({ kind: z.literal('html'), status: status.default(502) }),
  z.strictObject({ kind: z.literal('drop') }),
]);

/** A fault as `POST /staging/faults` takes it. */
export const faultOrder = z.strictObject({
  method: z.string().optional(),
  /** A regular expression, tried on the decoded path and query below the base path. */
  path: z.string().refine(isRegularExpression, 'not a regular expression').optional(),
  times: z.int().min(1).default(1),
  /** So many matching requests pass first. */
  skip: z.int().min(0).default(0),
  /** `after`: the request is carried out, and its answer is lost. */
  when: z.enum(['before', 'after']).default('before'),
  fault,
});

export type FaultOrder = z.infer<typeof faultOrder>;

/** The behaviour that `PATCH /staging/settings` changes. */
export const stagingSettings = z.strictObject({
  token_lifetime_s: z.number().min(0).max(86_400),
  latency_ms: z.int().min(0).max(60_000),
  custom_fields_patch: z.enum(['replace', 'merge']),
  required_attributes: z.array(z.string()).max(100),
  /** Requests that each application may send in a second; null for any number. */
  throttle_per_second: z.number().positive().nullable(),
});

export type StagingSettings = z.infer<typeof stagingSettings>;

/** Behaviour when nothing is staged. */
export const defaultSettings: StagingSettings = {
  token_lifetime_s: 3600,
  latency_ms: 0,
  custom_fields_patch: 'replace',
  required_attributes: [],
  throttle_per_second: null,
};

export const plantedAttributes = z.strictObject({ attributes: z.record(z.string(), z.unknown()) });

export const resetOrder = z.strictObject({ cases: z.int().min(1).max(1_000_000).optional() });

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
