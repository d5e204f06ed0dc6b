import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';
import { fixture, scratchFolder, startParvis } from './run-parvis.js';

describe('parvis import --watch', () => {
  it('imports again after each pause, until it is stopped', async () => {
    const folder = scratchFolder();
    const feed = path.join(folder, 'parvis.json');
    const source = path.join(folder, 'alerte.cap');
    copyFileSync(fixture('importers/cap/crue.cap'), source);
    const alerts = (): string[] =>
      existsSync(feed)
        ? (parseFeed(readFileSync(feed, 'utf8')).feed!.alerts as { id: string }[]).map(
            ({ id }) => id,
          )
        : [];
    const changes = watch(folder);
    const until = async (ids: readonly string[]): Promise<void> => {
      while (alerts().join() !== ids.join()) await once(changes, 'change');
    };
    const args = ['import', 'cap', source, '--into', feed, '--as', 'cap', '--remove-gone'];
    const child = startParvis([...args, '--watch', '1s']);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    try {
      await until(['cap:FR-35-2026-0042']);
      const text = readFileSync(source, 'utf8');
      writeFileSync(source, text.replace('FR-35-2026-0042', 'FR-35-2026-0043'));
      await until(['cap:FR-35-2026-0043']);
      while ((said.match(/1 entry read/g)?.length ?? 0) < 2) await once(child.stderr, 'data');
    } finally {
      child.kill();
      changes.close();
    }
    await once(child, 'close');
    assert.equal(child.signalCode, 'SIGTERM');
    // Once for each change, however many rounds there were.
    assert.equal(said.match(/1 entry read/g)!.length, 2);
  });
});
