import type { ReactNode } from 'react';
import { NoValue, UnexpectedValue } from './NoValue';

interface AttributeTextProps {
  resource: { attributes: Record<string, unknown>; unexpected: Record<string, unknown> };
  name: string;
  /** How a value of the expected type is shown; by default as text. */
  children?: ReactNode;
}

/** An attribute of a resource: its value, "none", or a value of another type, as it came and marked. */
export function AttributeText({ resource, name, children }: AttributeTextProps) {
  if (name in resource.unexpected) return <UnexpectedValue value={resource.unexpected[name]} />;
  const value = resource.attributes[name];
  if (value === null || value === undefined || value === '') return <NoValue />;
  return children ?? String(value);
}
