import { useEffect, useRef, useState } from 'react';
import type { Environment } from './environment';
import { keepCredentials } from './keptCredentials';
import type { PastedToken } from './parseToken';
import { clockToleranceMs, type ProbeProblem, probeToken } from './probeToken';
import { type Credentials, requestToken, type TokenProblem } from './requestToken';
import { type NewSession, signIn } from './sessionStore';

export type SignInProblem = TokenProblem | ProbeProblem;

/** Which control started a sign-in: a form, or the demonstration application of this Client ID. */
export type SignInWay = 'credentials' | 'token' | `demo:${string}`;

/** How a person signs in with credentials. `isKept`: they stay in this tab's memory for renewals. */
export interface CredentialsOptions {
  way: SignInWay;
  application: string;
  isKept?: boolean;
}

/** How far a sign-in is. A success leaves it, as the session itself then tells. */
export type SignInPhase =
  | { kind: 'idle' }
  | { kind: 'working'; way: SignInWay; step: 'token' | 'probe' }
  | {
      kind: 'refused';
      problem: SignInProblem;
      environment: Environment;
      clockAheadMs: number | null;
    }
  | { kind: 'clockOff'; newSession: NewSession; clockAheadMs: number };

interface SignIn {
  phase: SignInPhase;
  /** Asks the token endpoint for a token, then tries it. Nothing happens while another sign-in runs. */
  withCredentials: (
    environment: Environment & { tokenUrl: string },
    credentials: Credentials,
    options: CredentialsOptions,
  ) => Promise<void>;
  /** Tries a pasted token. Nothing happens while another sign-in runs. */
  withToken: (environment: Environment, pasted: PastedToken) => Promise<void>;
  /** Gives up what is running and forgets what was refused. */
  reset: () => void;
}

/** Signs in: gets a token, tries it with one cheap request, then opens the session. */
export function useSignIn(): SignIn {
  const [phase, setPhase] = useState<SignInPhase>({ kind: 'idle' });
  // State would come too late for the second click of a double click.
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  async function run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    try {
      await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      if (running.current === controller) running.current = null;
    }
  }

  async function tryOut(newSession: NewSession, signal: AbortSignal): Promise<void> {
    const { environment, token } = newSession;
    const { problem, clockAheadMs } = await probeToken(environment, token, signal);
    // An answer may arrive although someone has turned to another environment meanwhile.
    signal.throwIfAborted();
    if (problem) setPhase({ kind: 'refused', problem, environment, clockAheadMs });
    else if (clockAheadMs !== null && Math.abs(clockAheadMs) > clockToleranceMs) {
      setPhase({ kind: 'clockOff', newSession, clockAheadMs });
    } else signIn(newSession);
  }

  return {
    phase,
    withCredentials: (environment, credentials, { way, application, isKept = false }) =>
      run(async (signal) => {
        setPhase({ kind: 'working', way, step: 'token' });
        const outcome = await requestToken(environment.tokenUrl, credentials, signal);
        signal.throwIfAborted();
        if (outcome.kind === 'refused') {
          const { problem } = outcome;
          setPhase({ kind: 'refused', problem, environment, clockAheadMs: null });
          return;
        }
        setPhase({ kind: 'working', way, step: 'probe' });
        const { token, expiresAtMs, scope } = outcome.grant;
        await tryOut({ environment, application, token, expiresAt: expiresAtMs, scope }, signal);
        const { tokenUrl } = environment;
        if (isKept)
          keepCredentials({ credentials, tokenUrl, newSession: { environment, application } });
      }),
    withToken: (environment, { token, expiresInS, expiresAtMs, scope, application }) =>
      run(async (signal) => {
        setPhase({ kind: 'working', way: 'token', step: 'probe' });
        // When it was issued is not known: the earliest end that it may have comes from a JWT.
        const latest = expiresInS === null ? null : Date.now() + expiresInS * 1000;
        const expiresAt = expiresAtMs ?? latest;
        await tryOut(
          { environment, application: application ?? '', token, expiresAt, scope },
          signal,
        );
      }),
    reset: () => {
      running.current?.abort();
      running.current = null;
      setPhase({ kind: 'idle' });
    },
  };
}
