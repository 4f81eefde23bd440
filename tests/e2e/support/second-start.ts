import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Starts the program once more on the same profile, with a file on its command line; gives its exit code. */
export function startSecond(profileDir: string, file: string): Promise<number | null> {
  const program = createRequire(import.meta.url)('electron') as unknown as string;
  const child = spawn(program, ['--no-sandbox', '.', `--user-data-dir=${profileDir}`, file], {
    cwd: root,
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
