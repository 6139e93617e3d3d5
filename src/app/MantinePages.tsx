import { Outlet } from 'react-router';
import { MantineScope } from '../ui/MantineScope';

/** Around every page but the first one. */
export function Component() {
  return (
    <MantineScope>
      <Outlet />
    </MantineScope>
  );
}
