import { useSearchParams } from 'react-router';
import { returnPathOf } from '../../session/returnPath';
import { SignInPage } from '../../session/SignInPage';

/** `/sign-in?from=<path of this app>` */
export function Component() {
  const [searchParams] = useSearchParams();
  return <SignInPage returnPath={returnPathOf(searchParams)} />;
}
