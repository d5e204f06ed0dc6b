import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

export interface RunningCollector {
  readonly url: string;
  readonly child: ChildProcess;
  /** All that it has said to its operator. */
  readonly said: () => string;
  /** Exit code and signal. */
  readonly ended: Promise<unknown[]>;
}

export interface RunOptions {
  readonly feed: string;
  readonly db: string;
  /** `dist/cli/parvis.js`, as a town runs it, instead of the source; needs a build. */
  readonly isBuilt?: boolean;
  /** Put before the command, such as `prlimit --fsize=…`. */
  readonly prefix?: readonly string[];
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
}

/**
 * `parvis collect` in a process of its own, on a free port. It takes each `X-Forwarded-For` for a
 * network, as behind a town's own proxy: one machine can then send what many homes would, and the
 * limits stay those that a town has.
 */
export function spawnCollector(options: RunOptions): Promise<RunningCollector> & {
  readonly child: ChildProcess;
} {
  const { feed, db, isBuilt = false, prefix = [], args = [], nodeArgs = [] } = options;
  const program = isBuilt
    ? [file('dist/cli/parvis.js')]
    : ['--import', import.meta.resolve('tsx'), file('src/cli/parvis.ts')];
  const [command = '', ...rest] = [...prefix, process.execPath, ...nodeArgs, ...program];
  const child = spawn(
    command,
    [...rest, 'collect', '--feed', feed, '--db', db, '--port', '0', '--trust-proxy', '1', ...args],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } },
  );
  return Object.assign(untilListening(child), { child });
}

async function untilListening(child: ChildProcess): Promise<RunningCollector> {
  const ended = once(child, 'exit');
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\/\/127\.\S+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`the collector ended: ${said}`)));
  });
  return { url, child, said: () => said, ended };
}
