import { useRevalidator, useRouteError } from 'react-router';
import * as messages from '../messages/messages';
import { PageFrame } from '../ui/PageFrame';
import { ProblemPage } from '../ui/ProblemPage';

/** A page that failed to render or to load. The shell around it stays usable. */
export function PageProblem() {
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  return (
    <PageFrame title={messages.problems.pageTitle}>
      <ProblemPage error={error} onRetry={revalidate} />
    </PageFrame>
  );
}

/** The shell itself failed: nothing is left but to load the app again. */
export function AppProblem() {
  const error = useRouteError();
  return (
    <main>
      <PageFrame title={messages.problems.pageTitle}>
        <ProblemPage error={error} onRetry={() => location.reload()} />
      </PageFrame>
    </main>
  );
}
