import type { Browser, Page } from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import type { Box, Picture } from './pictures.js';

/** A Tuesday morning: shops are open, the market is held. */
const NOW = new Date('2026-11-24T10:05:00+01:00');
/** Nobody listens there; each page answers for it. */
const COLLECTOR = 'http://127.0.0.1:9';

/** The elements of the page, with the attributes that keep them short and the same each time. */
export const TAGS = {
  'parvis-alert-banner': '',
  'parvis-service-finder': '',
  'parvis-opinion-poll': 'poll="velos"',
  'parvis-business-showcase': 'type="Market" order="name"',
} as const;
export type Tag = keyof typeof TAGS;
export const tagNames = Object.keys(TAGS) as Tag[];

/**
 * What crosses the border on purpose, beside `--parvis-*`: the tag's own values of these, and the
 * box that a page gives the tag. All else has to stay outside: see docs/host-page.md.
 */
const CROSSING = ['font-family', 'font-size', 'color-scheme', 'direction', 'visibility'];
export type Look = Record<Tag, Record<string, string>>;

/**
 * Gives each element one place at the same pixels, whatever the page's sheet does to the elements
 * around: the width of a place is the page's business, what is in it is looked at.
 */
const PLACES = `
  .place {
    position: fixed !important; inset: 0 auto auto 16px !important; overflow: visible !important;
    box-sizing: border-box !important; width: calc(100vw - 32px) !important; height: auto !important;
    max-width: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
    float: none !important; transition: none !important;
  }`;

export interface HostPageOptions {
  readonly css?: string;
  /** Attributes of `<html>` beside its language. */
  readonly html?: string;
  /** What the page has around the elements. */
  readonly body?: (elements: string) => string;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** The demo town's feed at one moment for ever, for pages that a test writes itself. */
export async function startHost(browser: Browser): Promise<Host> {
  return new Host(browser, await startDemo({ port: 0, collector: COLLECTOR, now: () => NOW }));
}

export class Host {
  constructor(
    private readonly browser: Browser,
    private readonly town: { readonly url: string; close(): Promise<void> },
  ) {}

  close(): Promise<void> {
    return this.town.close();
  }

  /** @returns once all four elements show what the feed says */
  async open(options: HostPageOptions = {}): Promise<HostPage> {
    const opened = await this.openBefore(options);
    await opened.load();
    return opened;
  }

