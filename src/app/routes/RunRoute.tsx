import { useParams } from 'react-router';
import { RunPage } from '../../features/bulk-review/run/RunPage';

/** `/runs/:runId`: one bulk change. */
export function Component() {
  const { runId = '' } = useParams();
  return <RunPage key={runId} runId={runId} />;
}
