import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const NPX = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** A hash of each file by its path, without the Storybook that is built beside them. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join(folder, 'storybook')));
  return Object.fromEntries(
    files
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ])
      .sort(),
  ) as Record<string, string>;
}

describe('the build', () => {
  let again: string;
  before(() => {
    // As deep as dist/, since source maps name their sources from where they lie.
    again = mkdtempSync('dist-again-');
  });
  after(() => rmSync(again, { recursive: true, force: true }));

  it('makes every file of dist/ a second time, byte for byte', () => {
    for (const command of [
      ['vite', 'build', '--app', '--logLevel', 'error', '--outDir', again],
      ['tsc', '-p', 'tsconfig.types.json', '--outDir', path.join(again, 'types')],
      ['tsx', 'build/entry-types.ts', '--outdir', again],
      [
        ...['cem', 'analyze', '--quiet', '--outdir', again],
        ...['--config', 'stories/custom-elements-manifest.config.js'],
      ],
    ])
      execFileSync(NPX, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [first, second] = [hashes('dist'), hashes(again)];
    assert.ok(Object.keys(first).length > 100, 'dist/ is not built: npm run build');
    assert.deepEqual(second, first);
  });
});
