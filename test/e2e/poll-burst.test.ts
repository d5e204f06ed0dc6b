import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ballotPath } from '../../src/votes/index.js';
import { launchBrowser } from '../helpers/browser.js';
import { startTown, type Town } from '../helpers/town.js';

describe('a resident behind an address from which a script votes', () => {
  let town: Town;
  let browser: Browser;
  before(async () => {
    town = await startTown();
    browser = await launchBrowser();
    while ((await sendByScript()) === 201);
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  async function sendByScript(): Promise<number> {
    const response = await fetch(town.collectorUrl + ballotPath('velos', crypto.randomUUID()), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ choices: ['gare'], revision: 1 }),
    });
    await response.arrayBuffer();
    return response.status;
  }

  /** Votes as a person does; gives the files that this took, and the workers. */
  async function vote(
    prepare: (page: Page) => Promise<void>,
  ): Promise<{ files: string[]; workers: number }> {
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    const files: string[] = [];
    let workers = 0;
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    page.on('worker', () => workers++);
    await prepare(page);
    await page.goto(`${town.url}/participation.html`);
    const poll = page.locator('parvis-opinion-poll[poll="velos"]');
    await poll.getByRole('radio').first().check();
    assert.ok(!files.some((file) => file.includes('solve-challenge')));
    // What was refilled meanwhile is used up, so that this ballot is asked for a proof.
    while ((await sendByScript()) === 201);
    await poll.getByRole('button', { name: 'Donner mon avis' }).click();
    await poll.getByText('Votre avis est compté.').waitFor();
    await page.context().close();
    return { files, workers };
  }

  it('is counted after a little work off the main thread, loaded only then', async () => {
    const { files, workers } = await vote(() => Promise.resolve());
    assert.ok(files.some((file) => file.endsWith('/chunks/solve-challenge.js')));
    assert.equal(workers, 1);
  });

  it('is counted too where no worker can be had', async () => {
    const { workers } = await vote(async (page) => {
      await page.addInitScript('delete window.Worker');
    });
    assert.equal(workers, 0);
  });
});
