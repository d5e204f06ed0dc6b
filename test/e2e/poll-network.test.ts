import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { BadNetwork, type Fate } from '../helpers/bad-network.js';
import { launchBrowser } from '../helpers/browser.js';
import { startTown, type Town } from '../helpers/town.js';

const COUNTED = 'Votre avis est compté.';
const KEPT = 'Il n’est pas encore envoyé.';

describe('a vote on a bad line, with the real collector', () => {
  const network = new BadNetwork();
  let town: Town;
  let browser: Browser;
  before(async () => {
    town = await startTown({ between: (collector) => network.listen(collector) });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    network.mend();
    await network.release();
    network.delivered.length = 0;
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  after(async () => {
    await browser.close();
    network.close();
    await town.close();
  });

  function tally(): { ballots: number; votes: number; counts: Record<string, number> } {
    const args = [
      'dist/cli/parvis.js',
      'tally',
      'velos',
      '--db',
      town.database,
      '--format',
      'json',
    ];
    const { ballots, counts } = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8' }),
    ) as { ballots: number; counts: Record<string, number> };
    const votes = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { ballots, votes, counts };
  }

  /** A resident's own device, with “counted” noted whenever a page says it before a 2xx. */
  async function visit(): Promise<{ page: Page; poll: Locator }> {
    const context = await browser.newContext({ locale: 'fr-FR' });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    await page.goto(`${town.url}/participation.html`);
    const poll = page.locator('parvis-opinion-poll[poll="velos"]');
    await poll.locator('dl').waitFor();
    return { page, poll };
  }

  async function vote(poll: Locator, choice = 0): Promise<void> {
    await poll.getByRole('radio').nth(choice).check();
    await poll.getByRole('button', { name: 'Donner mon avis' }).click();
  }

  const isCounted = (poll: Locator): Promise<number> => poll.getByText(COUNTED).count();

  const broken: [string, Fate][] = [
    ['whose request is lost', 'lose'],
    ['whose answer is lost', 'lose-answer'],
  ];
  for (const [title, fate] of broken)
    it(`${title} is kept, never called counted, and counted once when sent again`, async () => {
      const before = tally();
      const { page, poll } = await visit();
      network.fates.push(fate);
      await vote(poll);
      await poll.getByText(KEPT).waitFor();
      assert.equal(await isCounted(poll), 0);
      assert.deepEqual(network.delivered, []);
      // The tab is closed; the device comes back later.
      await page.close();
      network.mend();
      const again = await page.context().newPage();
      await again.goto(`${town.url}/participation.html`);
      await again.locator('parvis-opinion-poll[poll="velos"]').getByText(COUNTED).waitFor();
      assert.deepEqual(network.delivered, [fate === 'lose' ? 201 : 200]);
      assert.equal(tally().ballots, before.ballots + 1);
      assert.equal(tally().votes, before.votes + 1);
    });

  it('that arrives twice is counted once', async () => {
    const before = tally();
    const { poll } = await visit();
    network.fates.push('double');
    await vote(poll);
    await poll.getByText(COUNTED).waitFor();
    assert.equal(tally().ballots, before.ballots + 1);
    assert.equal(tally().votes, before.votes + 1);
  });

  it('that is slow is on its way until the answer has come', async () => {
    const { poll } = await visit();
    network.fates.push('delay');
    await vote(poll);
    const sending = poll.getByText('Envoi de votre avis…');
    await sending.waitFor();
    assert.equal(await isCounted(poll), 0);
    assert.equal(await sending.evaluate((one) => one.matches(':focus')), true);
    await network.release();
    await poll.getByText(COUNTED).waitFor();
    assert.deepEqual(network.delivered, [201]);
  });

  it('is the last one where an older one comes late', async () => {
    const before = tally();
    const { poll } = await visit();
    network.fates.push('hold');
    await vote(poll, 0);
    await poll.getByText(KEPT).waitFor();
    await poll.getByRole('button', { name: 'Modifier mon avis' }).click();
    await vote(poll, 1);
    await poll.getByText(COUNTED).waitFor();
    assert.deepEqual(await network.release(), [409]);
    const { ballots, votes, counts } = tally();
    assert.equal(ballots, before.ballots + 1);
    assert.equal(votes, before.votes + 1);
    assert.equal(counts['tilleuls'], (before.counts['tilleuls'] ?? 0) + 1);
  });

  it('that is withdrawn stays so where the vote itself comes late', async () => {
    const before = tally();
    const { poll } = await visit();
    network.fates.push('hold');
    await vote(poll);
    await poll.getByText(KEPT).waitFor();
    await poll.getByRole('button', { name: 'Retirer mon avis' }).click();
    await poll.getByText('Votre avis est retiré. Il n’est plus compté.').waitFor();
    assert.deepEqual(await network.release(), [409]);
    assert.equal(tally().ballots, before.ballots);
  });

  it('that is withdrawn after it was counted is counted no more', async () => {
    const before = tally();
    const { poll } = await visit();
    await vote(poll);
    await poll.getByText(COUNTED).waitFor();
    assert.equal(tally().ballots, before.ballots + 1);
    await poll.getByRole('button', { name: 'Retirer mon avis' }).click();
    await poll.getByText('Votre avis est retiré.').waitFor();
    assert.equal(tally().ballots, before.ballots);
    assert.equal(tally().votes, before.votes);
    await vote(poll, 2);
    await poll.getByText(COUNTED).waitFor();
    assert.equal(tally().ballots, before.ballots + 1);
  });

  it('from two tabs of one device is one', async () => {
    const before = tally();
    const { page, poll } = await visit();
    const second = await page.context().newPage();
    await second.goto(`${town.url}/participation.html`);
    const other = second.locator('parvis-opinion-poll[poll="velos"]');
    await other.getByRole('radio').nth(1).check();
    await vote(poll, 0);
    await poll.getByText(COUNTED).waitFor();
    await other.getByText(COUNTED).waitFor();
    assert.equal(tally().ballots, before.ballots + 1);
  });
});
