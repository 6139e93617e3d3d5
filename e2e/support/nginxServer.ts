import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoApplications } from '../sandbox/applications';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** What the deployment's `config.json` says: the services on the app's own origin, and no other. */
export const deployedConfiguration = {
  environments: [
    {
      id: 'us',
      name: 'Casebook US',
      apiBase: '/casebook/us',
      tokenUrl: '/casebook/us/oauth2/token',
      demoApplications: demoApplications.map(({ role, client_id, client_secret }) => ({
        name: `Demo ${role.replace('Engage ', '')}`,
        role,
        clientId: client_id,
        clientSecret: client_secret,
      })),
    },
  ],
  allowCustomEnvironment: false,
};

export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The real nginx with the project's own file; only its port and its upstreams are replaced by the sandbox at `sandboxUrl`. */
export async function startNginx(sandboxUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'caseload-nginx-'));
  const port = await freePort();
  const upstream = new URL(sandboxUrl);
  const text = readFileSync(join(projectFolder, 'nginx.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll(/server api\.casebook(ca)?\.net:443;/g, `server ${upstream.host};`)
    .replaceAll(
      /proxy_pass https:\/\/(casebook_\w\w)\/;/g,
      `proxy_pass http://$1${upstream.pathname}/;`,
    );
  writeFileSync(join(folder, 'nginx.conf'), `user root;\n${text}`.slice(isRoot() ? 0 : 11));
  cpSync(join(projectFolder, 'dist'), join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist/config.json'), JSON.stringify(deployedConfiguration));

  const nginx = (...more: string[]) =>
    execFileSync('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr', ...more], {
      stdio: 'ignore',
    });
  nginx();
  return {
    url: `http://127.0.0.1:${port}`,
    accessLog: () => readFileSync(join(folder, 'access.log'), 'utf8'),
    close: () => {
      nginx('-s', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The temporary folder of a test belongs to its owner alone, so that workers of another name could not read it. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
