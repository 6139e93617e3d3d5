import type { Caller } from './access';
import type { Database, Row } from './database';
import type { Attributes, ResourceDefinition } from './resourceDefinition';

/** Behaviour of a write that staging can change. */
export interface WriteSettings {
  custom_fields_patch: 'replace' | 'merge';
  /** Attributes of a case that are required beside the usual ones; a custom field as `custom_fields.<key>`. */
  required_attributes: string[];
}

export interface WriteContext {
  database: Database;
  caller: Caller;
  settings: WriteSettings;
}

/** A record as it would be after the write. */
export interface Draft {
  definition: ResourceDefinition;
  /** The record as it is; undefined for a new one. */
  before: Row | undefined;
  /** Writable attributes, changed and unchanged. */
  attributes: Attributes;
  /** Target id of each to-one relationship, changed and unchanged. */
  toOne: Map<string, string | null>;
  /** Target ids of the to-many relationships that the request names. */
  toMany: Map<string, string[]>;
  /** Names of the attributes and relationships that differ from `before`. */
  changed: Set<string>;
}
