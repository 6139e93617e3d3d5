import { Drawer, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { usePermission } from '../../../session/usePermission';
import { ActionButton } from '../../../ui/ActionButton';
import { Button } from '../../../ui/Button';
import type { SelectedCases } from '../../cases/selection/SelectionBar';
import classes from './BulkActions.module.css';
import { type ChangeKind, changeKinds } from './bulkChangeForm';
import { ChangeForm } from './ChangeForm';
import { setChangeDraft } from './changeDraft';
import type { PlannedChange } from './planChange';

interface BulkActionsProps {
  selection: SelectedCases;
}

/** What can be done to the selected cases together, as far as the role allows. Leads to a preview. */
export function BulkActions({ selection }: BulkActionsProps) {
  const words = messages.bulk;
  const navigate = useNavigate();
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const reasons = useReasons();

  function preview(change: PlannedChange) {
    setChangeDraft({ change, caseIds: selection.ids() });
    void navigate(paths.newRun());
  }

  if (selection.count === 0) return null;
  const allReasons = changeKinds.map((one) => reasons[one]);
  const [first] = allReasons;
  if (first && allReasons.every((reason) => reason !== null)) {
    return <ActionButton unavailableReason={first}>{words.menu}</ActionButton>;
  }
  return (
    <>
      <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{words.menu}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {changeKinds.map((one) => {
            const reason = reasons[one];
            return (
              <Menu.Item
                key={one}
                color={one === 'delete' ? 'danger' : undefined}
                aria-disabled={reason !== null || undefined}
                closeMenuOnClick={reason === null}
                onClick={() => {
                  if (reason !== null) return;
                  if (one === 'delete') preview({ kind: 'delete' });
                  else setKind(one);
                }}
              >
                {words.actions[one]}
                {reason !== null && <span className={classes.reason}>{reason}</span>}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Drawer
        opened={kind !== null}
        onClose={() => setKind(null)}
        position="right"
        title={kind && words.formTitle({ action: words.actions[kind], count: selection.count })}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        {kind && <ChangeForm key={kind} kind={kind} onChosen={preview} />}
      </Drawer>
    </>
  );
}

/** Why an action is not available to this role; null where it is. */
function useReasons(): Record<ChangeKind, string | null> {
  const { reason: edit } = usePermission('edit', 'cases');
  const { reason: remove } = usePermission('delete', 'cases');
  const { reason: addGoal } = usePermission('create', 'goals');
  const { reason: endInvolvements } = usePermission('edit', 'involvements');
  return {
    status: edit,
    case_type: edit,
    county: edit,
    custom: edit,
    addAssignee: edit,
    removeAssignee: edit,
    addGoal,
    endInvolvements,
    delete: remove,
  };
}
