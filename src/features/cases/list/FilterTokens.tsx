import { IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import * as messages from '../../../messages/messages';
import { Button, IconButton } from '../../../ui/Button';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import { referenceQueries } from '../../reference/referenceQueries';
import { type CaseFilters, emptyFilters } from './caseListView';
import { describeFilters } from './describeFilters';
import classes from './Toolbar.module.css';

interface FilterTokensProps {
  filters: CaseFilters;
  definitions: CustomFieldDefinitions | undefined;
  onFilters: (filters: CaseFilters) => void;
}

/** The filters that hold, each with a way to take it off. */
export function FilterTokens({ filters, definitions, onFilters }: FilterTokensProps) {
  const texts = messages.caseFilters;
  const users = useUserNames(filters.assignees);
  const tokens = describeFilters(filters, {
    definitions,
    userName: (userId) => users.get(userId) ?? texts.unknownUser,
  });
  if (tokens.length === 0) return null;
  return (
    <ul className={classes.tokens} aria-label={texts.active}>
      {tokens.map(({ key, text, rest }) => (
        <li key={key} className={classes.token}>
          {text}
          <IconButton
            variant="transparent"
            tone="muted"
            size={24}
            aria-label={texts.remove({ filter: text })}
            onClick={() => onFilters(rest)}
          >
            <IconX size={16} aria-hidden />
          </IconButton>
        </li>
      ))}
      <li>
        <Button variant="subtle" size="compact-sm" onClick={() => onFilters(emptyFilters)}>
          {texts.clearAll}
        </Button>
      </li>
    </ul>
  );
}

/** Names of users by id; an id whose name is not known, or not yet, is left out. */
export function useUserNames(userIds: readonly string[]): ReadonlyMap<string, string> {
  const results = useQueries({ queries: userIds.map((id) => referenceQueries.user(id)) });
  return new Map(
    results.flatMap(({ data }) => (data?.attributes.name ? [[data.id, data.attributes.name]] : [])),
  );
}
