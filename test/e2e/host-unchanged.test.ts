import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { startHost, type Host } from '../helpers/host-page.js';

/** One of each thing that a town's page has around the elements. */
const BODY = (elements: string): string => `
  <header class="en-tete"><h1>Ville</h1><nav><ul><li><a href="/">Accueil</a></li></ul></nav></header>
  <main><p class="button open">Texte</p>${elements}
    <form><label for="q">Chercher</label><input id="q"><select><option>1</option></select><button>OK</button></form>
    <table><caption>Horaires</caption><tr><th>Lundi</th><td>9 h</td></tr></table>
    <details><summary>Suite</summary><p>Fin</p></details><dialog>Avis</dialog><div></div></main>
  <footer class="list"><time datetime="2026-11-24">Aujourd’hui</time></footer>`;

const CSS = `
  body { display: grid; gap: 10px; margin: 4px; font: 15px/1.4 Georgia, serif; background: #fffdf5 }
  h1 { color: #630 } footer { position: sticky; bottom: 0 } div:empty { display: none }`;

interface Outside {
  readonly counts: Record<string, number>;
  /** Of `<html>` and `<body>`. */
  readonly attributes: string[];
  /** What was added to the page: name and attributes. */
  readonly added: string[];
  /** All computed properties, by element, that a page could see change. */
  readonly styles: Record<string, Record<string, string>>;
}

/** What a page can see of itself; the elements' own boxes may grow, and what holds them. */
function outside(page: Page): Promise<Outside> {
  return page.evaluate(() => {
    const SIZES =
      /^(block-size|height|inline-size|width|(perspective|transform)-origin|(min-|max-)?(block|inline)-size|top|bottom|inset.*|grid-template-rows)$/;
    const known = '.place, .place *';
    const styles: Outside['styles'] = {};
    const own = [...document.querySelectorAll(`html, body, body :not(${known})`)].filter(
      (element) => !element.matches('script, [data-parvis-announcer], [data-parvis-print]'),
    );
    for (const [index, element] of own.entries()) {
      const computed: Record<string, string> = {};
      for (const property of getComputedStyle(element))
        if (!SIZES.test(property))
          computed[property] = getComputedStyle(element).getPropertyValue(property);
      styles[`${index} ${element.localName}`] = computed;
    }
    const attributesOf = (element: Element): string =>
      [
        element.localName,
        ...element.getAttributeNames().map((name) => `${name}="${element.getAttribute(name)}"`),
      ].join(' ');
    return {
      counts: {
        style: document.querySelectorAll('style').length,
        link: document.querySelectorAll('link').length,
        adopted: document.adoptedStyleSheets.length,
        fonts: document.fonts.size,
      },
      attributes: [document.documentElement, document.body].map(attributesOf),
      added: [...document.body.children]
        .filter((child) => !child.matches('header, main, footer, script'))
        .map((child) => [...child.getAttributeNames()].join(' ')),
      styles,
    };
  });
}

describe('the page around the elements', () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    browser = await launchBrowser();
    host = await startHost(browser);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  it('keeps its styles, classes, attributes and sheets whatever the elements do', async () => {
    const opened = await host.openBefore({ css: CSS, body: BODY });
    const { page } = opened;
    await page.evaluate(() => {
      window.print = () => {};
    });
    const first = await outside(page);
    assert.ok(Object.keys(first.styles).length > 20);
    const checked: string[] = [];
    const check = async (when: string): Promise<void> => {
      const { added, ...rest } = await outside(page);
      assert.deepEqual({ ...first, ...rest }, first, when);
      // The page's one live region, polite and assertive: nothing that can be seen.
      assert.deepEqual(
        added,
        ['polite', 'assertive'].map(() => 'data-parvis-announcer aria-live aria-atomic style'),
        when,
      );
      checked.push(when);
    };

    await opened.load();
    await check('loaded');
    await opened.act();
    await check('a card opened in each');

    const showcase = page.locator('parvis-business-showcase');
    await showcase.locator('.back').click();
    await showcase.getByRole('button', { name: /carte/i }).click();
    await showcase.locator('.leaflet-container').waitFor();
    await check('a map shown');

    await page.locator('parvis-service-finder').getByRole('button', { name: 'Imprimer' }).click();
    await page.locator('[data-parvis-print]').waitFor({ state: 'attached' });
    const during = await outside(page);
    assert.equal(during.counts.adopted, first.counts.adopted! + 1, 'one sheet while it prints');
    assert.deepEqual(during.styles, first.styles, 'nothing on the screen changes while it prints');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await check('printed');

    await page.evaluate(
      (names) => names.forEach((name) => document.querySelector(name)!.remove()),
      [
        'parvis-alert-banner',
        'parvis-service-finder',
        'parvis-opinion-poll',
        'parvis-business-showcase',
      ],
    );
    await check('removed');
    assert.equal(checked.length, 5);
    await opened.close();
  });

  it('has a live region that its own sheet cannot take away', async () => {
    const opened = await host.open({
      css: '* { all: unset !important } div:empty { display: none !important }',
    });
    const regions = await opened.page.locator('[data-parvis-announcer]').evaluateAll((all) =>
      all.map((region) => {
        const { display, visibility, position, inlineSize } = getComputedStyle(region);
        return [display, visibility, position, inlineSize].join(' ');
      }),
    );
    assert.deepEqual(
      regions,
      Array.from({ length: 2 }, () => 'block visible absolute 1px'),
    );
    await opened.close();
  });

  it('would be noticed if a class came to it', async () => {
    const opened = await host.openBefore({ css: CSS, body: BODY });
    const before = await outside(opened.page);
    await opened.page.evaluate(() => {
      document.body.classList.add('leaflet-dragging');
      document.querySelector('h1')!.style.color = 'red';
    });
    const then = await outside(opened.page);
    assert.notDeepEqual(then.attributes, before.attributes);
    assert.notDeepEqual(then.styles, before.styles);
    await opened.close();
  });
});