  /** The page as it is before the code of Parvis, which `load` lets through. */
  async openBefore({
    css = '',
    html = '',
    body = (elements) => `<main class="entry-content text-content frame">${elements}</main>`,
    width = 1280,
    colorScheme = 'light',
  }: HostPageOptions): Promise<HostPage> {
    const context = await this.browser.newContext({
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      viewport: { width, height: 800 },
      colorScheme,
    });
    const page = await context.newPage();
    // What the compiler of this file calls around each named function.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value' });
    await page.clock.setFixedTime(NOW);
    await page.route(`${COLLECTOR}/**`, (route) =>
      route.fulfill({ status: 403, json: { reason: 'hidden' } }),
    );
    const elements = Object.entries(TAGS)
      .map(
        ([tag, attributes]) =>
          `<div class="place"><${tag} ${attributes}><p>Mairie</p></${tag}></div>`,
      )
      .join('');
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr" ${html}><head>
          <meta name="viewport" content="width=device-width"><title>Ville</title>
          <meta name="parvis-feed" content="/parvis.json">
          <style>${css}</style></head><body>${body(elements)}</body></html>`,
      }),
    );
    const opened = new HostPage(page);
    await page.goto(`${this.town.url}/host.html`);
    return opened;
  }
}

export class HostPage {
  #onTheirWay = 0;

  constructor(readonly page: Page) {
    page.on('request', () => this.#onTheirWay++);
    for (const end of ['requestfinished', 'requestfailed'] as const)
      page.on(end as 'requestfinished', () => this.#onTheirWay--);
  }

  async load(): Promise<void> {
    await this.page.addScriptTag({ type: 'module', url: '/parvis/parvis.js' });
    await this.page.waitForFunction(
      (names) =>
        names.every((name) =>
          document.querySelector(name)?.shadowRoot?.querySelector('[part~="base"] .button'),
        ),
      tagNames,
    );
  }

  /** What each tag has of that which crosses the border. */
  look(): Promise<Look> {
    return this.page.evaluate(
      ([names, properties]) =>
        Object.fromEntries(
          names.map((name) => {
            const style = getComputedStyle(document.querySelector(name)!);
            return [
              name,
              Object.fromEntries(properties.map((one) => [one, style.getPropertyValue(one)])),
            ];
          }),
        ) as Look,
      [tagNames, CROSSING] as const,
    );
  }

  /**
   * All four, one below the other.
   *
   * @param look what each tag gets of that which crosses the border
   */
  async picture(width: number, look?: Look): Promise<Picture> {
    await this.page.setViewportSize({ width, height: 10_000 });
    await this.#untilQuiet();
    const boxes = await this.page.evaluate(
      async ([names, looks, css]) => {
        if (!document.querySelector('#places')) {
          const sheet = document.createElement('style');
          sheet.id = 'places';
          sheet.append(css);
          document.head.append(sheet);
        }
        const elements = names.map((name) => document.querySelector<HTMLElement>(name)!);
        for (const element of elements) {
          const wanted = looks?.[element.localName as Tag] ?? {};
          for (const [property, value] of Object.entries(wanted))
            element.style.setProperty(property, value);
          // One that is not shown is perhaps never loaded, and its decoding never ends.
          const images = [...element.shadowRoot!.querySelectorAll('img')].filter((image) =>
            image.checkVisibility(),
          );
          await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
        }
        const bases = elements.map(({ shadowRoot }) =>
          shadowRoot!.querySelector<HTMLElement>('[part~="base"]')!,
        );
        let top = 0;
        for (const [index, element] of elements.entries()) {
          element.parentElement!.style.setProperty('top', `${top}px`, 'important');
          top += Math.ceil(bases[index]!.getBoundingClientRect().height) + 16;
        }
        for (let frame = 0; frame < 3; frame++)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return Object.fromEntries(
          bases.map((base, index) => {
            const { x, y, width, height } = base.getBoundingClientRect();
            return [names[index], { x, y, width, height }];
          }),
        ) as Record<Tag, Box>;
      },
      [tagNames, look, PLACES] as const,
    );
    // The rest of the window is empty, and takes as long to write and to read.
    const height = Math.max(...Object.values(boxes).map((box) => Math.ceil(box.y + box.height)));
    const clip = { x: 0, y: 0, width, height: Math.max(height, 1) };
    return { png: await this.page.screenshot({ clip }), boxes };
  }

  /** Nothing is on its way, and no element is about to change. */
  async #untilQuiet(): Promise<void> {
    let last = '';
    const deadline = Date.now() + 20_000;
    for (let same = 0; same < 3;) {
      if (Date.now() > deadline) throw new Error(`${this.#onTheirWay} requests are on their way`);
      const now = await this.page.evaluate(async (names) => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return names.map((name) => document.querySelector(name)!.shadowRoot!.textContent).join();
      }, tagNames);
      same = now === last && this.#onTheirWay === 0 ? same + 1 : 0;
      last = now;
    }
  }

  /** What a person opens first: a message, a service, an answer, an address. */
  async act(): Promise<void> {
    await this.page
      .locator('parvis-alert-banner .controls [aria-expanded="false"]')
      .first()
      .click();
    const finder = this.page.locator('parvis-service-finder');
    await finder.getByRole('searchbox').fill('carte identité');
    await finder.locator('.name').first().click();
    await finder.locator('article .contacts').waitFor();
    await this.page.locator('parvis-opinion-poll').getByRole('radio').first().check();
    const showcase = this.page.locator('parvis-business-showcase');
    await showcase.locator('.entry .name').first().click();
    await showcase.locator('article .contacts').waitFor();
    await this.#calm();
  }

  /** Neither a focus ring, a caret nor a pointer, which come and go. */
  async #calm(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.evaluate((names) => {
      for (const name of names) {
        const { activeElement } = document.querySelector(name)!.shadowRoot!;
        (activeElement as HTMLElement | null)?.blur();
      }
    }, tagNames);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
