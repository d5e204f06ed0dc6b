import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fixture, parvis, scratchFolder } from './run-parvis.js';

interface JsonReport {
  in: number;
  out: number;
  leftOut: number;
  sections: Record<string, object>;
  diagnostics: { code: string; line: number; column: number; item?: string; message: string }[];
}

const folder = scratchFolder();
function scratch(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('parvis validate, of a good feed', () => {
  it('ends with 0, counts each section and follows its documents on disk', async () => {
    const { exit, stdout, stderr } = await parvis(['validate', fixture('cli/good/parvis.json')]);
    assert.equal(exit, 0, stderr);
    assert.equal(stdout, '');
    assert.equal(
      stderr,
      'alerts: 1 entry, 1 kept\nservices: 2 entries, 2 kept\npolls: 1 entry, 1 kept\nNothing to report.\n',
    );
  });

  it('checks a section document alone', async () => {
    const { exit, stderr } = await parvis(['validate', fixture('cli/good/alerts.json')]);
    assert.equal(exit, 0);
    assert.match(stderr, /^alerts: 1 entry, 1 kept\n/);
  });

  it('reads standard input', async () => {
    const input = readFileSync(fixture('cli/good/alerts.json'));
    assert.equal((await parvis(['validate', '-'], { input })).exit, 0);
  });
});

describe('parvis validate, of a broken feed', () => {
  it('says in French where, what and what to write instead', async () => {
    const file = fixture('cli/broken.json');
    const { exit, stderr } = await parvis(['validate', file], { env: { LC_ALL: 'fr_FR.UTF-8' } });
    assert.equal(exit, 1);
    const said = stderr.replaceAll('\u00a0', ' ');
    for (const words of [
      `${file}:12:18 erreur : « Crue », expires
  La date « 31/12/2099 » n’existe pas ou ne peut pas être lue.
  → Écrivez 2099-12-31. [bad-date]`,
      `${file}:23:5 erreur : « sans-nom »
  Il manque le champ « name ».
  → Ajoutez par exemple "name": "Carte d’identité". [missing-field]`,
      `${file}:27:14 erreur : « Carte d’identité », url
  « javascript:alert(1) » ne peut pas servir de lien.`,
      `${file}:10:19 attention : « Crue », severity
  « sever » n’est pas un mot connu ici.
  → Écrivez « severe ». [unknown-word]`,
      `${file}:31:48 attention : « Carte d’identité », availableChannel[1].place
  « lieu:gare » ne désigne rien dans ce flux.`,
      `${file}:36:21 erreur : polls.url
  Le fichier test/fixtures/cli/nulle-part.json n’existe pas.`,
      'alerts : 2 fiches, 1 gardée, 1 laissée de côté\nservices : 3 fiches, 1 gardée, 2 laissées de côté\n',
    ])
      assert.ok(said.includes(words), `${words}\n--- is missing in ---\n${said}`);
  });

  it('gives machines one object with codes, places and sentences', async () => {
    const { exit, stdout, stderr } = await parvis([
      'validate',
      fixture('cli/broken.json'),
      '--json',
    ]);
    assert.equal(exit, 1);
    assert.equal(stderr, '');
    const report = JSON.parse(stdout) as JsonReport;
    assert.deepEqual([report.in, report.out, report.leftOut], [5, 2, 3]);
    assert.deepEqual(report.sections['services'], { in: 3, out: 1, leftOut: 2 });
    const found = report.diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
    assert.deepEqual(found, [
      '10:19 unknown-word',
      '12:18 bad-date',
      '19:18 alert-expired',
      '23:5 missing-field',
      '27:14 unsafe-url',
      '30:48 number-for-text',
      '31:48 dangling-reference',
      '31:77 hours-not-computable',
      '34:13 duplicate-id',
      '36:21 not-found',
      '37:15 empty-section',
    ]);
    assert.equal(report.diagnostics[1]!.item, 'Crue');
    assert.match(report.diagnostics[1]!.message, /31\/12\/2099/);
  });

  it('shows the first of many findings of one kind, and all on demand', async () => {
    const services = Array.from({ length: 30 }, (_, number) => ({ id: `s${number}`, name: 'X' }));
    const publisher = { name: 'X', telephone: '3646' };
    const feed = { parvis: '1.0', inLanguage: ['fr'], publisher, services };
    const file = scratch('many.json', JSON.stringify(feed));
    const { exit, stderr } = await parvis(['validate', file]);
    assert.equal(exit, 0);
    assert.equal(stderr.match(/\[never-reviewed\]$/gm)!.length, 20);
    assert.match(stderr, /… and 10 others \[never-reviewed\]\. --all shows them\./);
    const all = await parvis(['validate', file, '--all']);
    assert.equal(all.stderr.match(/\[never-reviewed\]$/gm)!.length, 30);
  });
});

describe('parvis validate, of entries that name others', () => {
  const chorale = { id: 'c', name: 'Chorale', type: 'NGO', isRelatedTo: ['perdu'], place: 'gare' };
  const feed = { parvis: '1.0', publisher: { name: 'X', telephone: '3646' }, showcase: [chorale] };
  const file = (): string => scratch('named.json', JSON.stringify(feed));

  it('says which entry and field name what is not there, and what to do', async () => {
    const { stderr } = await parvis(['validate', file()]);
    assert.match(
      stderr,
      /“Chorale”, isRelatedTo\[0\]\n {2}“perdu” stands for nothing.*\n.*"showcase"/,
    );
    assert.match(stderr, /“Chorale”, place\n {2}“gare” stands for nothing.*\n.*to "places"/);
  });

  it('says so in French', async () => {
    const { stderr } = await parvis(['validate', file(), '--lang', 'fr']);
    assert.match(
      stderr,
      /«\u00a0Chorale\u00a0», place\n {2}«\u00a0gare\u00a0» ne désigne rien dans ce flux\.\n {2}→ Corrigez/,
    );
  });
});

describe('parvis validate, of what is no feed', () => {
  const cases: [what: string, content: string | Uint8Array, said: RegExp][] = [
    ['a comma too many', '\uFEFF{\n  "parvis": "1.0",\n}', /:2:18 error\n {2}One comma too many/],
    ['quotes of a word processor', '{“parvis”: "1.0"}', /:1:2 error\n.*word processor \(“\)/],
    ['a web page', '<!doctype html><title>404</title>', /This is a web page, not JSON/],
    ['nothing', '', /This file is empty/],
    ['too many levels', '['.repeat(100_000), /more than 64 levels/],
    [
      'another document',
      '{"name": "package"}',
      /:1:1 error\n {2}This document is not a Parvis feed/,
    ],
    ['a list that does not hold objects', '[1, "a", null]', /:1:2 error/],
    [
      'Windows-1252',
      Buffer.from('{"parvis": "1.0",\n"publisher": {"name": "Hôtel"}}', 'latin1'),
      /:2:25 error.*\n {2}This file is not in UTF-8/,
    ],
  ];
  for (const [what, content, said] of cases)
    it(`explains ${what}`, async () => {
      const { exit, stderr } = await parvis(['validate', scratch('it.json', content)]);
      assert.equal(exit, 1);
      assert.match(stderr, said);
    });

  it('explains a file that does not exist', async () => {
    const { exit, stderr } = await parvis(['validate', 'nowhere.json', '--lang', 'fr']);
    assert.equal(exit, 1);
    assert.match(stderr, /^nowhere\.json erreur\n {2}Ce fichier n’existe pas\./);
  });
});

describe('parvis validate, of an address', () => {
  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer((request, response) => {
      const name = new URL(request.url!, origin).pathname.slice(1);
      if (name === 'page') return response.end('<!doctype html><title>X</title>');
      try {
        response.end(readFileSync(fixture(`cli/${name}`)));
      } catch {
        response.writeHead(404).end();
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => server.close());

  it('follows the addresses of its sections', async () => {
    const { exit, stderr } = await parvis(['validate', `${origin}good/parvis.json`]);
    assert.equal(exit, 0, stderr);
    assert.match(stderr, /services: 2 entries, 2 kept/);
  });

  it('says what the server answered instead of a section', async () => {
    const { exit, stderr } = await parvis(['validate', `${origin}broken.json`]);
    assert.equal(exit, 1);
    assert.match(
      stderr,
      /broken\.json:36:21 error: polls\.url\n {2}The server answers 404 .*nulle-part\.json\./,
    );
  });

  it('tells a page from a document', async () => {
    const { stderr } = await parvis(['validate', `${origin}page`]);
    assert.match(stderr, /This is a web page, not JSON/);
  });

  it('says when nobody answers', async () => {
    const { exit, stderr } = await parvis(['validate', 'http://127.0.0.1:1/parvis.json']);
    assert.equal(exit, 1);
    assert.match(stderr, /This address does not answer/);
  });
});

describe('parvis validate, of what only an address shows', () => {
  const FEED = {
    parvis: '1.0',
    inLanguage: ['fr'],
    publisher: { name: 'X', telephone: '3646' },
    timezone: 'Europe/Paris',
    alerts: [
      { id: 'a', headline: 'Crue', severity: 'minor', sent: '2026-01-01', expires: '2099-01-01' },
    ],
  };
  const GOOD = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'max-age=60',
    'access-control-allow-origin': '*',
  };
  const cases: [what: string, feed: object, headers: Record<string, string>, codes: string[]][] = [
    ['nothing of a good one', FEED, GOOD, []],
    [
      'a missing CORS header',
      FEED,
      { ...GOOD, 'access-control-allow-origin': '' },
      ['cors-missing'],
    ],
    ['a wrong type', FEED, { ...GOOD, 'content-type': 'text/html' }, ['content-type']],
    ['old alerts', FEED, { ...GOOD, 'cache-control': 'public, max-age=86400' }, ['cache-too-long']],
    [
      'old alerts in shared caches',
      FEED,
      { ...GOOD, 'cache-control': 'max-age=0, s-maxage=600' },
      ['cache-too-long'],
    ],
    ['alerts of any age', FEED, { ...GOOD, 'cache-control': '' }, ['cache-unsaid']],
    [
      'alerts until a date',
      FEED,
      { ...GOOD, 'cache-control': '', expires: new Date(Date.now() + 3_600_000).toUTCString() },
      ['cache-too-long'],
    ],
    [
      'no alerts to be old',
      { ...FEED, alerts: [] },
      { ...GOOD, 'cache-control': 'max-age=86400' },
      [],
    ],
    ['no compression', { ...FEED, more: 'x'.repeat(9000) }, GOOD, ['not-compressed']],
    [
      'a large document',
      { ...FEED, more: 'x'.repeat(300_000) },
      { ...GOOD, 'content-encoding': 'identity' },
      ['large-document'],
    ],
  ];
  for (const [what, feed, headers, codes] of cases)
    it(`reports ${what}`, async () => {
      const server = createServer((_, response) => {
        for (const [name, value] of Object.entries(headers))
          if (value) response.setHeader(name, value);
        response.end(JSON.stringify(feed));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const { exit, stdout } = await parvis(['validate', `http://127.0.0.1:${port}/`, '--json']);
      server.close();
      assert.equal(exit, 0);
      const { diagnostics } = JSON.parse(stdout) as JsonReport;
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        codes,
      );
    });

  it('reports where a redirect ends', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end();
      for (const [name, value] of Object.entries(GOOD)) response.setHeader(name, value);
      response.end(JSON.stringify(FEED));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { stderr } = await parvis(['validate', `http://127.0.0.1:${port}/old`]);
    server.close();
    assert.match(stderr, /leads on to another one: http:\/\/127\.0\.0\.1:\d+\/new\./);
  });
});

describe('parvis validate --expiring', () => {
  const file = scratch(
    'due.json',
    JSON.stringify({
      parvis: '1.0',
      publisher: { name: 'X', telephone: '3646' },
      services: [
        { id: 'b', name: 'Broken', validThrough: 'never' },
        { id: 'a', name: 'Carte', lastReviewed: '2020-01-01', reviewInterval: 'P1Y' },
      ],
    }),
  );

  it('lists what ends or falls due, on standard output', async () => {
    const { stdout } = await parvis(['validate', file, '--expiring', '30d']);
    assert.equal(stdout, '2021-01-01  to be checked: “Carte” (services)\n');
  });

  it('says when there is nothing', async () => {
    const good = fixture('cli/good/alerts.json');
    const { stdout } = await parvis(['validate', good, '--expiring', '1d', '--lang', 'fr']);
    assert.equal(stdout, 'Rien ne finit et rien n’est à relire dans ce délai.\n');
  });
});

describe('parvis validate --color', () => {
  it('warns of a colour in which text cannot be read, and offers another', async () => {
    const good = fixture('cli/good/parvis.json');
    const { exit, stderr } = await parvis(['validate', good, '--color', '#0bb']);
    assert.equal(exit, 0);
    assert.match(stderr, /contrast of 2\.3 to 1.*\n.*Take #[\da-f]{6}/);
    const fine = await parvis(['validate', good, '--color', '#14468c']);
    assert.doesNotMatch(fine.stderr, /contrast/);
  });
});
