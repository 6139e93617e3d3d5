import { loadAtRest } from '../ui/late';
import { onSignOut } from './sessionStore';

/** Nothing is kept or read on the first page, so it does not wait for this code. */
const code = () => import('./keptDatabase');

/** Lets a sign-out empty what is kept. Called once, when the app starts: also before anything was kept or read. */
export function startKeptDatabase(): void {
  onSignOut((options) => void code().then(({ emptyKeptDatabase }) => emptyKeptDatabase(options)));
  // A sign-out must find it, also without a network.
  loadAtRest(code, true);
}
