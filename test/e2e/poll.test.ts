import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { ballotPath, NO_OPINION } from '../../src/votes/index.js';
import { launchBrowser } from '../helpers/browser.js';
import { startTown, type Town } from '../helpers/town.js';

describe('a consultation, with the real collector on a real file', () => {
  let town: Town;
  let browser: Browser;
  before(async () => {
    town = await startTown();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  /** A resident's own device, on the page where the town asks. */
  async function visit(): Promise<{ page: Page; poll: Locator }> {
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await page.goto(`${town.url}/participation.html`);
    return { page, poll: page.locator('parvis-opinion-poll[poll="velos"]') };
  }

  function tally(): { ballots: number; counts: Record<string, number> } {
    const args = [
      'dist/cli/parvis.js',
      'tally',
      'velos',
      '--db',
      town.database,
      '--format',
      'json',
    ];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
      ballots: number;
      counts: Record<string, number>;
    };
  }

  /** Results are shown once five ballots have come together. */
  async function letFourOthersVote(): Promise<void> {
    for (let voter = 0; voter < 4; voter++) {
      const { status } = await fetch(
        `${town.collectorUrl}${ballotPath('velos', crypto.randomUUID())}`,
        {
          method: 'PUT',
          headers: { 'content-type': 'application/json', origin: town.url },
          body: JSON.stringify({ choices: [NO_OPINION], revision: 1 }),
        },
      );
      assert.equal(status, 201);
    }
  }

  it('counts a vote made with the keyboard once, also after a reload and a change of mind', async () => {
    await letFourOthersVote();
    const { page, poll } = await visit();
    await poll.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await poll.getByText('Votre avis est compté.').waitFor();
    assert.equal(tally().ballots, 5);

    await page.reload();
    await poll.getByText('Votre avis est compté.').waitFor();
    await poll.getByRole('button', { name: 'Modifier mon avis' }).click();
    await poll.getByRole('radio').nth(1).check();
    await poll.getByRole('button', { name: 'Donner mon avis' }).click();
    await poll.getByText('Votre avis est compté.').waitFor();
    const { ballots, counts } = tally();
    assert.equal(ballots, 5);
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      5,
    );
    await poll.getByRole('table').waitFor();
    assert.match(await poll.getByRole('row').nth(2).innerText(), /votre choix/);
    await page.context().close();
  });

  it('keeps a vote while the collector is away, and sends it by itself when it is back', async () => {
    const before = tally().ballots;
    const { page, poll } = await visit();
    await poll.getByRole('radio').first().waitFor();
    await town.stopCollector();
    await poll.getByRole('radio').first().check();
    await poll.getByRole('button', { name: 'Donner mon avis' }).click();
    await poll.getByText('Il n’est pas encore envoyé.').waitFor();
    assert.equal(await poll.getByText('Votre avis est compté.').count(), 0);

    await town.startCollector();
    await page.reload();
    await poll.getByText('Votre avis est compté.').waitFor();
    assert.equal(tally().ballots, before + 1);
    await page.context().close();
  });

  it('counts two residents as two', async () => {
    const before = tally().ballots;
    for (const choice of [0, 2]) {
      const { page, poll } = await visit();
      await poll.getByRole('radio').nth(choice).check();
      await poll.getByRole('button', { name: 'Donner mon avis' }).click();
      await poll.getByText('Votre avis est compté.').waitFor();
      await page.context().close();
    }
    assert.equal(tally().ballots, before + 2);
  });
});
