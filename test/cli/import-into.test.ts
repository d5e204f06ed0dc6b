import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseFeed, parseSection } from '../../src/feed/index.js';
import { fixture, parvis, scratchFolder } from './run-parvis.js';

const root = scratchFolder();
let folders = 0;

/** A folder of its own with a feed in it. */
function feedIn(content: object | undefined): { feed: string; folder: string } {
  const folder = path.join(root, `${++folders}`);
  mkdirSync(folder);
  const feed = path.join(folder, 'parvis.json');
  if (content) writeFileSync(feed, `${JSON.stringify(content, null, 2)}\n`);
  return { feed, folder };
}

function directory(folder: string, ...numbers: number[]): string {
  const file = path.join(folder, 'annuaire.json');
  const service = numbers.map((number) => ({
    id: `o-${number}`,
    nom: `Office ${number}`,
    mission: 'Renseigne les habitants. '.repeat(8),
  }));
  writeFileSync(file, JSON.stringify({ service }));
  return file;
}

const read = (file: string): { services: { index: string; pages: string[]; count: number } } =>
  JSON.parse(readFileSync(file, 'utf8')) as never;
const TOWN = { parvis: '1.0', publisher: { name: 'Saint-Parvis' } };

describe('parvis import --into', () => {
  it('makes the feed when there is none, in the name of the town', async () => {
    const { feed } = feedIn(undefined);
    const args = ['import', 'cap', fixture('importers/cap/crue.cap'), '--into', feed];
    const { exit, stdout, stderr } = await parvis([...args, '--publisher', 'Saint-Parvis']);
    assert.deepEqual([exit, stdout], [0, ''], stderr);
    const { feed: made, diagnostics } = parseFeed(readFileSync(feed, 'utf8'));
    assert.deepEqual(diagnostics, []);
    assert.equal(made!.publisher.name, 'Saint-Parvis');
    assert.equal((made!.alerts as unknown[]).length, 1);
  });

  it('keeps alerts by hand, and removes the ones that are over when asked to', async () => {
    const old = { severity: 'minor', sent: '2026-01-01', expires: '2026-01-02' };
    const alerts = [
      { id: 'cap:old', headline: 'Ancienne', ...old },
      { id: 'travaux', headline: 'Travaux', ...old },
    ];
    const { feed } = feedIn({ ...TOWN, alerts });
    const args = ['import', 'cap', fixture('importers/cap/crue.cap'), '--into', feed];
    const kept = await parvis(args);
    assert.match(kept.stderr, /Not in this import, kept in the feed: cap:old/);
    const removed = await parvis([...args, '--as', 'cap', '--remove-gone']);
    assert.match(removed.stderr, /Removed: cap:old/);
    const ids = (parseFeed(readFileSync(feed, 'utf8')).feed!.alerts as { id: string }[]).map(
      ({ id }) => id,
    );
    assert.deepEqual(ids, ['travaux', 'cap:FR-35-2026-0042']);
  });

  it('removes all alerts of a source that has none any more, and none of one that is broken', async () => {
    const alert = { headline: 'X', severity: 'minor', sent: '2026-01-01', expires: '2026-01-02' };
    const { feed, folder } = feedIn({ ...TOWN, alerts: [{ id: 'cap:old', ...alert }] });
    const source = path.join(folder, 'index.atom');
    const run = async (text: string): Promise<number> => {
      writeFileSync(source, text);
      await parvis(['import', 'cap', source, '--into', feed, '--as', 'cap', '--remove-gone']);
      return (parseFeed(readFileSync(feed, 'utf8')).feed!.alerts as unknown[]).length;
    };
    const empty = '<feed xmlns="http://www.w3.org/2005/Atom"></feed>';
    assert.equal(await run(empty.slice(0, -3)), 1);
    assert.equal(await run('<html></html>'), 1);
    assert.equal(await run(empty), 0);
  });

  it('removes what is gone from every section that the source had filled', async () => {
    const old = { headline: 'X', severity: 'minor', sent: '2026-01-01', expires: '2026-01-02' };
    const { feed } = feedIn({
      ...TOWN,
      alerts: [{ id: 'site:old', ...old }],
      services: [
        { id: 'site:old-service', name: 'X' },
        { id: 'main', name: 'Y' },
      ],
    });
    const source = fixture('importers/schemaorg/places.jsonld');
    const args = ['import', 'schemaorg', source, '--into', feed, '--as', 'site', '--remove-gone'];
    assert.equal((await parvis(args)).exit, 0);
    const { alerts, services, showcase } = JSON.parse(readFileSync(feed, 'utf8')) as Record<
      string,
      { id: string }[]
    >;
    assert.deepEqual([alerts, services!.map(({ id }) => id)], [[], ['main']]);
    assert.ok(showcase!.length);
  });

  it('writes into the document that the feed links to, and leaves the feed alone', async () => {
    const { feed, folder } = feedIn({ ...TOWN, alerts: { url: 'alerts.json' } });
    const before = readFileSync(feed, 'utf8');
    const linked = path.join(folder, 'alerts.json');
    writeFileSync(linked, '{ "parvis": "1.0", "items": [] }\n');
    const args = ['import', 'cap', fixture('importers/cap/crue.cap'), '--into', feed];
    assert.equal((await parvis(args)).exit, 0);
    assert.equal(readFileSync(feed, 'utf8'), before);
    assert.equal(parseSection('alerts', readFileSync(linked, 'utf8')).items.length, 1);
  });

  it('says in the feed when it was changed, where the feed says it', async () => {
    const { feed } = feedIn({ ...TOWN, dateModified: '2020-01-01' });
    await parvis(['import', 'cap', fixture('importers/cap/crue.cap'), '--into', feed]);
    const { dateModified } = parseFeed(readFileSync(feed, 'utf8')).feed!;
    assert.ok(Date.now() - Date.parse(dateModified!) < 600_000);
  });
});

