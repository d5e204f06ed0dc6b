import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { hostileAnswers, type HostileAnswer } from '../helpers/hostile-answers.js';
import { HostileFeed, send } from '../helpers/hostile-feed.js';

/** The feed of a large town: an index and pages for each section, and one of those is answered badly. */

const NAME = 'Café des aînés à 2\u00a0€';
const DETAIL = 'Réservez la veille à midi';
const DOCUMENTS = {
  index: [
    { id: 'cafe', name: NAME, page: '?part=first' },
    { id: 'bois', name: 'Déchets et forêts', page: '?part=second' },
  ],
  first: [{ id: 'cafe', name: NAME, description: DETAIL }],
  second: [{ id: 'bois', name: 'Déchets et forêts' }],
  bakers: [{ id: 'pain', name: 'Boulangerie Hervé', type: 'Store' }],
  florists: [{ id: 'fleurs', name: 'Fleurs d’été', type: 'Store' }],
} as const;
type Part = keyof typeof DOCUMENTS;

const documentOf = (part: Part): Record<string, unknown> => ({
  parvis: '1.0',
  items: DOCUMENTS[part],
});
const ROOT = JSON.stringify({
  ...{ parvis: '1.0', publisher: { name: 'Saint-Parvis' }, inLanguage: ['fr'] },
  services: { index: '?part=index', pages: ['?part=first', '?part=second'], count: 2 },
  showcase: { pages: ['?part=bakers', '?part=florists'] },
});

/** One for each way in which a document may fail to come; a section’s own document meets them all. */
const WAYS = [
  'in UTF-16',
  'behind a page to sign in, with status 200',
  'cut off on the line',
  'at a byte a second',
  'of 20 MB',
];
const OLD_COPY = /^(Pas de réseau\. )?Informations du .* à /;

describe('a large town’s feed from hell', () => {
  let browser: Browser;
  let feed: HostileFeed;
  before(async () => {
    browser = await launchBrowser();
    feed = new HostileFeed(
      ROOT,
      (source) => `<!doctype html><html lang="fr"><title>Page</title>
        <parvis-service-finder url-state></parvis-service-finder>
        <parvis-business-showcase></parvis-business-showcase>
        <script type="module" src="/parvis/parvis.js" data-feed="${source}"></script>`,
    );
    await feed.listen();
  });
  after(async () => {
    feed.close();
    await browser.close();
  });

  /** Answers as a good server does, but for one document. */
  function serve(hostile?: Part, answer?: HostileAnswer): void {
    feed.treatment = (request, response) => {
      const part = new URL(request.url!, 'http://x').searchParams.get('part');
      if (part && part === hostile) answer!.treatment(request, response, ROOT);
      else send(response, part ? JSON.stringify(documentOf(part as Part)) : ROOT);
    };
  }

  interface Case {
    readonly part: Part;
    readonly answer: HostileAnswer;
    /** What the town's page is asked for. */
    readonly query: string;
    readonly element: 'parvis-service-finder' | 'parvis-business-showcase';
    /** What is read of the document. */
    readonly text: string;
    /** What is read without it, beside the sentence. */
    readonly rest?: string;
    /** Instead of the sentence of a document that is all. */
    readonly sentence?: RegExp;
  }

  async function check(one: Case): Promise<void> {
    const { part, answer, query, text, rest, sentence = answer.reads as RegExp } = one;
    const isRead = answer.reads === 'the feed';
    const context = await browser.newContext({ locale: 'fr-FR' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    if (answer.isSlow) await page.clock.install();
    const element = page.locator(one.element);
    const reads = (words: string | RegExp): Promise<void> =>
      element.getByText(words).first().waitFor();
    const open = async (isSlow = false): Promise<void> => {
      const asked = isSlow && page.waitForResponse(`${feed.feedUrl}?part=${part}`);
      await page.goto(`${feed.pageUrl}${query}`);
      if (!asked) return;
      await asked;
      await page.clock.fastForward(10_500);
    };

    serve(part, answer);
    await open(answer.isSlow);
    if (rest) await reads(rest);
    if (!isRead) {
      await reads(sentence);
      assert.equal(await element.getByText(text).count(), 0);
      await element.getByRole('button', { name: 'Réessayer' }).waitFor();
      // It asks again by itself, too.
      serve();
    }
    await reads(text);
    await gone(element, sentence);

    serve(part, answer);
    await open(answer.isSlow);
    await reads(text);
    if (isRead) assert.equal(await element.getByText(OLD_COPY).count(), 0);
    else await reads(OLD_COPY);
    assert.deepEqual(errors, []);
    await context.close();
  }

  /** Nothing says any more that something is missing. */
  async function gone(element: Locator, sentence: RegExp | string): Promise<void> {
    await element.getByText(sentence).waitFor({ state: 'detached' });
  }

  const seen = ({ reads }: HostileAnswer, otherwise: string): string =>
    reads === 'the feed' ? 'is read' : otherwise;

  for (const name of [...WAYS, 'with broken items', 'of no content', 'of 100,000 items']) {
    const answer = hostileAnswers(documentOf('first'), 'items')[name]!;
    it(`the page of a service ${name} ${seen(answer, 'leaves its name and one sentence')}`, () =>
      check({
        ...{ part: 'first', answer, query: '?service=cafe', element: 'parvis-service-finder' },
        ...{ text: DETAIL, rest: NAME },
      }));
  }

  for (const name of WAYS) {
    const index = hostileAnswers(documentOf('index'), 'items')[name]!;
    it(`the index ${name} ${seen(index, 'leaves one sentence')}`, () =>
      check({
        ...{ part: 'index', answer: index, query: '?category=*', element: 'parvis-service-finder' },
        text: NAME,
      }));

    const florists = hostileAnswers(documentOf('florists'), 'items')[name]!;
    it(`a page of a list ${name} ${seen(florists, 'is said to be missing, and the rest is there')}`, () =>
      check({
        ...{ part: 'florists', answer: florists, query: '', element: 'parvis-business-showcase' },
        ...{ text: DOCUMENTS.florists[0].name, rest: DOCUMENTS.bakers[0].name },
        sentence: / Il en manque une partie, qui n’a pas pu être chargée\.$/,
      }));
  }

  it('a page that has lost a service which the index names leaves its name and one sentence', async () => {
    const lost: HostileAnswer = {
      treatment: (_, response) => send(response, JSON.stringify(documentOf('second'))),
      reads: /sont illisibles pour le moment/,
    };
    const page: Page = await browser.newPage({ locale: 'fr-FR' });
    serve('first', lost);
    await page.goto(`${feed.pageUrl}?service=cafe`);
    const card = page.getByRole('article');
    await card.getByRole('heading', { name: NAME }).waitFor();
    await card.getByText(lost.reads).waitFor();
    await page.close();
  });
});
