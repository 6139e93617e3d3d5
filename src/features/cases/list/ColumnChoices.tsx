import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { referenceQueries } from '../../reference/referenceQueries';
import {
  builtInColumns,
  type CaseColumn,
  customColumn,
  customKeyOf,
  defaultColumns,
  inColumnOrder,
  parseColumn,
} from './caseColumns';
import { columnLabel } from './columnLabel';
import classes from './Toolbar.module.css';

export interface ColumnChoicesProps {
  columns: readonly CaseColumn[];
  onColumns: (columns: CaseColumn[]) => void;
}

/** A box to tick for each column. */
export function ColumnChoices({ columns, onColumns }: ColumnChoicesProps) {
  const texts = messages.cases.columnChooser;
  const { data: definitions } = useQuery(referenceQueries.customFields());
  /** The URL follows a moment later: quick ticks must not undo each other. */
  const [chosen, setChosen] = useState(columns);
  const choose = (next: CaseColumn[]) => {
    setChosen(next);
    onColumns(next);
  };
  const defined = (definitions?.customFields ?? []).flatMap(({ attributes }) =>
    attributes.name && attributes.archived !== true ? [customColumn(attributes.name)] : [],
  );
  // One that shows but is archived or unknown must still be there to be taken away.
  const custom = [
    ...new Set([...defined, ...chosen.filter((column) => customKeyOf(column) !== null)]),
  ];
  const choice = (column: CaseColumn) => (
    <Checkbox key={column} value={column} label={columnLabel(column, definitions)} />
  );
  return (
    <Checkbox.Group
      aria-label={texts.label}
      value={[...chosen]}
      onChange={(ticked) =>
        choose(inColumnOrder(ticked.flatMap((text) => parseColumn(text) ?? [])))
      }
    >
      <div className={classes.choices}>
        <Checkbox checked disabled label={messages.cases.columns.name} title={texts.alwaysShown} />
        {builtInColumns.map(choice)}
        {custom.length > 0 && <p className={classes.choicesHead}>{texts.custom}</p>}
        {custom.map(choice)}
      </div>
      <Button
        variant="subtle"
        size="xs"
        className={classes.reset}
        onClick={() => choose([...defaultColumns])}
      >
        {texts.reset}
      </Button>
    </Checkbox.Group>
  );
}
