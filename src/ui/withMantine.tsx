import { type ComponentType, createElement } from 'react';

/**
 * Loads a component together with what Mantine's components need around them; for code that comes after the first
 * page. Called once for each component. Rejects where code is missing.
 */
export async function withMantine<P extends object>(
  loading: Promise<ComponentType<P>>,
): Promise<ComponentType<P>> {
  const [Part, { MantineScope }] = await Promise.all([loading, import('./MantineScope')]);
  return (props: P) => <MantineScope>{createElement(Part, props)}</MantineScope>;
}
