import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import { launchBrowser } from '../helpers/browser.js';

const PHONE: BrowserContextOptions = {
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  viewport: { width: 360, height: 740 },
};

/** The finder of the demo town as a person meets it. */
class Visit {
  readonly finder: Locator;
  readonly field: Locator;
  readonly rows: Locator;

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    this.finder = page.locator('parvis-service-finder');
    this.field = this.finder.getByRole('searchbox', { name: 'Trouver un service' });
    this.rows = this.finder.locator('li[part~="item"]');
  }

  button(name: string | RegExp): Locator {
    return this.finder.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.finder.getByRole('heading', { name });
  }

  /** The first service listed, once it is this one. */
  async firstIs(name: RegExp): Promise<void> {
    await this.rows.first().locator('.name').filter({ hasText: name }).waitFor();
  }

  async open(query: string, name: RegExp): Promise<void> {
    await this.field.fill(query);
    await this.firstIs(name);
    await this.rows.first().locator('.name').click();
    await this.finder.locator('#name').filter({ hasText: name }).waitFor();
  }

  text(selector = '[part~="base"]'): Promise<string> {
    return this.finder.locator(selector).first().innerText();
  }
}

const CARD = /^Carte nationale d’identité/;

/** In the order of the README. */
const PROMISES: readonly ((visit: Visit) => Promise<void>)[] = [
  async ({ field, rows }) => {
    await field.pressSequentially('pas');
    await rows.locator('.name', { hasText: 'Passeport' }).first().waitFor();
    assert.match(await rows.locator('mark').first().innerText(), /^pas/i);
  },

  async (visit) => {
    for (const query of ['CARTE DIDENTITE', 'identité carte', 'nationale d-identite']) {
      await visit.field.fill(query);
      await visit.firstIs(CARD);
    }
  },

  async (visit) => {
    await visit.field.fill('passeprot');
    await visit.firstIs(/Passeport/);
    await visit.finder.getByText('Résultats pour «\u00a0passeport\u00a0»').waitFor();
  },

  async (visit) => {
    await visit.field.fill('cni');
    await visit.firstIs(CARD);
    await visit.rows
      .first()
      .getByText(/trouvé pour «\u00a0CNI\u00a0»/i)
      .waitFor();
  },

  async (visit) => {
    for (const [theme, service] of [
      [/Papiers et citoyenneté/, /^Passeport/],
      [/déménage|m’installe/, /./],
    ] as const) {
      await visit.button(theme).click();
      await visit.rows.locator('.name', { hasText: service }).first().click();
      await visit.finder.getByText('Comment faire').first().waitFor();
      await visit.page.goto(visit.page.url().replace(/\?.*/, ''));
    }
  },

  async (visit) => {
    await visit.button(/Tous les services/).click();
    await visit.finder.getByText('Filtrer', { exact: true }).click();
    const choice = visit.finder.getByRole('checkbox', { name: /Jeunes/ });
    const label = await choice.evaluate((box: HTMLInputElement) => box.labels![0]!.innerText);
    const count = Number(/\d+/.exec(label)![0]);
    assert.ok(count > 0, label);
    await choice.check();
    await visit.heading(new RegExp(`\\b${count}\\sservices?`)).waitFor();
  },

  async (visit) => {
    await visit.open('identité', CARD);
    const text = await visit.text();
    const order = [
      ...['02 61 91', 'Guichet 2', 'Faire en ligne', 'Pour qui', 'À apporter'],
      ...['Coût', 'Délai', 'Comment faire'],
    ].map((one) => text.replaceAll('\u00a0', ' ').indexOf(one));
    assert.ok(!order.includes(-1), text);
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
  },

  async (visit) => {
    // Tuesday at eleven, in the summer of Paris.
    await visit.page.clock.setFixedTime('2026-06-16T09:00:00Z');
    await visit.page.reload();
    await visit.open('urbanisme', /./);
    const states = visit.finder.locator('.contacts .state');
    assert.match(await states.first().innerText(), /^Ouvert, ferme à|^Fermé, ouvre/);
  },

  async (visit) => {
    await visit.open('identité', CARD);
    const box = visit.finder.locator('.checklist').getByRole('checkbox').first();
    const document = await box.evaluate((input: HTMLInputElement) => input.labels![0]!.innerText);
    await visit.finder.getByText(document, { exact: true }).click();
    assert.ok(await box.isChecked());
    await visit.page.evaluate('window.print = () => {}');
    await visit.button('Imprimer').click();
    const sheet = visit.page.locator('[data-parvis-print]');
    await visit.page.emulateMedia({ media: 'print' });
    await sheet.getByRole('heading', { name: CARD }).waitFor();
    assert.equal(await visit.page.getByRole('navigation').count(), 0, 'nothing of the site around');
    assert.match(
      await sheet.locator('header').innerText(),
      /^Ville de Saint-Parvis\s+Informations du/,
    );
    await sheet.getByRole('img', { name: /Code QR/ }).waitFor();
    const ways = await sheet.locator('.ways').innerText();
    assert.match(ways, /^Par téléphone\n+02.61.91/);
    const isTicked = sheet.getByRole('checkbox').first();
    assert.ok(await isTicked.isChecked(), 'what was ticked is ticked on paper');
  },

  async (visit) => {
    await visit.page.addInitScript(VOICE);
    await visit.page.reload();
    await visit.open('identité', CARD);
    await visit.finder.getByText('Facile à lire').click();
    await visit.heading('Faire une carte d’identité').waitFor();
    await visit.button('Écouter').click();
    await visit.page.waitForFunction('said.length >= 2');
    const said = await visit.page.evaluate<string[]>('said');
    assert.deepEqual(said.slice(0, 2), [
      'Faire une carte d’identité',
      'Vous voulez une carte d’identité.',
    ]);
    await visit.page.keyboard.press('Escape');
    await visit.button('Écouter').waitFor();
    const count = await visit.page.evaluate<number>('said.length');
    await visit.page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
    assert.equal(await visit.page.evaluate<number>('said.length'), count);
  },

  async (visit) => {
    await visit.open('identité', CARD);
    const text = await visit.text();
    assert.match(text, /Responsable\s:\s\S+/);
    assert.match(text, /Vérifié le \d|devait être revue le \d/);
    const report = visit.finder.getByRole('link', { name: /Signaler une erreur/ });
    const href = decodeURIComponent((await report.getAttribute('href'))!);
    assert.match(href, /^mailto:.*Carte nationale d’identité/s);
  },

  async (visit) => {
    const asked: string[] = [];
    visit.page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await visit.field.fill('identification xylophone');
    await visit.field.fill('xylophone');
    await visit.heading(/Aucun service trouvé pour «\sxylophone\s»/).waitFor();
    await visit.finder.getByRole('link', { name: /02.61.91.00.00/ }).waitFor();
    assert.match(await visit.text('.town-hall'), /Ouvert|Fermé|ouvre|ferme/);
    await visit.button(/Papiers/).waitFor();
    assert.deepEqual(
      asked.filter((url) => url.includes('xylophone')),
      [],
    );
  },

  async (visit) => {
    const { page, field } = visit;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const focused = (): Promise<string> =>
      page.evaluate(
        () =>
          document
            .querySelector('parvis-service-finder')!
            .shadowRoot!.activeElement?.textContent?.trim() ?? '',
      );
    await page.getByRole('link', { name: 'Aller au contenu' }).focus();
    await press('Enter');
    for (let tabs = 0; tabs < 12; tabs++) {
      await press('Tab');
      if (await field.evaluate((one) => one.matches(':focus'))) break;
    }
    assert.ok(await field.evaluate((one) => one.matches(':focus')), 'Tab comes to the field');
    await page.keyboard.type('passeport');
    await visit.firstIs(/^Passeport/);
    await press('ArrowDown');
    assert.match(await focused(), /^Passeport/);
    await press('Enter');
    await visit.finder.locator('#name:focus').waitFor();
    await press('Shift+Tab');
    assert.match(await focused(), /Retour aux résultats/);
    await press('Enter');
    await visit.finder.locator('.name:focus').waitFor();
    assert.match(await focused(), /^Passeport/);
    await press('Escape');
    await visit.button(/Papiers/).waitFor();
    assert.equal(await field.inputValue(), '');
    assert.ok(await field.evaluate((one) => one.matches(':focus')));
  },

  async (visit) => {
    await visit.finder.getByRole('search', { name: 'Trouver un service' }).waitFor();
    await visit.field.focus();
    await visit.page.locator('[data-parvis-announcer="polite"]').waitFor({ state: 'attached' });
    const spoken: string[] = [];
    await visit.page.exposeFunction('hear', (text: string) => spoken.push(text));
    await visit.page.evaluate(`new MutationObserver(() => {
      const text = document.querySelector('[data-parvis-announcer="polite"]').textContent.trim();
      if (text) hear(text);
    }).observe(document.querySelector('[data-parvis-announcer="polite"]'), { childList: true, characterData: true, subtree: true })`);
    await visit.field.pressSequentially('passeport', { delay: 30 });
    await visit.heading(/\d+\sservices?/).waitFor();
    await visit.page.waitForFunction(
      `/service/.test(document.querySelector('[data-parvis-announcer="polite"]').textContent)`,
    );
    assert.equal(spoken.length, 1, spoken.join(' / '));
    assert.match(spoken[0]!, /^\d+\sservices?$/);
  },

  async (visit) => {
    await visit.open('identité', CARD);
    await visit.button('Partager').click();
    const sms = await visit.finder.getByRole('link', { name: /SMS/ }).getAttribute('href');
    const link = /http\S+/.exec(decodeURIComponent(sms!))![0];
    await visit.button('Ajouter à ma liste').click();
    assert.doesNotMatch(link, /q=/, 'what was searched is nobody else’s business');
    const friend = await visit.context.newPage();
    await friend.goto(link);
    const finder = friend.locator('parvis-service-finder');
    await finder.getByRole('heading', { name: CARD }).waitFor();
    await finder.getByRole('button', { name: /Tous les thèmes/ }).click();
    await finder.getByRole('button', { name: /Ma liste/ }).click();
    await finder.getByRole('heading', { name: /Ma liste\s1\sservice/ }).waitFor();
    assert.deepEqual(await visit.context.cookies(), []);
  },

  async (visit) => {
    // What lists and cards need is fetched while the page rests.
    await visit.page.waitForLoadState('networkidle');
    await visit.context.setOffline(true);
    await visit.open('identité', CARD);
    await visit.finder.getByText('À apporter').waitFor();
    await visit.context.setOffline(false);
    // Next time the site’s own pages come from the browser’s cache, and the feed from nowhere.
    await visit.page.route('**/*.json', (route) => route.abort('internetdisconnected'));
    await visit.page.goto(visit.page.url().replace(/\?.*/, ''));
    await visit.finder.getByText(/^Pas de réseau\. Informations du .*\d\sh/).waitFor();
    await visit.open('passeport', /^Passeport/);
    await visit.finder.getByText('À apporter').waitFor();
  },

  async (visit) => {
    const { page, finder } = visit;
    // A window of 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.addStyleTag({ content: SPACED });
    await finder.evaluate((element, css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      element.shadowRoot!.adoptedStyleSheets.push(sheet);
    }, SPACED);
    const views: (() => Promise<void>)[] = [
      () => visit.button(/Papiers/).waitFor(),
      () => visit.field.fill('carte').then(() => visit.firstIs(/./)),
      () => visit.open('identité', CARD),
      () => visit.button('Partager').click(),
    ];
    for (const show of views) {
      await show();
      assert.deepEqual(await finder.evaluate(cutOff), []);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        'scrolls sideways',
      );
    }
  },

  async ({ page, context }) => {
    const { browser } = { browser: context.browser()! };
    const bare = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
    const visitor = await bare.newPage();
    await visitor.goto(page.url());
    const finder = visitor.locator('parvis-service-finder');
    await finder
      .getByRole('link', { name: /02.61.91/ })
      .first()
      .waitFor();
    assert.ok((await finder.getByRole('link').count()) > 1);
    await bare.close();
  },
];

