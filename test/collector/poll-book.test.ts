import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { feedDocuments } from '../../src/collector/feed-documents.js';
import { PollBook } from '../../src/collector/poll-book.js';
import { bikePoll, temporaryFolder, until } from './fixture.js';

const ROOT = { parvis: '1.0', publisher: { name: 'Saint-Parvis' }, timezone: 'Europe/Paris' };
const NEVER = 2 ** 31 - 1;

interface Opened {
  readonly book: PollBook;
  readonly log: string[];
  readonly write: (name: string, document: unknown) => Promise<void>;
}

async function openFolder(t: TestContext, documents: Record<string, unknown>): Promise<Opened> {
  const folder = await temporaryFolder(t);
  const write = (name: string, document: unknown): Promise<void> =>
    writeFile(
      path.join(folder, name),
      typeof document === 'string' ? document : JSON.stringify(document),
    );
  for (const [name, document] of Object.entries(documents)) await write(name, document);
  return { ...(await openBook(t, path.join(folder, 'parvis.json'))), write };
}

async function openBook(
  t: TestContext,
  feed: string,
  every = { file: NEVER, web: NEVER },
): Promise<{ book: PollBook; log: string[] }> {
  const log: string[] = [];
  const book = await PollBook.open(feedDocuments(feed, fetch), {
    log: (line) => log.push(line),
    every,
  });
  t.after(() => book.close());
  return { book, log };
}

describe('polls of a feed', () => {
  const places: [string, Record<string, unknown>][] = [
    ['in the root', { 'parvis.json': { ...ROOT, polls: [bikePoll()] } }],
    [
      'in a document of their own',
      {
        'parvis.json': { ...ROOT, polls: { url: 'polls.json' } },
        'polls.json': { parvis: '1.0', items: [bikePoll()] },
      },
    ],
    [
      'at the root of the site',
      { 'parvis.json': { ...ROOT, polls: { url: '/polls.json' } }, 'polls.json': [bikePoll()] },
    ],
    [
      'in pages',
      {
        'parvis.json': { ...ROOT, polls: { index: 'i.json', pages: ['1.json', '2.json'] } },
        '1.json': { parvis: '1.0', items: [bikePoll({ id: 'piscine' })] },
        '2.json': { parvis: '1.0', items: [bikePoll()] },
      },
    ],
  ];
  for (const [title, documents] of places)
    it(`are found ${title}, with dates in the feed’s time zone`, async (t) => {
      const { book, log } = await openFolder(t, documents);
      const known = await book.find('velos');
      assert.deepEqual(known?.period, {
        startsAt: Date.parse('2026-10-31T23:00Z'),
        endsAt: Date.parse('2026-11-30T23:00Z'),
      });
      assert.equal(await book.find('toString'), undefined);
      assert.deepEqual(log, []);
    });

  it('live when another one is broken, and the operator is told', async (t) => {
    const polls = [{ id: 'cassé', name: 'Sans choix' }, bikePoll()];
    const { book, log } = await openFolder(t, { 'parvis.json': { ...ROOT, polls } });
    assert.equal(book.size, 1);
    assert.match(log.join('\n'), /2 errors; parvis validate lists them/);
  });

  it('are read from the address of a file too', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'le flux.json');
    await writeFile(file, JSON.stringify({ ...ROOT, polls: [bikePoll()] }));
    const { book } = await openBook(t, pathToFileURL(file).href);
    assert.equal(book.size, 1);
  });

  const unusable: [string, Record<string, unknown>][] = [
    ['is missing', {}],
    ['is empty', { 'parvis.json': '' }],
    ['is a page', { 'parvis.json': '<!doctype html>' }],
    ['is no feed', { 'parvis.json': { polls: [bikePoll()] } }],
    ['lacks its section', { 'parvis.json': { ...ROOT, polls: { url: 'polls.json' } } }],
    [
      'has a page for a section',
      { 'parvis.json': { ...ROOT, polls: { url: 'p' } }, p: '<!doctype html>' },
    ],
    [
      'is a file with its polls on the web',
      { 'parvis.json': { ...ROOT, polls: { url: 'https://example.org/polls.json' } } },
    ],
  ];
  for (const [title, documents] of unusable)
    it(`cannot be had from a file that ${title}, which is said in a sentence`, async (t) => {
      await assert.rejects(openFolder(t, documents), {
        name: 'Refusal',
        message: /^The feed cannot be read: .+\.$/,
      });
    });
});

describe('a feed that changes', () => {
  it('gives a new poll to its first voter', async (t) => {
    const { book, write } = await openFolder(t, { 'parvis.json': { ...ROOT, polls: [] } });
    await write('parvis.json', { ...ROOT, polls: [bikePoll()] });
    assert.equal((await book.find('velos'))?.poll.id, 'velos');
  });

  it('keeps its last good polls when it breaks', async (t) => {
    const { book, log, write } = await openFolder(t, {
      'parvis.json': { ...ROOT, polls: [bikePoll()] },
    });
    await write('parvis.json', '{"parvis":"1.0", "publ');
    assert.equal(await book.find('piscine'), undefined);
    assert.equal(book.isStale, true);
    assert.equal((await book.find('velos'))?.poll.id, 'velos');
    assert.match(
      log.join('\n'),
      /^The feed cannot be read: the document is no feed \(json-syntax\)\.$/,
    );
  });

  it('is read again by itself', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'parvis.json');
    await writeFile(file, JSON.stringify({ ...ROOT, polls: [bikePoll()] }));
    const { book } = await openBook(t, file, { file: 5, web: 5 });
    await writeFile(file, JSON.stringify({ ...ROOT, polls: [bikePoll(), bikePoll({ id: 'b' })] }));
    await until(() => book.size === 2);
    await rm(file);
    await until(() => book.isStale);
    assert.equal(book.size, 2);
  });
});

describe('a file that has not changed', () => {
  it('is not read again', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'parvis.json');
    await writeFile(file, JSON.stringify({ ...ROOT, polls: [] }));
    const documents = feedDocuments(file, fetch);
    const read = t.mock.method(documents, 'read');
    const looked = t.mock.method(documents, 'mayHaveChanged');
    const every = { file: 5, web: 5 };
    const book = await PollBook.open(documents, { log: () => {}, every });
    t.after(() => book.close());
    await until(() => looked.mock.callCount() >= 4);
    assert.equal(read.mock.callCount(), 1);
  });
});

describe('a feed on the web', () => {
  it('is waited for when its server starts later, then asked for what changed', async (t) => {
    const tags: (string | undefined)[] = [];
    let isUp = false;
    const server = createServer((request, response) => {
      if (!isUp) return void response.writeHead(502).end();
      tags.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
      response
        .writeHead(200, { ETag: '"1"' })
        .end(JSON.stringify({ ...ROOT, polls: [bikePoll()] }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/parvis.json`;
    const { book, log } = await openBook(t, url, { file: 5, web: 5 });
    assert.equal(book.isLoaded, false);
    assert.deepEqual(log, [`The feed cannot be read: ${url} answered with status 502.`]);
    isUp = true;
    await until(() => tags.length >= 3);
    book.close();
    assert.deepEqual(tags.slice(0, 3), [undefined, '"1"', '"1"']);
    assert.equal(book.size, 1);
  });
});
