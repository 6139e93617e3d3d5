import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const limitMs = 8 * 60_000;

/** Runs an installer quietly; whether it succeeded. */
export function succeeds(
  [command = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  const all = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env };
  return spawnSync(command, args, { env: all, stdio: 'ignore', timeout: limitMs }).status === 0;
}

export function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Other distributions with apt-get, such as Ubuntu, have a package of that name that installs a snap. */
export function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
