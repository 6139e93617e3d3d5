import { useQuery } from '@tanstack/react-query';
import type { ConfiguredField } from '../reference/fieldValueSchema';
import { activeValues, referenceQueries } from '../reference/referenceQueries';

/** The values that the agency offers for a configured field, as options. Empty until they are loaded. */
export function useInvolvementOptions(field: ConfiguredField): { value: string; label: string }[] {
  const { data = [] } = useQuery(referenceQueries.fieldValues());
  return activeValues(data, field).map((value) => ({ value, label: value }));
}
