import { Tabs } from '@mantine/core';
import * as messages from '../messages/messages';
import { CredentialsForm } from './CredentialsForm';
import { DemoApplications } from './DemoApplications';
import type { DemoApplication } from './environment';
import type { PastedToken } from './parseToken';
import type { Credentials } from './requestToken';
import classes from './SignInWays.module.css';
import { TokenForm } from './TokenForm';
import type { CredentialsOptions, SignInPhase, SignInWay } from './useSignIn';

interface SignInWaysProps {
  demoApplications: readonly DemoApplication[];
  phase: SignInPhase;
  onCredentials: (credentials: Credentials, options: CredentialsOptions) => void;
  onToken: (pasted: PastedToken) => void;
}

const words = messages.signIn;

/** The ways to get or bring a token: a demonstration role, credentials, or a token that one has. */
export function SignInWays({ demoApplications, phase, onCredentials, onToken }: SignInWaysProps) {
  const progress = phase.kind === 'working' ? words.working[phase.step] : null;
  const progressOf = (way: SignInWay) =>
    phase.kind === 'working' && phase.way === way ? progress : null;
  return (
    <>
      {demoApplications.length > 0 && (
        <>
          <DemoApplications
            applications={demoApplications}
            progressOf={(clientId) => progressOf(`demo:${clientId}`)}
            onChoose={({ name, clientId, clientSecret }) =>
              onCredentials(
                { clientId, clientSecret },
                { way: `demo:${clientId}`, application: name },
              )
            }
          />
          <p className={classes.or}>{words.demo.or}</p>
        </>
      )}
      <Tabs defaultValue="credentials">
        <Tabs.List aria-label={words.ways} grow>
          <Tabs.Tab value="credentials">{words.withCredentials}</Tabs.Tab>
          <Tabs.Tab value="token">{words.withToken}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="credentials" className={classes.panel}>
          <CredentialsForm
            progress={progressOf('credentials')}
            onSubmit={(credentials, isKept) =>
              onCredentials(credentials, {
                way: 'credentials',
                application: credentials.clientId,
                isKept,
              })
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="token" className={classes.panel}>
          <TokenForm progress={progressOf('token')} onSubmit={onToken} />
        </Tabs.Panel>
      </Tabs>
      <p role="status" className="visually-hidden">
        {progress}
      </p>
    </>
  );
}