/** A voice of the device: a browser without a screen has none. */
const VOICE = `(() => {
  const voice = { lang: 'fr-FR', localService: true };
  globalThis.said = [];
  let timer;
  Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak(one) { said.push(one.text); timer = setTimeout(() => one.onend(), said.length < 2 ? 5 : 1e6); },
    cancel() { clearTimeout(timer); },
  }) });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})()`;

/** WCAG 1.4.12 */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Words that do not fit into what holds them. */
function cutOff(element: Element): string[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')]
    .filter((one) => {
      const { overflow, position, display } = getComputedStyle(one);
      const isClipping = overflow !== 'visible' && position !== 'absolute' && display !== 'inline';
      return isClipping && !one.matches('input') && one.scrollWidth > one.clientWidth + 1;
    })
    .map((one) => one.outerHTML.slice(0, 80));
}

function promisesOfReadme(): string[] {
  const [, section = ''] = readFileSync('README.md', 'utf8').split(
    '## What a resident can expect of the finder',
  );
  return [...section.split('\n## ')[0]!.matchAll(/^\d+\. (.+)$/gm)].map(([, words]) => words!);
}

describe('what a resident can expect of the finder', () => {
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

  const promises = promisesOfReadme();
  it('is 18 promises, each with its test', () => {
    assert.equal(promises.length, 18);
    assert.equal(PROMISES.length, 18);
  });

  for (const [at, promise] of promises.entries())
    it(promise, async () => {
      const context = await browser.newContext(PHONE);
      const page = await context.newPage();
      await page.goto(`${town.url}/services.html`);
      const visit = new Visit(page, context);
      await visit.field.waitFor();
      await PROMISES[at]!(visit);
      await context.close();
    });
});
