import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { contrast, type Rgb } from '../../src/contrast/contrast.js';
import { launchBrowser } from '../helpers/browser.js';
import { startTown, type Town } from '../helpers/town.js';

const PAGES: Readonly<Record<string, string>> = {
  '/': 'parvis-alert-banner',
  '/services.html': 'parvis-service-finder',
  '/participation.html': 'parvis-opinion-poll',
  '/annuaire.html': 'parvis-business-showcase',
};

/** A colour that says something, what it lies on, and the contrast that it needs. */
interface Painted {
  readonly part: string;
  readonly color: string;
  readonly on: string;
  readonly needed: number;
}

/** What the browser paints of `<tag>`, in the colours that the person's system forces on it. */
function readPainted(page: Page, tag: string): Promise<Painted[]> {
  return page.evaluate((name) => {
    const painted: Painted[] = [];
    const host = document.querySelector(name)!;
    const behind = (element: Element | null): string => {
      if (!element) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return /, 0\)$/.test(backgroundColor)
        ? behind(element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null)
        : backgroundColor;
    };
    for (const element of host.shadowRoot!.querySelectorAll<HTMLElement>('[part~="base"] *')) {
      if (!element.checkVisibility() || element.closest('.said, option, svg svg *')) continue;
      const style = getComputedStyle(element);
      const part = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      const add = (what: string, color: string, needed: number, on = behind(element)): void => {
        painted.push({ part: `${what} ${part}`, color, on, needed });
      };
      const around = behind(element.parentElement);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim(),
      );
      if (hasText) add('words', style.color, 4.5);
      if (element.matches('svg.icon')) add('icon', style.stroke, 3);
      if (element.matches('.button:not(.quiet), .field, .chip'))
        add('border', style.borderTopStyle === 'none' ? around : style.borderTopColor, 3, around);
      if (element.matches('.alert, .notice')) {
        const isThere = Number.parseFloat(style.borderLeftWidth) >= 6;
        add('severity edge', isThere ? style.borderLeftColor : around, 3, around);
      }
      if (element.matches('a, button, input, select, summary')) {
        element.focus({ focusVisible: true });
        const isThere = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        add('focus ring', isThere ? style.outlineColor : around, 3, around);
      }
    }
    return painted;
  }, tag);
}

function rgbOf(color: string): Rgb {
  const scale = color.startsWith('color(srgb') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)!.map((part) => +part * scale);
  return [red, green, blue];
}

function failures(painted: readonly Painted[]): string[] {
  return painted
    .filter(({ color, on, needed }) => contrast(rgbOf(color), rgbOf(on)) < needed)
    .map(({ part, color, on }) => `${part}: ${color} on ${on}`);
}

describe('forced colours', () => {
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

  async function visit(
    path: string,
    colorScheme: 'light' | 'dark',
  ): Promise<{ page: Page; context: BrowserContext; warnings: string[] }> {
    const context = await browser.newContext({
      colorScheme,
      forcedColors: 'active',
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    // What the compiler of this file calls around each named function.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value' });
    await page.goto(town.url + path);
    await page.locator(`${PAGES[path]} [part~="base"] .button`).first().waitFor();
    return { page, context, warnings };
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [path, tag] of Object.entries(PAGES))
      it(`leave words, icons, borders and focus of <${tag}> visible in ${colorScheme}`, async () => {
        const { page, context } = await visit(path, colorScheme);
        const painted = await readPainted(page, tag);
        const kinds = new Set(painted.map(({ part }) => part.split(' ')[0]));
        for (const kind of ['words', 'border', 'focus']) assert.ok(kinds.has(kind), kind);
        if (tag === 'parvis-alert-banner')
          for (const kind of ['icon', 'severity']) assert.ok(kinds.has(kind), kind);
        assert.deepEqual(failures(painted), []);
        await context.close();
      });

    it(`leave the words found visible in ${colorScheme}`, async () => {
      const { page, context } = await visit('/services.html', colorScheme);
      await page.locator('parvis-service-finder input').first().fill('carte');
      const mark = page.locator('parvis-service-finder mark').first();
      await mark.waitFor();
      const painted = await readPainted(page, 'parvis-service-finder');
      assert.ok(painted.some(({ part }) => part.startsWith('words mark')));
      assert.deepEqual(failures(painted), []);
      // Not by colour alone.
      assert.equal(await mark.evaluate((found) => getComputedStyle(found).fontWeight), '700');
      await context.close();
    });
  }

  it('are the person’s own: the page’s are put right only without them', async () => {
    const { page, context, warnings } = await visit('/services.html', 'light');
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--parvis-color-accent', 'yellow'),
    );
    await page.locator('parvis-service-finder input').first().fill('carte');
    await page.locator('parvis-service-finder mark').first().waitFor();
    assert.deepEqual(warnings, []);
    const warned = page.waitForEvent('console');
    await page.emulateMedia({ forcedColors: 'none' });
    assert.match((await warned).text(), /^--parvis-color-accent: yellow has a contrast of/);
    await context.close();
  });

  it('would be noticed if an author’s colours went through', async () => {
    const { page, context } = await visit('/', 'light');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `* { forced-color-adjust: none; color: #bbb !important; border-color: #eee !important }
        :focus-visible { outline: none !important }`,
      );
      const root = document.querySelector('parvis-alert-banner')!.shadowRoot!;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
    const found = failures(await readPainted(page, 'parvis-alert-banner')).join('\n');
    for (const kind of ['words', 'icon', 'border', 'severity edge', 'focus ring'])
      assert.match(found, new RegExp(`^${kind}`, 'm'));
    await context.close();
  });
});
