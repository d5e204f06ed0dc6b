import { launch, type LaunchOptions } from 'puppeteer-core';
import { requireChromium } from '../test/helpers/browsers.js';
import { hostileAnswers } from '../test/helpers/hostile-answers.js';
import { HostileFeed, send, type Treatment } from '../test/helpers/hostile-feed.js';

/**
 * How long a page cannot answer a press while a bad feed comes: its longest task in several visits,
 * beside that of a good feed. The browser is one that nobody watches: what a debugger notes of each
 * answer costs more than all that Parvis does with it.
 */
const VISITS = 5;
/** Those that cost most: much to read, or deep. */
const WORST =
  /^(of 20 MB|of 20 MB that does not say so|of 20 MB in a few compressed bytes|of 100,000 items|10,000 levels deep)$/;

const feed = {
  ...{ parvis: '1.0', publisher: { name: 'Saint-Parvis' }, inLanguage: ['fr'] },
  services: [
    { id: 'cafe', name: 'Café des aînés' },
    { id: 'dechets', name: 'Déchets et forêts' },
  ],
};

const pageWith = (source: string): string => `<!doctype html><html lang="fr"><title>Page</title>
  <script>
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  </script>
  <parvis-service-finder category="*"></parvis-service-finder>
  <script type="module" src="/parvis/parvis.js" data-feed="${source}"></script>`;

/** In the page: what the element has to say is there, and a moment after it. */
const SETTLED = `(async () => {
  const root = () => document.querySelector('parvis-service-finder').shadowRoot;
  const isThere = () => root()?.querySelector('[part~="status"], .name');
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => requestIdleCallback(resolve));
  return longest;
})()`;

export async function hostileFeeds(): Promise<void> {
  const server = new HostileFeed(JSON.stringify(feed), pageWith);
  await server.listen();
  const browser = await launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox'],
    networkEnabled: false,
  } satisfies LaunchOptions);
  const longestOf = async (treatment: Treatment): Promise<number> => {
    server.treatment = treatment;
    let longest = 0;
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await browser.newPage();
      await page.goto(server.pageUrl);
      longest = Math.max(longest, (await page.evaluate(SETTLED)) as number);
      await page.close();
    }
    return longest;
  };
  const good: Treatment = (_, response) => send(response, JSON.stringify(feed));
  // The first pages of a browser cost more than all others.
  await longestOf(good);
  const ms = (duration: number): string => (duration ? `${Math.round(duration)}` : '< 50');
  console.log('| feed | longest task, ms |');
  console.log('| --- | ---: |');
  console.log(`| good | ${ms(await longestOf(good))} |`);
  for (const [name, { treatment }] of Object.entries(hostileAnswers(feed, 'services')))
    if (WORST.test(name)) console.log(`| ${name} | ${ms(await longestOf(treatment))} |`);
  await browser.close();
  server.close();
}
