import { Link } from 'react-router';
import { paths } from '../../lib/paths';
import * as messages from '../../messages/messages';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PageFrame } from '../../ui/PageFrame';

/** Any address that names no page. */
export function Component() {
  const { title, detail } = messages.problems.pageNotFound;
  return (
    <PageFrame title={title}>
      <EmptyState
        title={detail}
        action={
          <Button renderRoot={(props) => <Link to={paths.cases()} {...props} />}>
            {messages.problems.goHome}
          </Button>
        }
      />
    </PageFrame>
  );
}
