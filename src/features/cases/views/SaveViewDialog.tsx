import { Checkbox, Modal, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import classes from './SavedViews.module.css';
import { maxNameLength, type SavedView } from './savedViews';
import type { ViewActions } from './useViewActions';

interface SaveViewDialogProps {
  isOpen: boolean;
  actions: ViewActions;
  /** The own view that this list is a change of; null where there is none. */
  changed: SavedView | null;
  onClose: () => void;
}

/** Names the list on the screen, or saves its changes, and says what of it is not kept. */
export function SaveViewDialog({ isOpen, onClose, ...props }: SaveViewDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={messages.viewDialogs.save.title}
      centered
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <SaveViewForm onClose={onClose} {...props} />
    </Modal>
  );
}

type SaveViewFormProps = Omit<SaveViewDialogProps, 'isOpen'>;

function SaveViewForm({ actions, changed, onClose }: SaveViewFormProps) {
  const texts = messages.viewDialogs.save;
  const [name, setName] = useState('');
  const [isPinned, setIsPinned] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const { search, conditions } = actions.leavesOut;

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') setProblem(texts.nameMissing);
    else if (actions.saveAs(name.trim(), isPinned)) onClose();
    else setProblem(texts.full);
  }

  return (
    <form className={classes.form} noValidate onSubmit={handleSubmit}>
      <TextInput
        label={texts.name}
        description={texts.nameHelp}
        error={problem}
        value={name}
        maxLength={maxNameLength}
        autoComplete="off"
        aria-required
        data-autofocus
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={texts.pin}
        checked={isPinned}
        onChange={(event) => setIsPinned(event.currentTarget.checked)}
      />
      <p className={classes.note}>{actions.isLasting ? texts.keeps : texts.keepsForSession}</p>
      {(search || conditions.length > 0) && (
        <div className={classes.left}>
          <IconInfoCircle size={20} aria-hidden />
          <div>
            {search && <p>{texts.leavesSearch}</p>}
            {conditions.length > 0 && <p>{texts.leavesConditions({ fields: conditions })}</p>}
          </div>
        </div>
      )}
      <div className={classes.formActions}>
        <Button variant="default" onClick={onClose}>
          {messages.common.cancel}
        </Button>
        {changed && (
          <Button
            variant="default"
            onClick={() => {
              actions.saveChanges(changed);
              onClose();
            }}
          >
            {messages.views.saveChanges}
          </Button>
        )}
        <Button type="submit">{texts.save}</Button>
      </div>
    </form>
  );
}
