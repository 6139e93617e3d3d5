/** The member of `values` called `key`; never one that every object inherits. */
export function ownValue(values: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
