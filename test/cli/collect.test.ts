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
    assert.deepEqual(tally, {
      poll: 'velos',
      ballots: 3,
      counts: { gare: 2, mairie: 1 },
      paper: null,
      phone: null,
      periods: [],
    });
    const csv = await parvis(['tally', 'velos', '--db', db, '--format', 'csv']);
    assert.equal(
      csv.stdout,
      'poll,choice,channel,votes,ballots\r\nvelos,gare,online,2,3\r\nvelos,mairie,online,1,3\r\n',
    );
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

  it('moves votes in one direction, and never says a password', async () => {
    const address = 'postgres://parvis:geheim@127.0.0.1:1/votes';
    const unreachable = await parvis(['collect', '--migrate', db, '--db', address]);
    assert.equal(unreachable.exit, 1);
    assert.match(unreachable.stderr, /postgres:\/\/parvis@127\.0\.0\.1:1\/votes/);
    const back = await parvis(['collect', '--migrate', address, '--db', db]);
    assert.match(back.stderr, /from an SQLite file to PostgreSQL/);
    const tallied = await parvis(['tally', 'velos', '--db', address]);
    assert.equal(tallied.exit, 1);
    for (const { stdout, stderr } of [unreachable, back, tallied])
      assert.equal((stdout + stderr).includes('geheim'), false);
  });

  it('needs a feed to collect', async () => {
    const { exit, stderr } = await parvis(['collect', '--db', db]);
    assert.deepEqual([exit, stderr.includes('--feed')], [2, true]);
  });
});

describe('parvis tally add, withdraw and entries', () => {
  it('add counts, take one back and list both', async () => {
    const at = ['--db', db];
    const words = [
      '--paper',
      'gare=12',
      'mairie=3',
      '--phone',
      'gare=6',
      '--reason',
      'urne, salle 2',
    ];
    const added = await parvis(['tally', 'add', 'velos', ...at, ...words, '--feed', feed]);
    assert.equal(added.exit, 0, added.stderr);
    const numbers = (JSON.parse(added.stdout) as { number: number }[]).map(({ number }) => number);
    assert.deepEqual(numbers, [1, 2]);
    const back = await parvis(['tally', 'withdraw', 'velos', '2', ...at, '--reason', 'essai']);
    assert.equal(back.exit, 0, back.stderr);
    const list = await parvis(['tally', 'entries', 'velos', ...at, '--format', 'csv']);
    const lines = list.stdout
      .trimEnd()
      .split('\r\n')
      .map((line) => line.replace(/\d{4}-\d\d-\d\d/, 'DAY'));
    assert.deepEqual(lines, [
      'poll,number,date,channel,choice,votes,ballots,withdraws,reason',
      'velos,1,DAY,paper,gare,12,15,,"urne, salle 2"',
      'velos,1,DAY,paper,mairie,3,15,,"urne, salle 2"',
      'velos,2,DAY,phone,gare,6,6,,"urne, salle 2"',
      'velos,3,DAY,,,,,2,essai',
    ]);
    const csv = await parvis(['tally', 'velos', ...at, '--format', 'csv']);
    assert.match(csv.stdout, /\r\nvelos,gare,paper,12,15\r\nvelos,mairie,paper,3,15\r\n$/);
    const periods = await parvis(['tally', 'velos', ...at, '--format', 'csv', '--periods']);
    assert.equal(periods.stdout, 'poll,from,to,ballots,burst,form\r\n');
  });

  const refused: [string, string[], number, RegExp][] = [
    [
      'a choice that the feed does not have',
      ['add', 'velos', '--paper', 'gaer=1', '--feed', feed],
      1,
      /no choice gaer/,
    ],
    [
      'a poll that the feed does not have',
      ['add', 'velo', '--paper', 'gare=1', '--feed', feed],
      1,
      /no poll velo /,
    ],
    [
      'a feed that is not there',
      ['add', 'velos', '--paper', 'gare=1', '--feed', 'none.json'],
      1,
      /none\.json/,
    ],
    ['no counts', ['add', 'velos'], 2, /--paper gare=12/],
    ['a count that is none', ['add', 'velos', '--paper', 'gare=-1'], 2, /gare=-1/],
    ['a choice twice', ['add', 'velos', '--paper', 'gare=1', 'gare=2'], 2, /gare=2/],
    [
      'fewer ballots than votes of a choice',
      ['add', 'velos', '--paper', 'gare=9', '--ballots', '8'],
      2,
      /8/,
    ],
    ['a withdrawal of nothing', ['withdraw', 'velos', '77', '--reason', 'x'], 1, /number 77/],
    ['a withdrawal without a reason', ['withdraw', 'velos', '1'], 2, /--reason/],
  ];
  for (const [title, words, exit, sentence] of refused)
    it(`refuse ${title}, in a sentence`, async () => {
      const run = await parvis(['tally', ...words, '--db', db]);
      assert.equal(run.exit, exit, run.stderr);
      assert.match(run.stderr, sentence);
    });

  it('have a description of every column, in both languages', async () => {
    for (const lang of ['fr', 'en']) {
      const { stdout } = await parvis(['tally', 'velos', '--readme', '--lang', lang]);
      for (const column of [
        'poll',
        'choice',
        'channel',
        'votes',
        'ballots',
        'from',
        'to',
        'burst',
        'form',
      ])
        assert.ok(stdout.includes(`\`${column}\``), `${lang}: ${column}`);
    }
  });
});
