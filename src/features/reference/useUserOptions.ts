import { useQuery } from '@tanstack/react-query';
import * as messages from '../../messages/messages';
import { referenceQueries } from './referenceQueries';

/** Users as options of a picker, found on the server by name; nothing is asked while not enabled. */
export function useUserOptions(search: string, isEnabled: boolean) {
  const { data, isFetching, error } = useQuery({
    ...referenceQueries.users(search),
    enabled: isEnabled,
  });
  const options = (data ?? []).map(({ id, attributes }) => ({
    id,
    label: attributes.name || messages.reference.unnamedUser,
    description: attributes.email ?? undefined,
  }));
  return { options, isLoading: isFetching, error };
}
