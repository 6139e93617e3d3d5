import { NewCasePage } from '../../features/cases/form/NewCasePage';

/** `/cases/new` */
export function Component() {
  return <NewCasePage />;
}
