import { IconChevronDown, IconClock, IconClockExclamation, IconLogout2 } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import * as messages from '../messages/messages';
import { Button } from '../ui/Button';
import { DropPanel } from '../ui/DropPanel';
import classes from './SessionBadge.module.css';
import { signOut } from './sessionStore';
import { useSession } from './useSession';
import { endsSoonS, useTimeLeft } from './useTimeLeft';

const words = messages.session.badge;

/** Which environment and application the work is done with, how long still, and the way out. */
export function SessionBadge() {
  const { environment, applicationName, leftS, isEnding } = useShownSession();
  const facts = [
    { term: words.environment, value: environment.name },
    { term: words.address, value: environment.apiBase },
    { term: words.application, value: applicationName },
    { term: words.timeLeft, value: timeLeftText(leftS) },
  ];
  return (
    <>
      <DropPanel Button={BadgeButton} className={classes.panel}>
        <dl className={classes.facts}>
          {facts.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button
          variant="default"
          fullWidth
          leftSection={<IconLogout2 size={16} />}
          onClick={() => signOut()}
        >
          {words.signOut}
        </Button>
      </DropPanel>
      <p role="status" className="visually-hidden">
        {isEnding && (leftS === 0 ? words.hasEnded : words.endsSoon)}
      </p>
    </>
  );
}

function BadgeButton({ className = '', ...props }: ComponentPropsWithRef<'button'>) {
  const { environment, applicationName, leftS, isEnding } = useShownSession();
  const Clock = isEnding ? IconClockExclamation : IconClock;
  return (
    <button
      type="button"
      className={`${classes.badge} ${className}`}
      data-ending={isEnding || undefined}
      {...props}
    >
      <span className="visually-hidden">{words.label}</span>
      <Clock size={16} aria-hidden="true" />
      <span className={classes.who}>
        <span className={classes.environment}>{environment.name}</span>
        <span className={classes.application}>{applicationName}</span>
      </span>
      <span className={classes.left}>{timeLeftText(leftS)}</span>
      <IconChevronDown size={16} aria-hidden="true" />
    </button>
  );
}

function useShownSession() {
  const { environment, application } = useSession();
  const leftS = useTimeLeft();
  return {
    environment,
    applicationName: application === '' ? words.unknownApplication : application,
    leftS,
    isEnding: leftS !== null && leftS < endsSoonS,
  };
}

function timeLeftText(leftS: number | null): string {
  if (leftS === null) return words.noEnd;
  if (leftS === 0) return words.over;
  if (leftS >= endsSoonS) return words.minutesLeft({ count: leftS / 60 });
  const clock = `${Math.floor(leftS / 60)}:${String(leftS % 60).padStart(2, '0')}`;
  return words.secondsLeft({ clock });
}
