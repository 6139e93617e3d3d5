import { useEffect } from 'react';
import { useRevalidator, useRouteError } from 'react-router';
import { messages } from '../messages/messages';
import { ProblemPage } from '../ui/ProblemPage';

/** A page that failed to render or to load. The shell around it stays usable. */
export function PageProblem() {
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  return <ProblemPage error={error} onRetry={revalidate} />;
}

/** The shell itself failed: nothing is left but to load the app again. */
export function AppProblem() {
  const error = useRouteError();
  useEffect(() => {
    document.title = messages.app.name;
  }, []);
  return (
    <main>
      <ProblemPage error={error} onRetry={() => location.reload()} />
    </main>
  );
}