describe('parvis import --split', () => {
  it('writes pages, an index, and the links to them', async () => {
    const { feed, folder } = feedIn({ ...TOWN, services: [{ id: 'main', name: 'À la main' }] });
    const source = directory(folder, 1, 2, 3, 4, 5, 6);
    const { exit, stderr } = await parvis([
      'import',
      'dila',
      source,
      '--into',
      feed,
      '--split',
      '2k',
    ]);
    assert.equal(exit, 0, stderr);
    const { index, pages, count } = read(feed).services;
    assert.equal(count, 7);
    assert.ok(pages.length > 2);
    const all = pages.flatMap((page) => {
      const text = readFileSync(path.join(folder, page), 'utf8');
      assert.ok(text.length <= 2100, `${page}: ${text.length}`);
      return parseSection('services', text).items.map(({ id }) => [id, page]);
    });
    assert.equal(all.length, 7);
    const { items } = JSON.parse(readFileSync(path.join(folder, index), 'utf8')) as {
      items: { id: string; page: string }[];
    };
    assert.deepEqual(
      items.map(({ id, page }) => [id, page]),
      all,
    );
    assert.equal((await parvis(['validate', feed])).exit, 0);
  });

  it('leaves the summaries of a very large town to its pages', async () => {
    /** Words that a compressor cannot guess. */
    const summary = (at: number): string =>
      createHash('sha512').update(`${at}`).digest('hex').replace(/.{8}/g, '$& ').trim();
    const entriesOf = async (count: number): Promise<Record<string, string>[]> => {
      const services = Array.from({ length: count }, (_, at) => ({
        id: `s-${at}`,
        name: `Service ${at}`,
        summary: summary(at),
      }));
      const { feed, folder } = feedIn({ ...TOWN, services });
      const args = ['import', 'dila', directory(folder, 1), '--into', feed, '--split', '50k'];
      assert.equal((await parvis(args)).exit, 0);
      assert.equal((await parvis(['validate', feed])).exit, 0);
      const index = readFileSync(path.join(folder, read(feed).services.index), 'utf8');
      return (JSON.parse(index) as { items: Record<string, string>[] }).items;
    };
    assert.equal((await entriesOf(1_000))[7]!['summary'], summary(7));
    const [entry] = await entriesOf(4_000);
    assert.deepEqual(Object.keys(entry!), ['id', 'name', 'page']);
  });

  it('writes nothing when nothing is new', async () => {
    const { feed, folder } = feedIn({ ...TOWN, dateModified: '2020-01-01' });
    const source = directory(folder, 1, 2, 3, 4, 5, 6);
    const args = ['import', 'dila', source, '--into', feed, '--split', '2k'];
    await parvis(args);
    const texts = (): string[] =>
      readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const before = texts();
    const { stderr } = await parvis(args);
    assert.match(stderr, /0 entries added, 0 changed/);
    assert.deepEqual(texts(), before);
  });

  it('keeps to pages later, and leaves no page behind that nothing links to', async () => {
    const { feed, folder } = feedIn(TOWN);
    const args = ['--into', feed, '--split', '2k'];
    await parvis(['import', 'dila', directory(folder, 1, 2, 3, 4, 5, 6, 7, 8), ...args]);
    const before = read(feed).services.pages.length;
    const later = [
      'import',
      'dila',
      directory(folder, 2, 9),
      ...args,
      '--as',
      'dila',
      '--remove-gone',
    ];
    assert.equal((await parvis(later)).exit, 0);
    const { pages, count } = read(feed).services;
    assert.deepEqual([count, pages.length < before], [2, true]);
    const left = readdirSync(folder).filter((name) => /-services-\d+\.json$/.test(name));
    assert.deepEqual(left.sort(), [...pages].sort());
  });

  it('leaves a small section where it is', async () => {
    const { feed, folder } = feedIn(TOWN);
    await parvis(['import', 'dila', directory(folder, 1), '--into', feed, '--split', '50k']);
    assert.ok(Array.isArray(read(feed).services));
  });
});
