import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { parseFeed, type Service } from '../../src/feed/index.js';
import { fixture, parvis, scratchFolder } from './run-parvis.js';

const folder = scratchFolder();
const scratch = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const LINES = fixture('importers/dila-2016.ndjson');

interface JsonReport {
  in: number;
  out: number;
  leftOut: number;
  added?: string[];
  gone?: string[];
  diagnostics: { code: string; line?: number; column?: number; message: string }[];
}

describe('parvis import dila, to standard output', () => {
  it('gives a whole feed, and says in lines and columns what could not be taken', async () => {
    const run = await parvis(['import', 'dila', LINES, '--publisher', 'Ville de Saint-Parvis']);
    assert.equal(run.exit, 0, run.stderr);
    const { feed, diagnostics } = parseFeed(run.stdout);
    assert.deepEqual(diagnostics, []);
    assert.equal(feed!.publisher.name, 'Ville de Saint-Parvis');
    assert.equal((feed!.services as Service[]).length, 5);
    for (const words of [
      `${LINES}:6:68 error\n  A comma is missing.`,
      `${LINES}:7:1 error`,
      `${LINES}:5:217 warning: “Guichet unique”, website[0]\n`,
      `${LINES}:8:1 error: “Mairie de Saint-Parvis (bis)”`,
      `${LINES}:5:40 warning: “Guichet unique”, contact_phone\n  “voir le site” is not a phone number.`,
      'Fields that are not taken, with the number of entries: contact_fax (1).',
      '9 entries read, 5 taken, 4 left out.',
    ])
      assert.ok(run.stderr.includes(words), `${words}\n--- is missing in ---\n${run.stderr}`);
  });

  it('says that the name of the town is missing', async () => {
    const { exit, stdout, stderr } = await parvis(['import', 'dila', LINES, '--lang', 'fr']);
    assert.equal(exit, 0);
    assert.equal(parseFeed(stdout).feed!.publisher.name, 'Nom de votre commune');
    assert.match(stderr, /Le nom de la commune n’est pas connu\.\n.*--publisher/);
  });

  it('gives machines one object with the counts and all diagnostics', async () => {
    const { exit, stdout, stderr } = await parvis(['import', 'dila', LINES, '--json']);
    assert.equal(exit, 0);
    assert.ok(parseFeed(stdout).feed);
    const report = JSON.parse(stderr) as JsonReport;
    assert.deepEqual([report.in, report.out, report.leftOut], [9, 5, 4]);
    assert.equal(report.diagnostics.length, 14);
    const { line, column, code, message } = report.diagnostics[0]!;
    assert.deepEqual([line, column, code, message], [6, 68, 'json-syntax', 'A comma is missing.']);
  });

  it('unpacks gzip and reads standard input', async () => {
    const input = gzipSync(readFileSync(fixture('importers/dila-2022.json')));
    const { exit, stdout, stderr } = await parvis(['import', 'dila', '-'], { input });
    assert.equal(exit, 0);
    assert.equal((parseFeed(stdout).feed!.services as Service[]).length, 1);
    assert.match(stderr, /^stdin:61:5 hint: “Bureau fermé”/m);
  });

  const refused: [what: string, content: string | Uint8Array, said: RegExp][] = [
    ['another document', '{"parvis": "1.0"}', /not in the format “dila”/],
    [
      'half a document',
      readFileSync(fixture('importers/dila-2022.json'), 'utf8').slice(0, 900),
      /:\d\d:\d+ error\n/,
    ],
    ['a broken archive', Buffer.from([0x1f, 0x8b, 1, 2]), /This archive is broken/],
  ];
  for (const [what, content, said] of refused)
    it(`writes nothing for ${what}`, async () => {
      const { exit, stdout, stderr } = await parvis(['import', 'dila', scratch('in', content)]);
      assert.equal(exit, 1);
      assert.equal(stdout, '');
      assert.match(stderr, said);
    });
});

