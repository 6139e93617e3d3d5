import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Navigate } from 'react-router';
import * as messages from '../messages/messages';
import { setPageTitle } from '../ui/documentTitle';
import { NameMark } from '../ui/NameMark';
import { CustomAddressFields, customAddressSchema } from './CustomAddressFields';
import { customChoice, EnvironmentChoice } from './EnvironmentChoice';
import { customEnvironment, type Environment } from './environment';
import type { PastedToken } from './parseToken';
import type { Credentials } from './requestToken';
import { SignInNotice } from './SignInNotice';
import { SignInOutcome } from './SignInOutcome';
import classes from './SignInPage.module.css';
import { SignInWays } from './SignInWays';
import { currentConfiguration, lastEnvironmentId } from './sessionStore';
import { useSessionState } from './useSession';
import { type CredentialsOptions, useSignIn } from './useSignIn';

interface SignInPageProps {
  /** Where to go once signed in: a path that `safeReturnPath` gave. */
  returnPath: string;
}

const words = messages.signIn;

/** The way in: choose an environment, then a demonstration role, credentials or a token. */
export function SignInPage({ returnPath }: SignInPageProps) {
  const session = useSessionState();
  const [choice, setChoice] = useState(firstChoice);
  const { phase, withCredentials, withToken, reset } = useSignIn();
  const addressForm = useForm({
    resolver: zodResolver(customAddressSchema),
    defaultValues: { apiBase: '', tokenUrl: '' },
    mode: 'onBlur',
  });

  useEffect(() => {
    setPageTitle(words.title);
  }, []);

  if (session.kind === 'signedIn') return <Navigate to={returnPath} replace />;

  const { environments, allowCustomEnvironment } = currentConfiguration();
  const configured = environments.find(({ id }) => id === choice);

  /** The environment to sign in to; null, with the errors shown, where its address is not usable. */
  async function chosenEnvironment(): Promise<Environment | null> {
    if (configured) return configured;
    const isValid = await addressForm.trigger(undefined, { shouldFocus: true });
    return isValid ? customEnvironment(addressForm.getValues()) : null;
  }

  async function handleCredentials(credentials: Credentials, options: CredentialsOptions) {
    const environment = await chosenEnvironment();
    if (environment === null) return;
    const { tokenUrl } = environment;
    if (tokenUrl === null) {
      addressForm.setError('tokenUrl', { message: words.tokenUrlNeeded }, { shouldFocus: true });
      return;
    }
    await withCredentials({ ...environment, tokenUrl }, credentials, options);
  }

  async function handleToken(pasted: PastedToken) {
    const environment = await chosenEnvironment();
    if (environment !== null) await withToken(environment, pasted);
  }

  return (
    <main className={classes.page}>
      <div className={classes.folder}>
        <div className={classes.tab}>
          <NameMark size={24} />
          <span>{messages.app.name}</span>
        </div>
        <div className={classes.sheet}>
          <div className={classes.where}>
            <header>
              <h1 className={classes.title} tabIndex={-1} ref={focusHeading}>
                {words.title}
              </h1>
              <p className={classes.lead}>{words.lead}</p>
            </header>
            {session.reason !== 'never' && phase.kind === 'idle' && (
              <SignInNotice tone="info" title={words[session.reason].title}>
                <p>{words[session.reason].detail}</p>
              </SignInNotice>
            )}
            <EnvironmentChoice
              environments={environments}
              hasCustom={allowCustomEnvironment}
              value={choice}
              onChange={(value) => {
                reset();
                setChoice(value);
              }}
            />
            {!configured && <CustomAddressFields form={addressForm} />}
          </div>
          <div className={classes.who}>
            <SignInOutcome phase={phase} />
            <SignInWays
              demoApplications={configured?.demoApplications ?? []}
              phase={phase}
              onCredentials={handleCredentials}
              onToken={handleToken}
            />
          </div>
        </div>
      </div>
    </main>
  );
}

function firstChoice(): string {
  const { environments } = currentConfiguration();
  const last = lastEnvironmentId();
  if (environments.some(({ id }) => id === last)) return last ?? customChoice;
  return environments[0]?.id ?? customChoice;
}

/** Tells someone whom the app led here where they are. A stable ref, so it runs once. */
function focusHeading(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
