import {
  getSessionState,
  isSameOwner,
  type NewSession,
  onSignIn,
  onSignOut,
  type SignOutOptions,
  signIn,
  signOut,
} from './sessionStore';

type TabNews =
  | ({ kind: 'signedOut' } & SignOutOptions)
  | { kind: 'signedIn'; newSession: NewSession };

/**
 * Lets a sign-out reach every tab of this browser, and a new token every tab that waits for one of the same
 * application. The token passes through memory only. Called once, when the app starts.
 */
export function startTabs(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel('caseload.session');
  /** What another tab told is not told back. */
  let isListening = false;
  const tell = (news: TabNews) => {
    if (!isListening) channel.postMessage(news);
  };
  onSignOut((options) => tell({ kind: 'signedOut', ...options }));
  onSignIn((newSession) => tell({ kind: 'signedIn', newSession }));
  channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => {
    isListening = true;
    follow(data);
    isListening = false;
  });
}

function follow(news: TabNews): void {
  const state = getSessionState();
  if (state.kind === 'signedOut') return;
  if (news.kind === 'signedOut') signOut({ keepsDrafts: news.keepsDrafts });
  else if (state.token !== 'valid' && isSameOwner(state.session, news.newSession)) {
    signIn(news.newSession);
  }
}
