import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/** What a command left behind: whether it went well, and everything that it said. */
export interface CommandResult {
  succeeded: boolean;
  output: string;
}

// A tool that writes into a pipe cannot know whether its output ends in a terminal or in a file.
const colours = process.stdout.isTTY
  ? { FORCE_COLOR: '1' }
  : { FORCE_COLOR: undefined, NO_COLOR: '1' };

/** Runs one of the project's own tools (`tsc`, `biome`, …) in the project's folder. */
export function runCommand(
  root: string,
  [command = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const path = [`${root}/node_modules/.bin`, process.env.PATH].join(delimiter);
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...colours, ...env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32', // there, the tools are batch files
    });
    let output = '';
    const keep = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}
