import { hasNginx } from '../support/nginxServer';
import { isDebian, isRootOnLinux, succeeds } from './system';

/** Installs nginx for the tests of `nginx.conf` where that can be done; without it they are skipped. */
export function installNginxWhereMissing(say: (line: string) => void): void {
  if (hasNginx() || !isRootOnLinux() || !isDebian()) return;
  say('No nginx found: installing it for its tests …');
  if (!succeeds(['apt-get', 'update'])) return;
  // In this run level Debian starts no service: the tests start their own.
  succeeds(['apt-get', 'install', '-y', '--no-install-recommends', 'nginx-light'], {
    RUNLEVEL: '1',
  });
}
