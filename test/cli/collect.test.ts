import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fixture, parvis, scratchFolder, startParvis } from './run-parvis.js';

const folder = scratchFolder();
const db = path.join(folder, 'votes.db');
const feed = fixture('cli/good/parvis.json');

/** Runs `parvis collect` while `use` does, then stops it as a service manager would. */
async function whileCollecting(use: (url: string) => Promise<void>): Promise<number | null> {
  const args = ['collect', '--feed', feed, '--db', db, '--port', '0', '--origin', 'https://a.fr'];
  const child = startParvis(args);
  const closed = once(child, 'close') as Promise<[number | null]>;
  let said = '';
  try {
    for await (const chunk of child.stderr) {
      said += String(chunk);
      const [url] = /http:\/\/\S+/.exec(said) ?? [];
      if (!url) continue;
      await use(url);
      break;
    }
    assert.match(said, /takes votes at http/);
  } finally {
    child.kill('SIGTERM');
  }
  return (await closed)[0];
}

const vote = (url: string, key: string, choice: string): Promise<Response> =>
  fetch(`${url}/polls/velos/ballots/${key}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: 'https://a.fr' },
    body: JSON.stringify({ choices: [choice], revision: 1 }),
  });

describe('parvis collect and parvis tally', () => {
  it('take votes, keep them, and count them', async () => {
    const exit = await whileCollecting(async (url) => {
      const answers = await Promise.all(
        ['gare', 'gare', 'mairie'].map((choice) => vote(url, crypto.randomUUID(), choice)),
      );
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201, 201],
      );
    });
    assert.equal(exit, 0);
    const json = await parvis(['tally', 'velos', '--db', db]);
    assert.equal(json.exit, 0, json.stderr);
    const { updated, ...tally } = JSON.parse(json.stdout) as Record<string, unknown>;
    assert.match(String(updated), /^\d{4}-\d\d-\d\dT/);
    assert.deepEqual(tally, { poll: 'velos', ballots: 3, counts: { gare: 2, mairie: 1 } });
    const csv = await parvis(['tally', 'velos', '--db', db, '--format', 'csv']);
    assert.equal(csv.stdout, 'poll,choice,votes,ballots\r\nvelos,gare,2,3\r\nvelos,mairie,1,3\r\n');
  });

  it('say in one sentence what they cannot use', async () => {
    const noFeed = await parvis(['collect', '--feed', 'nowhere.json', '--db', db, '--port', '0']);
    assert.equal(noFeed.exit, 1);
    assert.match(noFeed.stderr, /^\S[^\n]*nowhere\.json[^\n]*\n$/);
    const noVotes = await parvis(['tally', 'velos', '--db', path.join(folder, 'none.db')]);
    assert.equal(noVotes.exit, 1);
    assert.match(noVotes.stderr, /none\.db/);
    const other = path.join(folder, 'other.db');
    writeFileSync(other, 'not a database');
    assert.equal((await parvis(['tally', 'velos', '--db', other])).exit, 1);
  });
});