describe('parvis import dila --into', () => {
  const feed = `{
  "parvis": "1.0",
  "inLanguage": ["fr"],
  "publisher": { "name": "Ville", "telephone": "3646" },
  "services": [
    { "id": "dila:mairie-35999-01", "name": "Ancien nom", "summary": "À la main" },
    { "id": "dila:fermee", "name": "Bureau fermé" }
  ]
}
`;

  it('merges by id, keeps what was written by hand, and lists what is gone', async () => {
    const into = scratch('feed.json', feed);
    const { exit, stdout, stderr } = await parvis(['import', 'dila', LINES, '--into', into]);
    assert.equal(exit, 0, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /feed\.json: 4 entries added, 1 changed, 1 not in this import\./);
    assert.match(stderr, /kept in the feed: dila:fermee/);
    const text = readFileSync(into, 'utf8');
    assert.ok(text.startsWith(feed.slice(0, feed.indexOf('"Ancien nom"'))));
    const [first, second] = parseFeed(text).feed!.services as Service[];
    assert.deepEqual([first!.name, first!.summary], ['Mairie de Saint-Parvis', 'À la main']);
    assert.equal(second!.id, 'dila:fermee');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('does not touch the file when nothing is new', async () => {
    const into = scratch('same.json', feed);
    await parvis(['import', 'dila', LINES, '--into', into]);
    const { mtimeMs, ino } = statSync(into);
    const { stderr } = await parvis(['import', 'dila', LINES, '--into', into]);
    assert.match(stderr, /0 entries added, 0 changed/);
    const after = statSync(into);
    assert.deepEqual([after.mtimeMs, after.ino], [mtimeMs, ino]);
  });

  it('makes the feed that does not exist yet', async () => {
    const into = path.join(folder, 'new.json');
    const { exit } = await parvis(['import', 'dila', LINES, '--into', into, '--publisher', 'V']);
    assert.equal(exit, 0);
    assert.equal((await parvis(['validate', into])).exit, 0);
  });

  it('goes to the document that the feed links to', async () => {
    mkdirSync(path.join(folder, 'parts'));
    const section = scratch('parts/services.json', '{"parvis": "1.0", "items": []}');
    const root =
      '{"parvis": "1.0", "publisher": {"name": "V"}, "services": {"url": "/parts/services.json"}}';
    const into = scratch('linked.json', root);
    const { exit } = await parvis(['import', 'dila', LINES, '--into', into]);
    assert.equal(exit, 0);
    assert.equal(readFileSync(into, 'utf8'), root);
    const { items } = JSON.parse(readFileSync(section, 'utf8')) as { items: unknown[] };
    assert.equal(items.length, 5);
  });

  it('marks its texts as French in a feed of another language', async () => {
    const into = scratch('breton.json', feed.replace('["fr"]', '["br", "fr"]'));
    await parvis(['import', 'dila', LINES, '--into', into]);
    const [first] = parseFeed(readFileSync(into, 'utf8')).feed!.services as Service[];
    assert.deepEqual(first!.name, { fr: 'Mairie de Saint-Parvis' });
  });

  it('leaves a feed alone that it cannot read, and says where', async () => {
    const broken = feed.replace('"parvis": "1.0",', '"parvis": "1.0"');
    const into = scratch('broken.json', broken);
    const { exit, stderr } = await parvis(['import', 'dila', LINES, '--into', into]);
    assert.equal(exit, 1);
    assert.match(stderr, /broken\.json:2:18 error\n {2}A comma is missing/);
    assert.equal(readFileSync(into, 'utf8'), broken);
  });

  it('says that a folder is not a feed', async () => {
    const { exit, stderr } = await parvis(['import', 'dila', LINES, '--into', folder]);
    assert.equal(exit, 1);
    assert.match(stderr, /cannot be read \(EISDIR\)/);
  });
});

describe('parvis import table, with a mapping', () => {
  const table = scratch(
    'salles.csv',
    Buffer.from('Nom;Téléphone\nSalle;02 99 00 00 00\n', 'latin1'),
  );

  it('names the mapping file, the line and the word that was meant', async () => {
    const mapping = scratch(
      'salles.json',
      '{\n  "section": "showcase",\n  "name": "Nom",\n  "type": { "value": "NGO" },\n  "telephon": "Téléphone"\n}',
    );
    const { exit, stderr } = await parvis(['import', 'table', table, '--mapping', mapping]);
    assert.equal(exit, 1);
    assert.ok(stderr.includes(`${mapping}:5:15 error: telephon\n`), stderr);
    assert.match(stderr, /→ Write “telephone”\. \[mapping-unusable\]/);
  });

  it('says how the file was read, and calls its entries by the mapping', async () => {
    const mapping = scratch(
      'clubs.json',
      '{ "section": "showcase", "name": "Nom", "type": { "value": "NGO" } }',
    );
    const { exit, stdout, stderr } = await parvis(['import', 'table', table, '--mapping', mapping]);
    assert.equal(exit, 0, stderr);
    assert.match(stderr, /It is read as windows-1252\./);
    assert.match(stderr, /The columns are separated by “;”\./);
    const { showcase } = JSON.parse(stdout) as { showcase: { id: string }[] };
    assert.deepEqual(
      showcase.map(({ id }) => id),
      ['clubs:salle'],
    );
  });

  it('explains a mapping that is no JSON', async () => {
    const mapping = scratch('broken.json', '{ "section": }');
    const { exit, stderr } = await parvis(['import', 'table', table, '--mapping', mapping]);
    assert.equal(exit, 1);
    assert.match(stderr, /broken\.json:1:14 error\n {2}A value is missing\./);
  });
});

describe('parvis import hsds, of tables', () => {
  const tables = fixture('importers/hsds/tables');

  it('takes a folder, and names the table and the line of what is left out', async () => {
    const { exit, stdout, stderr } = await parvis(['import', 'hsds', tables]);
    assert.equal(exit, 0, stderr);
    assert.equal((parseFeed(stdout).feed!.services as Service[]).length, 1);
    assert.ok(stderr.includes(`${tables}/services.csv:4:1 error\n`), stderr);
  });

  it('takes the same as a zip archive', async () => {
    const files = Object.fromEntries(
      readdirSync(tables).map((name) => [
        `package/${name}`,
        new Uint8Array(readFileSync(path.join(tables, name))),
      ]),
    );
    const zip = scratch('tables.zip', zipSync(files));
    const fromZip = await parvis(['import', 'hsds', zip]);
    const fromFolder = await parvis(['import', 'hsds', tables]);
    const services = ({ stdout }: { stdout: string }): unknown =>
      (JSON.parse(stdout) as { services: unknown }).services;
    assert.deepEqual(services(fromZip), services(fromFolder));
  });

  it('explains a broken archive', async () => {
    const zip = scratch('broken.zip', Buffer.from('PK\u0003\u0004 and no more'));
    const { exit, stderr } = await parvis(['import', 'hsds', zip]);
    assert.equal(exit, 1);
    assert.match(stderr, /This archive is broken/);
  });
});
