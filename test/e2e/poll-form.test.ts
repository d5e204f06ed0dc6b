import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, launchBrowser } from '../helpers/browser.js';
import { startTown, type Town } from '../helpers/town.js';

describe('a consultation without JavaScript, with the real collector', () => {
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

  const run = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, ['dist/cli/parvis.js', ...args])).stdout;
  const ballots = async (): Promise<number> => {
    const tally = JSON.parse(await run('tally', 'velos', '--db', town.database)) as {
      ballots: number;
    };
    return tally.ballots;
  };

  /** The town's page with the static copy in it, as a browser without a script sees it. */
  async function openTownPage(): Promise<Page> {
    const feed = `${town.url}/parvis.json`;
    const copy = await run('snapshot', feed, 'opinion-poll', '--poll', 'velos');
    const page = await (
      await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false })
    ).newPage();
    await page.route(`${town.url}/sans-script.html`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><title>Participer</title><main><h1>Participer</h1>${copy}</main>`,
      }),
    );
    await page.goto(`${town.url}/sans-script.html`);
    // With a route there is no cache, and no way back without a new request.
    await page.unrouteAll();
    return page;
  }

  /** In a browser that runs scripts, as axe is one. */
  async function faultsOf(page: Page): Promise<string[]> {
    const copy = await browser.newPage();
    await copy.setContent(await page.content());
    const faults = await axeViolations(copy);
    await copy.close();
    return faults;
  }

  it('is answered with the keyboard, confirmed, and counted once whatever is pressed', async () => {
    const before = await ballots();
    const page = await openTownPage();
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Confirmez votre avis' }).waitFor();
    assert.equal(await ballots(), before);
    assert.ok(await page.getByRole('radio').first().isChecked());
    assert.deepEqual(await faultsOf(page), []);

    await page.getByRole('button', { name: 'Confirmer mon avis' }).press('Enter');
    await page.getByRole('heading', { name: 'Votre avis est compté' }).waitFor();
    assert.equal(await ballots(), before + 1);
    assert.match(await page.getByText('Numéro de reçu').innerText(), /[0-9A-F]{4}\s[0-9A-F]{4}/);
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(await page.context().cookies(), []);

    await page.reload();
    await page.getByRole('heading', { name: 'Votre avis est déjà compté' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Confirmer mon avis' }).click();
    await page.getByRole('heading', { name: 'Votre avis est déjà compté' }).waitFor();
    assert.equal(await ballots(), before + 1);

    await page.getByText('Modifier mon avis').click();
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('button', { name: 'Donner mon avis' }).click();
    await page.getByRole('heading', { name: 'Votre nouvel avis est compté' }).waitFor();
    assert.equal(await ballots(), before + 1);
    await page.getByRole('link', { name: 'Revenir au site de la ville' }).click();
    assert.equal(new URL(page.url()).origin, town.url);
    await page.context().close();
  });

  it('tells in words, without a fault of accessibility, what is to be mended', async () => {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${town.collectorUrl}/polls/velos/form?lang=en`);
    assert.deepEqual(await axeViolations(page), []);
    // A browser that does not know `required`.
    await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByRole('link', { name: 'Choose at least one answer.' }).press('Enter');
    assert.ok(
      await page
        .getByRole('radio')
        .first()
        .evaluate((one) => one === document.activeElement),
    );
    assert.match(await page.title(), /^Error: /);
    assert.deepEqual(await axeViolations(page), []);
    await page.locator('fieldset').evaluate((one) => (one.innerHTML += '<input>'));
    assert.notDeepEqual(await axeViolations(page), []);
    await page.context().close();
  });

  it('is not counted from another site, which cannot see a key either', async () => {
    const before = await ballots();
    const action = `${town.collectorUrl}/polls/velos/ballots`;
    const evil = createServer((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<form method="post" action="${action}"><input name="key" value="${crypto.randomUUID()}"><input name="choices" value="gare"><button>x</button></form><iframe src="${town.collectorUrl}/polls/velos/form"></iframe>`,
        ),
    ).listen(0, '127.0.0.1');
    await once(evil, 'listening');
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await page.goto(`http://localhost:${(evil.address() as AddressInfo).port}/`);
    assert.equal(await page.frameLocator('iframe').locator('form').count(), 0);
    await page.getByRole('button').click();
    await page.getByText('Nous ne savons pas de quelle page vient ce formulaire').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole('link', { name: 'Ouvrir le formulaire' }).click();
    await page.getByRole('button', { name: 'Donner mon avis' }).waitFor();
    assert.equal(await ballots(), before);
    evil.close();
    await page.context().close();
  });
});
