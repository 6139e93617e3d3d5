import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import * as messages from '../messages/messages';
import { Button } from '../ui/Button';
import classes from './ExpiryDialog.module.css';
import type { Credentials } from './requestToken';
import { SignInOutcome } from './SignInOutcome';
import { SignInWays } from './SignInWays';
import { signOut } from './sessionStore';
import { useSession } from './useSession';
import { type CredentialsOptions, useSignIn } from './useSignIn';

const words = messages.expiry;

interface ExpiryDialogProps {
  isOpen: boolean;
  /** Whether nobody was there for a while, rather than that the token has ended. */
  isLocked: boolean;
}

/**
 * Asks for a new token over the page once the old one has ended, or nobody was there for a while. What is
 * open stays as it is beneath.
 */
export function ExpiryDialog({ isOpen, isLocked }: ExpiryDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={isLocked ? words.lockedTitle : words.title}
      overlayProps={isLocked ? opaque : undefined}
      size="lg"
    >
      <Renewal isLocked={isLocked} />
    </Modal>
  );
}

/** Nothing of the page shows through. */
const opaque = { 'data-page-lock': true, backgroundOpacity: 1, color: 'var(--background)' };

function Renewal({ isLocked }: { isLocked: boolean }) {
  const { environment, application } = useSession();
  const { phase, withCredentials, withToken } = useSignIn();
  const [keepsDrafts, setKeepsDrafts] = useState(false);
  const same = environment.demoApplications.filter(({ name }) => name === application);

  async function handleCredentials(credentials: Credentials, options: CredentialsOptions) {
    const { tokenUrl } = environment;
    if (tokenUrl !== null)
      await withCredentials({ ...environment, tokenUrl }, credentials, options);
  }

  return (
    <>
      <p className={classes.detail}>
        {(isLocked ? words.lockedDetail : words.detail)({
          application: application || null,
          environment: environment.name,
        })}
      </p>
      <SignInOutcome phase={phase} />
      <SignInWays
        demoApplications={same}
        phase={phase}
        onCredentials={handleCredentials}
        onToken={(pasted) => withToken(environment, pasted)}
      />
      <div className={classes.giveUp}>
        <div>
          <p>{words.giveUpDetail}</p>
          <Checkbox
            label={words.keepDrafts}
            checked={keepsDrafts}
            onChange={(event) => setKeepsDrafts(event.currentTarget.checked)}
          />
        </div>
        <Button variant="default" onClick={() => signOut({ keepsDrafts })}>
          {words.giveUp}
        </Button>
      </div>
    </>
  );
}
