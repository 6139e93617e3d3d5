import { z } from '../lib/zod';
import type { ResourceType } from './dialect';

/** Source: JSON:API 1.1, "Resource Identifier Objects". Ids are opaque. */
export interface ResourceIdentifier {
  type: string;
  id: string;
}

const idSchema = z.union([
  z.string().check(z.minLength(1)),
  z.pipe(z.number(), z.transform(String)),
]);
const identifierSchema = z.looseObject({ type: z.string(), id: idSchema });

/**
 * A to-one relationship. `data` is undefined where the server sent no linkage: "not loaded",
 * which is not the same as `null`, "there is none".
 */
export const toOne = (type: ResourceType) =>
  z.catch(
    z.optional(
      z.looseObject({ data: z.nullish(z.extend(identifierSchema, { type: z.literal(type) })) }),
    ),
    undefined,
  );

/** A to-many relationship. `data` is undefined where the server sent no linkage. */
export const toMany = (type: ResourceType) =>
  z.catch(
    z.optional(
      z.looseObject({
        data: z.optional(z.array(z.extend(identifierSchema, { type: z.literal(type) }))),
      }),
    ),
    undefined,
  );

/** The least that any resource object must have. Everything else is loose. */
export const anyResourceSchema = z.looseObject({
  type: z.string(),
  id: idSchema,
  attributes: z.nullish(z.looseObject({})),
  relationships: z.nullish(z.looseObject({})),
});
export type AnyResource = z.infer<typeof anyResourceSchema>;

/**
 * A JSON object whose members are all kept as they came. `z.record` would drop a member called
 * `__proto__`, which an agency may well have and which must survive being sent back.
 */
export const jsonObject = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

type Attributes = Record<string, z.ZodMiniType>;
type Relationships = Record<string, ReturnType<typeof toOne> | ReturnType<typeof toMany>>;

/** Attributes as typed by their schemas; each may be absent (sparse fieldset) or null. */
type AttributesOf<A extends Attributes> = { [K in keyof A]?: z.infer<A[K]> | null } & Record<
  string,
  unknown
>;
type RelationshipsOf<R extends Relationships> = { [K in keyof R]?: z.infer<R[K]> };

/** A resource object as the app reads it. */
export interface Resource<
  T extends ResourceType = ResourceType,
  A extends Attributes = Attributes,
  R extends Relationships = Relationships,
> {
  type: T;
  id: string;
  /** Known attributes by their schema; unknown ones are kept as they came. */
  attributes: AttributesOf<A>;
  relationships: RelationshipsOf<R>;
  /** Known attributes whose value is not of the expected type: shown and marked, never thrown. */
  unexpected: Record<string, unknown>;
}

/**
 * The schema of one resource type. Strict about `type` and `id`, tolerant about the rest: an
 * attribute of another type than expected moves to `unexpected`. Source: CASEBOOK.md 2.4.
 */
export function resourceSchema<
  T extends ResourceType,
  A extends Attributes,
  R extends Relationships = Record<never, never>,
>(type: T, shape: { attributes: A; relationships?: R }): z.ZodMiniType<Resource<T, A, R>> {
  return z.pipe(
    z.extend(anyResourceSchema, { type: z.literal(type) }),
    z.transform((raw) => {
      const attributes: Record<string, unknown> = Object.fromEntries(
        Object.entries(raw.attributes ?? {}),
      );
      const unexpected: Record<string, unknown> = {};
      for (const [name, schema] of Object.entries(shape.attributes)) {
        const value = attributes[name];
        if (value === undefined || value === null) continue;
        const parsed = schema.safeParse(value);
        if (parsed.success) attributes[name] = parsed.data;
        else {
          delete attributes[name];
          unexpected[name] = value;
        }
      }
      const relationships: Record<string, unknown> = {};
      for (const [name, schema] of Object.entries(shape.relationships ?? {})) {
        relationships[name] = schema.parse(raw.relationships?.[name]);
      }
      return { type, id: raw.id, attributes, relationships, unexpected } as Resource<T, A, R>;
    }),
  ) as unknown as z.ZodMiniType<Resource<T, A, R>>;
}
