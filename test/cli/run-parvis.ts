import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after } from 'node:test';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = path.join(ROOT, 'src/cli/parvis.ts');

export interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the command runs; by default the project's root. */
  readonly cwd?: string;
}

/** The file of a fixture, from where the command runs. */
export function fixture(name: string): string {
  return `test/fixtures/${name}`;
}

/** Starts the real command, with no locale but the one that is given. */
export function startParvis(args: readonly string[], { env = {}, cwd = ROOT }: RunOptions = {}) {
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CLI, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8', ...env },
  });
}

export async function parvis(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startParvis(args, options);
  const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };
  child.stdin.end(options.input);
  const [stdout, stderr, [exit]] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { exit, stdout, stderr };
}

/** A folder that is gone after the tests of this file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parvis-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
