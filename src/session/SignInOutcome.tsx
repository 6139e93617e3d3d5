import * as messages from '../messages/messages';
import { Button } from '../ui/Button';
import { describeSignInProblem } from './describeSignInProblem';
import { SignInNotice } from './SignInNotice';
import { signIn } from './sessionStore';
import type { SignInPhase } from './useSignIn';

interface SignInOutcomeProps {
  phase: SignInPhase;
}

const words = messages.signIn;

/** What came of an attempt to sign in that did not open the app. */
export function SignInOutcome({ phase }: SignInOutcomeProps) {
  if (phase.kind === 'refused') {
    const origin = window.location.origin;
    const told = describeSignInProblem(phase.problem, { ...phase, origin });
    return (
      <SignInNotice tone="danger" title={told.title} takesFocus>
        <p>{told.detail}</p>
        {told.serverWords !== '' && <p>{words.serverWords({ words: told.serverWords })}</p>}
        {told.clock !== null && <p>{told.clock}</p>}
        <p>{told.next}</p>
      </SignInNotice>
    );
  }
  if (phase.kind === 'clockOff') {
    const aheadMin = Math.round(phase.clockAheadMs / 60_000);
    return (
      <SignInNotice tone="attention" title={words.clock.title({ aheadMin })} takesFocus>
        <p>{words.clock.detail}</p>
        <p>{words.clock.next}</p>
        <Button variant="default" onClick={() => signIn(phase.newSession)}>
          {words.clock.continue}
        </Button>
      </SignInNotice>
    );
  }
  return null;
}
