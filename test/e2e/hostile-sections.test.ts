import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { hostileAnswers, type HostileAnswer } from '../helpers/hostile-answers.js';
import { HostileFeed, send } from '../helpers/hostile-feed.js';
import { LentPages } from '../helpers/lent-pages.js';

/** A good feed whose root names a document for each section, and one of those is answered badly. */

const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const ITEMS = {
  services: [
    { id: 'cafe', name: 'Café des aînés à 2\u00a0€' },
    { id: 'dechets', name: 'Déchets et forêts' },
  ],
  showcase: [{ id: 'pain', name: 'Boulangerie Hervé', type: 'Store' }],
  alerts: [
    {
      id: 'eau',
      headline: 'Eau coupée à l’étang',
      severity: 'severe',
      sent: at(-1),
      expires: at(1),
    },
  ],
  polls: [
    {
      id: 'velos',
      name: 'Où garer les vélos cet été\u202f?',
      choices: [
        { id: 'a', name: 'À la gare' },
        { id: 'b', name: 'Place du marché' },
      ],
      ...{ startTime: at(-1), endTime: at(9), resultsPolicy: 'after-close' },
    },
  ],
} as const;
type Section = keyof typeof ITEMS;
const SECTIONS = Object.keys(ITEMS) as Section[];

/** The element of each section, and what is read in it. */
const ELEMENTS: Readonly<Record<Section, readonly [tag: string, text: string]>> = {
  services: ['parvis-service-finder', ITEMS.services[1].name],
  showcase: ['parvis-business-showcase', ITEMS.showcase[0].name],
  alerts: ['parvis-alert-banner', ITEMS.alerts[0].headline],
  polls: ['parvis-opinion-poll', ITEMS.polls[0].name],
};

const documentOf = (section: Section): Record<string, unknown> => ({
  parvis: '1.0',
  items: ITEMS[section],
});
const ROOT = JSON.stringify({
  ...{ parvis: '1.0', publisher: { name: 'Saint-Parvis' }, inLanguage: ['fr'] },
  ...Object.fromEntries(SECTIONS.map((section) => [section, { url: `?section=${section}` }])),
});

/** The banner has a sentence of its own for all. */
const UNVERIFIED = /Les alertes ne peuvent pas être vérifiées/;

describe('a section from hell', () => {
  let browser: Browser;
  let feed: HostileFeed;
  before(async () => {
    browser = await launchBrowser();
    feed = new HostileFeed(ROOT, pageWith);
    await feed.listen();
  });
  after(async () => {
    feed.close();
    await browser.close();
  });

  const openPage = async (): Promise<Page> => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    page.setDefaultTimeout(20_000);
    return page;
  };
  const pages = new LentPages(openPage);
  /** Those with a clock that is put forward. */
  const clocked = new LentPages(async () => {
    const page = await openPage();
    await page.clock.install();
    return page;
  });

  const pageWith = (source: string): string => `<!doctype html><html lang="fr"><title>Page</title>
    ${SECTIONS.map((section) => `<${ELEMENTS[section][0]} url-state></${ELEMENTS[section][0]}>`).join('')}
    <script type="module" src="/parvis/parvis.js" data-feed="${source}"></script>`;

  /** Answers as a good server does, but for one section. */
  function serve(hostile?: Section, answer?: HostileAnswer): void {
    feed.treatment = (request, response) => {
      const section = new URL(request.url!, 'http://x').searchParams.get('section');
      if (section && section === hostile) answer!.treatment(request, response, ROOT);
      else send(response, section ? JSON.stringify(documentOf(section as Section)) : ROOT);
    };
  }

  async function open(page: Page, hostile?: Section): Promise<void> {
    const asked = hostile && page.waitForResponse(`${feed.feedUrl}?section=${hostile}`);
    await page.goto(`${feed.pageUrl}?category=*`);
    if (!asked) return;
    await asked;
    await page.clock.fastForward(10_500);
  }

  async function reads(page: Page, section: Section, expected?: RegExp): Promise<void> {
    const [tag, text] = ELEMENTS[section];
    const element = page.locator(tag);
    await element
      .getByText(expected ?? text)
      .first()
      .waitFor();
    if (expected) assert.ok(await element.getByRole('button', { name: 'Réessayer' }).isVisible());
  }

  async function othersAreWell(page: Page, hostile: Section): Promise<void> {
    for (const section of SECTIONS) if (section !== hostile) await reads(page, section);
  }

  async function check(section: Section, answer: HostileAnswer): Promise<void> {
    const lender = answer.isSlow ? clocked : pages;
    const page = await lender.borrow();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const slow = answer.isSlow ? section : undefined;
    const isRead = answer.reads === 'the feed';
    const sentence = section === 'alerts' ? UNVERIFIED : (answer.reads as RegExp);

    serve(section, answer);
    await open(page, slow);
    await reads(page, section, isRead ? undefined : sentence);
    await othersAreWell(page, section);

    serve();
    await open(page);
    await reads(page, section);
    serve(section, answer);
    await open(page, slow);
    await reads(page, section);
    await othersAreWell(page, section);
    const notice = page
      .locator(ELEMENTS[section][0])
      .getByText(/Informations du .* à |Dernière vérification/);
    if (isRead) assert.equal(await notice.count(), 0);
    else await notice.first().waitFor();
    assert.deepEqual(errors, []);
    await lender.giveBack(page, new URL(feed.pageUrl).origin);
  }

  const seen = ({ reads: expected }: HostileAnswer): string =>
    expected === 'the feed' ? 'its items' : 'one sentence';

  for (const [name, answer] of Object.entries(hostileAnswers(documentOf('services'), 'items')))
    it(`${name} shows ${seen(answer)}, and with a copy of before that copy`, async () => {
      await check('services', answer);
    });

  // The way to a section's document is the same for all; what an element then says is its own.
  for (const section of SECTIONS.slice(1)) {
    const answers = hostileAnswers(documentOf(section), 'items');
    for (const name of [
      'in UTF-16',
      'behind a page to sign in, with status 200',
      'cut off on the line',
      'at a byte a second',
      'of 20 MB',
    ])
      it(`of ${section}, ${name}, leaves the other elements as they are`, async () => {
        await check(section, answers[name]!);
      });
  }
});
