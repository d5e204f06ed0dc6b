import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { ALERT, CHOICES, ROOT, words } from './make-snapshot.js';
import { fixture, parvis, scratchFolder, startParvis } from './run-parvis.js';

describe('the command parvis snapshot', () => {
  const folder = scratchFolder();
  const file = (name: string, content: unknown): string => {
    const target = path.join(folder, name);
    writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
    return target;
  };
  const AT = ['--at', '2026-11-28T10:15'];

  it('reads sections behind a url and in pages, from disk', async () => {
    const feed = fixture('cli/good/parvis.json');
    const alerts = await parvis(['snapshot', feed, 'parvis-alert-banner', ...AT]);
    assert.equal(alerts.exit, 0, alerts.stderr);
    assert.equal(alerts.stderr, '');
    assert.match(words(alerts.stdout), /Coupure d’eau rue du Pont.*28 novembre 2026 à 10 h 15/);
    const services = await parvis(['snapshot', feed, 'service-finder', '--lang', 'en', ...AT]);
    assert.equal(services.exit, 0, services.stderr);
    assert.equal(services.stdout.match(/__name/g)!.length, 2);
    assert.match(services.stdout, /^<div class="parvis-snapshot" lang="en">/);
  });

  it('reads them by address, and says when one does not answer', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/feed/parvis.json')
        return response.end(
          JSON.stringify({ ...ROOT, alerts: { url: 'alerts.json' }, polls: { url: '/no.json' } }),
        );
      if (request.url === '/feed/alerts.json')
        return response.end(JSON.stringify({ parvis: '1.0', items: [{ ...ALERT, web: '/crue' }] }));
      response.statusCode = 503;
      return response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    after(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const good = await parvis(['snapshot', `${address}/feed/parvis.json`, 'alert-banner', ...AT]);
    assert.equal(good.exit, 0, good.stderr);
    assert.match(good.stdout, new RegExp(`href="${address}/crue"`));
    const bad = await parvis(['snapshot', `${address}/feed/parvis.json`, 'opinion-poll', ...AT]);
    assert.deepEqual([bad.exit, bad.stdout], [1, '']);
    assert.match(bad.stderr, /answers 503[^]*no\.json/);
  });

  it('takes the links of a file from the root of the site', async () => {
    const web = (value: string): object => ({ ...ALERT, id: value, web: value });
    const links = ['/crue', 'eau.html', '//evil.example/x', 'https://a.example/'];
    const feed = file('links.json', { ...ROOT, alerts: links.map(web) });
    const { stdout } = await parvis(['snapshot', feed, 'alert-banner', ...AT]);
    const hrefs = [...stdout.matchAll(/href="(?!tel)([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(hrefs, ['/crue', '/eau.html', 'https://evil.example/x', 'https://a.example/']);
  });

  const BROKEN: [what: string, content: unknown, said: RegExp][] = [
    ['no JSON', '{"parvis": "1.0", "alerts": [', /line|:1:30|error/],
    ['a page instead of a feed', '<!doctype html>', /error/],
    ['no feed', { hello: 1 }, /not a Parvis feed/],
    ['a feed without a name', { parvis: '1.0', alerts: [] }, /publisher/],
    ['a feed without alerts', ROOT, /no "alerts"[^]*Write "alerts": \[ \]/],
    ['alerts that are null', { ...ROOT, alerts: null }, /no "alerts"/],
    ['alerts that are a text', { ...ROOT, alerts: 'none' }, /wrong-type/],
    ['alerts that are nowhere', { ...ROOT, alerts: {} }, /empty-section/],
    [
      'a missing file of alerts',
      { ...ROOT, alerts: { url: 'gone.json' } },
      /gone\.json does not exist/,
    ],
    [
      'alerts from an address that runs code',
      { ...ROOT, alerts: { url: 'javascript:1' } },
      /unsafe-url/,
    ],
    [
      'a file of alerts that is null',
      { ...ROOT, alerts: { url: 'null.json' } },
      /null\.json[^]*wrong-type/,
    ],
    [
      'a file of alerts without a list',
      { ...ROOT, alerts: { url: 'no-list.json' } },
      /no-list\.json[^]*wrong-type/,
    ],
    [
      'only alerts that cannot be read',
      { ...ROOT, alerts: [{ ...ALERT, expires: 'soon' }] },
      /bad-date/,
    ],
    [
      'an unknown time zone',
      { ...ROOT, timezone: 'Europe/Rennes', alerts: [ALERT] },
      /Europe\/Rennes/,
    ],
  ];
  file('null.json', 'null');
  file('no-list.json', { parvis: '1.0', items: null });
  for (const [what, content, said] of BROKEN)
    it(`keeps the old page and ends with 1 for ${what}`, async () => {
      const out = file('old.html', '<p>old</p>');
      const feed = file('broken.json', content);
      const run = await parvis(['snapshot', feed, 'alert-banner', '--out', out, ...AT]);
      assert.deepEqual([run.exit, run.stdout], [1, ''], run.stderr);
      assert.match(run.stderr, said);
      assert.match(run.stderr, /Nothing was written: .*old\.html stays as it was\./);
      assert.equal(readFileSync(out, 'utf8'), '<p>old</p>');
      assert.ok(!readdirSync(folder).some((name) => name.endsWith('.tmp')));
    });

  it('ends with 1 for a feed that is not there, and says so in French', async () => {
    for (const source of [path.join(folder, 'absent.json'), 'http://127.0.0.1:9/parvis.json']) {
      const run = await parvis(['snapshot', source, 'alert-banner', '--lang', 'fr']);
      assert.deepEqual([run.exit, run.stdout], [1, '']);
      assert.match(run.stderr, /(n’existe pas|ne répond pas)[^]*Vérifiez[^]*Aucune copie statique/);
    }
  });

  it('shows the good alerts beside a broken one, and reports that one', async () => {
    const feed = file('half.json', {
      ...ROOT,
      alerts: [ALERT, { ...ALERT, id: 'b', sent: 'now' }],
    });
    const out = path.join(folder, 'new.html');
    const run = await parvis(['snapshot', feed, 'alert-banner', '--out', out, ...AT]);
    assert.deepEqual([run.exit, run.stdout], [0, '']);
    assert.match(run.stderr, /half\.json:1:\d+ error: “[^”]+”, sent/);
    assert.match(readFileSync(out, 'utf8'), /La Vive monte/);
  });

  it('says that a file cannot be written', async () => {
    const feed = file('fine.json', { ...ROOT, alerts: [ALERT] });
    const out = path.join(folder, 'no-folder', 'a.html');
    const run = await parvis(['snapshot', feed, 'alert-banner', '--out', out]);
    assert.deepEqual([run.exit, run.stdout], [1, '']);
    assert.match(run.stderr, /cannot be written \(ENOENT\)/);
  });

  it('says that a poll is not in the feed', async () => {
    const run = await parvis([
      'snapshot',
      fixture('cli/good/parvis.json'),
      'opinion-poll',
      '--poll',
      'x',
    ]);
    assert.deepEqual([run.exit, run.stdout], [1, '']);
    assert.match(run.stderr, /“x” stands for nothing in this feed/);
  });

  it('does not mind a reader that leaves before the end', async () => {
    const child = startParvis(['snapshot', fixture('cli/good/parvis.json'), 'alert-banner']);
    child.stdout.destroy();
    const [exit] = await new Promise<[number | null]>((resolve) =>
      child.once('close', (code) => resolve([code])),
    );
    assert.equal(exit, 0);
  });

  const MISTAKES: [what: string, args: string[], said: RegExp][] = [
    ['an unknown element', ['poll'], /no element “poll”\. Write alert-banner/],
    ['an odd level of headings', ['alert-banner', '--heading-level', '1'], /“1” is not a level/],
    ['no moment', ['alert-banner', '--at', 'tomorrow'], /“tomorrow” is not a moment/],
    ['an option of another element', ['opinion-poll', '--area', 'x'], /does not take “--area”/],
    ['a missing element', [], /“element” is missing[^]*parvis snapshot --help/],
  ];
  for (const [what, args, said] of MISTAKES)
    it(`ends with 2 for ${what}`, async () => {
      const run = await parvis(['snapshot', fixture('cli/good/parvis.json'), ...args]);
      assert.deepEqual([run.exit, run.stdout], [2, '']);
      assert.match(run.stderr, said);
    });
});

for (const page of ['README.md', 'README.fr.md'])
  describe(`static copies in ${page}`, () => {
    const text = readFileSync(page, 'utf8');

    it('have commands that work, the one of cron too', async () => {
      const folder = scratchFolder();
      mkdirSync(path.join(folder, 'snapshots'));
      writeFileSync(path.join(folder, 'parvis.json'), JSON.stringify(TOWN));
      const commands = [...text.matchAll(/npx parvis (snapshot .+)$/gm)].map(([, line]) => line!);
      assert.equal(commands.length, 6);
      for (const command of commands) {
        const args = command.match(/"[^"]*"|\S+/g)!.map((arg) => arg.replaceAll('"', ''));
        const { exit, stderr } = await parvis(args, { cwd: folder });
        assert.equal(exit, 0, `${command}\n${stderr}`);
      }
      const [written] = readdirSync(path.join(folder, 'snapshots'));
      assert.ok(text.includes(`'/snapshots/${written}'`), written);
      assert.ok(text.includes(`virtual="/snapshots/${written}"`), written);
    });

    it('have all their classes in the table, and no others', () => {
      const sources = readdirSync('src/cli/snapshot').map((name) =>
        readFileSync(path.join('src/cli/snapshot', name), 'utf8'),
      );
      const made = [...sources.join().matchAll(/classOf\('([\w-]+)'\)/g)].map(([, part]) => part!);
      const told = [...text.matchAll(/`parvis-snapshot__([\w-]+)`/g)].map(([, part]) => part!);
      const plain = told.filter((part) => !part.includes('--'));
      assert.deepEqual([...new Set(plain)].sort(), [...new Set(made)].sort());
    });
  });

/** What the commands of the pages ask for. */
const TOWN = {
  ...ROOT,
  alerts: [ALERT],
  services: [{ id: 'cni', name: 'Carte d’identité', category: ['Papiers'] }],
  polls: [{ id: 'velos', name: 'Vélos ?', choices: CHOICES, endTime: '2099-01-01' }],
  showcase: [{ id: 'a', name: 'Marché', type: 'Market' }],
};
