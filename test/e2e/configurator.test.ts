import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import { axeViolations, launchBrowser } from '../helpers/browser.js';

const ELEMENTS = [
  ['Alertes', 'alert-banner', 'Danger'],
  ['Démarches', 'service-finder', 'Papiers et citoyenneté'],
  ['Consultation', 'opinion-poll', 'vélos'],
  ['Annuaire', 'business-showcase', 'Trouver un commerce'],
] as const;

describe('the configurator', () => {
  let town: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  before(async () => {
    town = await startDemo({ port: 0, collector: 'http://127.0.0.1:9' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  async function open(
    state = '',
    { width = 1280, file = 'configurateur.html' } = {},
  ): Promise<{ page: Page; preview: FrameLocator; complaints: string[] }> {
    const page = await browser.newPage({ locale: 'fr-FR', viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin !== town.url && origin !== 'null' && origin !== 'http://127.0.0.1:9')
        complaints.push(request.url());
    });
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write', 'local-network-access']);
    await page.goto(`${town.url}/parvis/${file}${state}`);
    await page.getByText(/^(?:Le flux se charge|The feed loads|Le serveur répond)/).waitFor();
    return { page, preview: page.frameLocator('#stage iframe'), complaints };
  }

  /** What the button beside this heading puts into the clipboard. */
  async function copy(page: Page, heading: string | RegExp): Promise<string> {
    const block = page
      .locator('.block')
      .filter({ has: page.getByRole('heading', { name: heading }) });
    await block.getByRole('button', { name: /^(?:Copier|Copy)$/ }).click();
    await block.getByText(/^(?:Copié|Copied)\.$/).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  /** A page of the town that holds what was copied. */
  async function paste(html: string, { head = '', javaScriptEnabled = true } = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled });
    const page = await context.newPage();
    await context.grantPermissions(['local-network-access']);
    await page.route('**/pasted.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><head><title>Page</title>${head}</head><body>${html}</body></html>`,
      }),
    );
    await page.goto(`${town.url}/pasted.html`);
    return page;
  }

  for (const [name, element, words] of ELEMENTS)
    it(`shows ${name} live, and gives what works where it is pasted, with integrity`, async () => {
      const { page, preview, complaints } = await open();
      await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
      await preview.locator(`parvis-${element}`).getByText(words).first().waitFor();
      const html = await copy(page, /^Dans la page/);
      assert.match(
        html,
        /^<script type="module" src="\/parvis\/parvis\.js" integrity="sha384-[^"]+" crossorigin="anonymous" data-feed="\/parvis\.json"><\/script>\n/,
      );
      const pasted = await paste(html);
      await pasted.locator(`parvis-${element}`).getByText(words).first().waitFor();
      assert.deepEqual(complaints, []);
      await pasted.context().close();
      await page.close();
    });

  it('gives a div that an editor keeps, and pins each part', async () => {
    const { page } = await open();
    await page.getByRole('radio', { name: /^Article, éditeur visuel/ }).check();
    await page.getByRole('radio', { name: /^De chaque partie/ }).check();
    const html = await copy(page, /^Dans la page/);
    assert.match(html, /<div data-parvis="service-finder">/);
    const pasted = await paste(html);
    await pasted.getByRole('searchbox').waitFor();
    await pasted.context().close();
    const changed = await paste(html.replace(/(elements\/services\.js": "sha384-)..../, '$1AAAA'));
    await changed.getByRole('link', { name: '02 61 91 00 00' }).waitFor();
    await changed.waitForFunction(() => document.querySelector('parvis-service-finder'));
    assert.equal(await changed.getByRole('searchbox').count(), 0);
    await changed.context().close();
    await page.close();
  });

  it('gives a frame for tools that take nothing else', async () => {
    const { page } = await open('#lang=en&accent=%231f5750');
    await page.getByRole('radio', { name: /^Un cadre seulement/ }).check();
    const html = await copy(page, /^Dans la page/);
    const pasted = await paste(html);
    await pasted
      .frameLocator('iframe')
      .getByRole('searchbox', { name: 'Find a service' })
      .waitFor();
    await pasted.context().close();
    await page.close();
  });

  it('fills the fallback from the feed, for readers without JavaScript', async () => {
    const { page } = await open('#link=/services.html');
    const pasted = await paste(await copy(page, /^Dans la page/), { javaScriptEnabled: false });
    const phone = pasted.getByRole('link', { name: '02 61 91 00 00' });
    assert.equal(await phone.getAttribute('href'), 'tel:+33261910000');
    const town = pasted.getByRole('link', { name: 'Ville de Saint-Parvis' });
    assert.equal(await town.getAttribute('href'), '/services.html');
    await pasted.context().close();
    await page.close();
  });

  it('keeps all that is chosen in the address, and reads it back', async () => {
    const { page, preview } = await open();
    await page.getByRole('radio', { name: /^Consultation/ }).check();
    await page.getByRole('combobox', { name: 'Question' }).selectOption('budget');
    await page.getByRole('textbox', { name: 'Couleur de votre commune' }).fill('#7a1f5c');
    await page.getByRole('textbox', { name: 'Couleur de votre commune' }).press('Enter');
    await page.getByRole('radio', { name: 'Ronds' }).check();
    const html = await copy(page, /^Dans la page/);
    assert.match(html, /<parvis-opinion-poll poll="budget">/);
    const sheet = await copy(page, 'Dans la feuille de style de votre site');
    assert.equal(sheet, ':root {\n  --parvis-color-accent: #7a1f5c;\n  --parvis-radius: 16px;\n}');
    assert.equal(
      new URL(page.url()).hash,
      '#element=opinion-poll&accent=%237a1f5c&radius=16&set-poll=budget',
    );
    await page.reload();
    await preview
      .locator('parvis-opinion-poll')
      .getByText(/budget/i)
      .first()
      .waitFor();
    assert.equal(await copy(page, /^Dans la page/), html);
    await page.getByRole('button', { name: 'Tout remettre à zéro' }).click();
    assert.equal(new URL(page.url()).hash, '');
    await page.close();
  });

  it('says what is wrong with the feed, and what to do', async () => {
    const { page } = await open();
    const field = page.getByRole('textbox', { name: 'Adresse du flux' });
    await field.fill('/nulle-part.json');
    await field.press('Tab');
    await page.getByText(/^Le serveur répond 404 à la place de ce document/).waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    await field.fill('/parvis.json');
    await field.press('Tab');
    await page.getByText(/^Le flux se charge/).waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), null);
    await page.close();
  });

  it('shows nothing of another site’s feed that only a link has named, until somebody wants it', async () => {
    const asked: string[] = [];
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.route('https://autre.example/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 404 });
    });
    await page.goto(`${town.url}/parvis/configurateur.html#feed=https://autre.example/parvis.json`);
    await page.getByText(/^Le lien que vous avez suivi nomme un flux d’un autre site/).waitFor();
    assert.deepEqual(asked, []);
    await page.getByRole('button', { name: 'Lire ce flux' }).click();
    await page
      .getByText(/autre\.example\/parvis\.json/)
      .first()
      .waitFor();
    assert.ok(asked.length);
    await page.close();
  });

  it('warns of a colour that reads badly, and names the one that Parvis takes', async () => {
    const { page, preview } = await open('#accent=%23e8a33d');
    await preview.getByRole('searchbox').waitFor();
    const warning = page.getByText(/^Se lit mal en clair \(\d,\d pour 1, il faut 4,5\)/);
    const [, shade] = /Parvis prend (#[\da-f]{6})/.exec((await warning.textContent())!)!;
    await page.waitForFunction((wanted) => {
      const { contentDocument } = document.querySelector<HTMLIFrameElement>('#stage iframe')!;
      const element = contentDocument?.querySelector('parvis-service-finder');
      const box = element?.shadowRoot?.querySelector('button');
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      return box && getComputedStyle(box).backgroundColor === `rgb(${red}, ${green}, ${blue})`;
    }, shade!);
    const input = page.getByRole('textbox', { name: 'Couleur de votre commune' });
    await input.fill('rouge');
    await input.press('Enter');
    await page.getByText('Écrivez une couleur comme #1f5750.').waitFor();
    await page.close();
  });

  it('shows the real width of a phone and of a desktop, light and dark', async () => {
    const { page, preview } = await open();
    const width = (): Promise<number> => preview.locator('html').evaluate(() => innerWidth);
    await preview.getByRole('searchbox').waitFor();
    assert.equal(await width(), 360);
    await page.getByRole('radio', { name: 'Ordinateur' }).check();
    await preview.getByRole('searchbox').waitFor();
    assert.equal(await width(), 1280);
    await page.getByRole('radio', { name: 'Sombre' }).check();
    await page.waitForFunction(() => {
      const { contentDocument } = document.querySelector<HTMLIFrameElement>('#stage iframe')!;
      return (
        contentDocument &&
        getComputedStyle(contentDocument.body).backgroundColor === 'rgb(20, 22, 26)'
      );
    });
    await page.close();
  });

  it('writes whole addresses for a page of another site', async () => {
    const { page } = await open();
    await page.getByRole('checkbox', { name: /^La page est sur un autre site/ }).check();
    const html = await copy(page, /^Dans la page/);
    assert.ok(html.includes(`src="${town.url}/parvis/parvis.js"`), html);
    assert.ok(html.includes(`data-feed="${town.url}/parvis.json"`), html);
    await page.close();
  });

  it('speaks English, and leads from one language to the other', async () => {
    const { page, preview } = await open('#element=service-finder&radius=0', {
      file: 'configurator.html',
    });
    await preview.getByRole('searchbox', { name: 'Find a service' }).waitFor();
    await page.getByRole('heading', { name: 'Parvis configurator' }).waitFor();
    assert.match(await copy(page, /^Into the page/), /<p>To find a service: <a /);
    await page.getByRole('link', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Configurateur Parvis' }).waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Droits' }).isChecked(), true);
    await page.close();
  });

  it('has no fault that axe finds, in light and dark, on a phone and a desktop', async () => {
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open('#element=business-showcase&accent=%23e8a33d&set-tiles=a', {
          width,
        });
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(
          await axeViolations(page, 'body > header, main > form, #tools, #code'.split(', ')[0]),
          [],
        );
        for (const part of ['#form', '#tools', '#code'])
          assert.deepEqual(await axeViolations(page, part), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await page.close();
      }
  });

  it('is used by the keyboard alone', async () => {
    const { page, preview } = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).value),
      'parvis-service-finder',
    );
    await page.keyboard.press('ArrowDown');
    await preview.locator('parvis-opinion-poll').getByText('vélos').first().waitFor();
    await page.close();
  });
});
