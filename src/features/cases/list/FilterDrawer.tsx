import { zodResolver } from '@hookform/resolvers/zod';
import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/form/DateField';
import { MultiPickerField } from '../../../ui/form/PickerField';
import { PageSkeleton } from '../../../ui/Skeletons';
import type { EditableCustomField } from '../../reference/customFieldForm';
import type { ConfiguredField } from '../../reference/fieldValueSchema';
import { activeValues, referenceQueries } from '../../reference/referenceQueries';
import { useUserOptions } from '../../reference/useUserOptions';
import { ConditionFields } from './ConditionFields';
import { type CaseFilters, emptyFilters } from './caseListView';
import classes from './FilterDrawer.module.css';
import { useUserNames } from './FilterTokens';
import {
  type FilterFormValues,
  filterableFields,
  filterFormSchema,
  fromFilterForm,
  toFilterForm,
} from './filterForm';

interface FilterDrawerProps {
  isOpen: boolean;
  filters: CaseFilters;
  onClose: () => void;
  onApply: (filters: CaseFilters) => void;
}

/** The filters in a panel beside the list, applied together. */
export function FilterDrawer({ isOpen, filters, onClose, onApply }: FilterDrawerProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={420}
      title={messages.caseFilters.title}
      classNames={{ title: classes.title }}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <LoadedFilterForm filters={filters} onApply={onApply} />
    </Drawer>
  );
}

interface LoadedFilterFormProps {
  filters: CaseFilters;
  onApply: (filters: CaseFilters) => void;
}

/** The form mounts once what its values need is there, or cannot be had. */
function LoadedFilterForm({ filters, onApply }: LoadedFilterFormProps) {
  const { data: definitions, isPending } = useQuery(referenceQueries.customFields());
  const userNames = useUserNames(filters.assignees);
  const isWaiting = isPending && filters.custom.length > 0;
  if (isWaiting) return <PageSkeleton label={messages.common.loading} />;
  const fields = filterableFields(definitions);
  return (
    <FilterForm
      fields={fields}
      values={toFilterForm(filters, fields, userNames)}
      onApply={onApply}
    />
  );
}

interface FilterFormProps {
  fields: readonly EditableCustomField[];
  values: FilterFormValues;
  onApply: (filters: CaseFilters) => void;
}

function FilterForm({ fields, values, onApply }: FilterFormProps) {
  const texts = messages.caseFilters;
  const { columns } = messages.cases;
  const { control, handleSubmit, setValue } = useForm<FilterFormValues>({
    defaultValues: values,
    resolver: zodResolver(filterFormSchema(fields)),
  });
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={handleSubmit((valid) => onApply(fromFilterForm(valid)))}
    >
      <MultiPickerField
        control={control}
        name="status"
        label={columns.status}
        useOptions={useStatusOptions}
      />
      <MultiPickerField
        control={control}
        name="case_type"
        label={columns.case_type}
        useOptions={useTypeOptions}
      />
      <MultiPickerField
        control={control}
        name="county"
        label={columns.county}
        useOptions={useCountyOptions}
      />
      <MultiPickerField
        control={control}
        name="assignees"
        label={columns.assignees}
        useOptions={useUserOptions}
      />
      <div className={classes.range}>
        <p>{messages.forms.dateHelp}</p>
        <DateField control={control} name="opened_from" label={texts.openedFrom} description="" />
        <DateField control={control} name="opened_to" label={texts.openedTo} description="" />
        <DateField control={control} name="closed_from" label={texts.closedFrom} description="" />
        <DateField control={control} name="closed_to" label={texts.closedTo} description="" />
        <DateField control={control} name="updated_from" label={texts.updatedFrom} description="" />
        <DateField control={control} name="updated_to" label={texts.updatedTo} description="" />
      </div>
      <ConditionFields control={control} setValue={setValue} fields={fields} />
      <div className={classes.actions}>
        <Button type="submit">{texts.apply}</Button>
        <Button variant="subtle" onClick={() => onApply(emptyFilters)}>
          {texts.clear}
        </Button>
      </div>
    </form>
  );
}

const useStatusOptions = (search: string) => useValueOptions('status', search);
const useTypeOptions = (search: string) => useValueOptions('case_type', search);
const useCountyOptions = (search: string) => useValueOptions('county', search);

/** The values that an agency configured for a field, narrowed to what is typed. */
function useValueOptions(field: ConfiguredField, search: string) {
  const { data, isLoading, error } = useQuery(referenceQueries.fieldValues());
  const wanted = search.toLocaleLowerCase();
  const options = activeValues(data ?? [], field)
    .filter((value) => value.toLocaleLowerCase().includes(wanted))
    .map((value) => ({ id: value, label: value }));
  return { options, isLoading, error };
}
