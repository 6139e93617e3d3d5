import { Checkbox, NumberInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '../../../lib/calendarDate';
import * as messages from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import type { CaseDocument } from '../../cases/caseDocument';
import { referenceQueries } from '../../reference/referenceQueries';
import classes from './ReviewPage.module.css';
import { type CheckContext, checkNames, reviewChecks } from './reviewChecks';
import { changeReviewSettings, useReviewSettings } from './reviewSettings';

/** What the checks found in a case, and which of them are on. */
export function ChecksPanel({ caseDocument }: { caseDocument: CaseDocument }) {
  const words = messages.review;
  const { closedStatuses } = useDialect();
  const { data: definitions } = useQuery(referenceQueries.customFields());
  const settings = useReviewSettings();
  const context: CheckContext = { on: today(), limits: settings, closedStatuses, definitions };
  const results = checkNames
    .filter((name) => !settings.off.includes(name))
    .map((name) => ({ name, result: reviewChecks[name](caseDocument, context) }));
  const isFine = results.every(({ result }) => result === 'fine');
  return (
    <section className={classes.checks} aria-label={words.checks}>
      <h2>{words.checks}</h2>
      {isFine && (
        <p className={classes.fine}>
          <IconCircleCheck size={16} aria-hidden /> {words.allFine}
        </p>
      )}
      <ul>
        {results.map(({ name, result }) => {
          if (result === 'fine') return null;
          return result === 'unknown' ? (
            <li key={name} className={classes.unknown}>
              <IconHelpCircle size={16} aria-hidden />
              <span>{words.unknown({ check: words.names[name] })}</span>
            </li>
          ) : (
            <li key={name} className={classes.finding}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{words.found[name](result)}</span>
            </li>
          );
        })}
      </ul>
      <CheckSettings />
    </section>
  );
}

/** Which checks are on, and the limits of two of them. */
function CheckSettings() {
  const words = messages.review;
  const settings = useReviewSettings();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words.settings}</summary>
      {isOpen && (
        <div className={classes.settings}>
          {checkNames.map((name) => (
            <Checkbox
              key={name}
              size="xs"
              label={words.names[name]}
              checked={!settings.off.includes(name)}
              onChange={(event) =>
                changeReviewSettings({
                  off: event.currentTarget.checked
                    ? settings.off.filter((one) => one !== name)
                    : [...settings.off, name],
                })
              }
            />
          ))}
          {(['openMonths', 'quietDays'] as const).map((limit) => (
            <NumberInput
              key={limit}
              label={words[limit]}
              value={settings[limit]}
              min={1}
              max={600}
              hideControls
              onChange={(value) =>
                typeof value === 'number' && changeReviewSettings({ [limit]: value })
              }
            />
          ))}
        </div>
      )}
    </details>
  );
}
