import { RunsPage } from '../../features/bulk-review/run/RunsPage';

/** `/runs`: the bulk changes that this browser keeps. */
export function Component() {
  return <RunsPage />;
}
