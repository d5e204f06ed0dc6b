import { chromeLauncher, type ChromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { titleOf, type Engine } from './browsers.js';
import { LAUNCH_OPTIONS } from './engine-page.js';
import { launchWebKit, type WebKit } from './webkit.js';

/** How the test runner starts each engine. */
export function launchers(engines: readonly Engine[]): ChromeLauncher[] {
  return engines.map((engine) => {
    const launcher = LAUNCHERS[engine]();
    launcher.name = titleOf(engine);
    return launcher;
  });
}

const LAUNCHERS: Readonly<Record<Engine, () => ChromeLauncher>> = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: LAUNCH_OPTIONS.chromium(),
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: LAUNCH_OPTIONS.firefox(),
      createPage: async ({ context }) => namingKeys(emulatingMedia(await context.newPage())),
    }),
  // The launcher made for Puppeteer keeps the sessions here too: it asks little of a browser.
  webkit: () => {
    const launch = async (): Promise<WebKit> => {
      const webkit = await launchWebKit();
      launcher.name = `WebKit ${webkit.version}`;
      return webkit;
    };
    const launcher = chromeLauncher({
      puppeteer: { launch } as unknown as typeof puppeteer,
      createBrowserContext: ({ browser }) => Promise.resolve(browser as never),
      createPage: ({ browser }) =>
        Promise.resolve(
          emulatingMedia((browser as unknown as WebKit).newPage() as unknown as puppeteer.Page),
        ),
    });
    return launcher;
  },
};

/** Lets the page itself answer media queries where its browser cannot be told how to. */
function emulatingMedia(page: puppeteer.Page): puppeteer.Page {
  const emulate = async (media: object): Promise<void> => {
    await page.evaluate(
      `import('/test/helpers/emulated-media.ts').then(({ emulateMedia }) => emulateMedia(${JSON.stringify(media)}))`,
    );
  };
  page.emulateMediaType = (media) => emulate({ media });
  page.emulateMediaFeatures = (features = []) => {
    const motion = features.find(({ name }) => name === 'prefers-reduced-motion');
    return emulate({ reducedMotion: motion?.value });
  };
  return page;
}

/** Over WebDriver BiDi Puppeteer does not know the space bar by the name that it has elsewhere. */
function namingKeys(page: puppeteer.Page): puppeteer.Page {
  const press = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options);
  return page;
}
