import * as puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, requirePrograms, type Engine } from './browsers.js';
import { launchWebKit } from './webkit.js';

/** How Puppeteer starts the engines that it knows. */
export const LAUNCH_OPTIONS = {
  chromium: (): puppeteer.LaunchOptions => ({
    executablePath: requirePrograms('chromium')[0]!,
    headless: true,
    args: CHROMIUM_FLAGS,
  }),
  firefox: (): puppeteer.LaunchOptions => ({
    browser: 'firefox',
    executablePath: requirePrograms('firefox')[0]!,
    headless: true,
    // As on a phone: the map is moved by fingers, too.
    extraPrefsFirefox: { 'dom.w3c_touch_events.enabled': 1 },
  }),
};

/** What every engine can be asked, by whichever protocol it speaks. */
export interface EnginePage {
  goto(url: string): Promise<unknown>;
  /** The value of an expression in the page, or of the promise that it is. */
  evaluate<T>(expression: string): Promise<T>;
  /** The same in the page's first frame, of whatever origin. */
  evaluateInFrame<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** One page of an engine that was started for it. */
export async function openEngine(engine: Engine): Promise<EnginePage> {
  if (engine === 'webkit') {
    const webkit = await launchWebKit();
    const page = webkit.newPage();
    return {
      goto: (url) => page.goto(url),
      evaluate: (expression) => page.evaluate(expression),
      evaluateInFrame: (expression) => page.evaluateInFrame(expression),
      close: () => webkit.close(),
    };
  }
  const browser = await puppeteer.launch(LAUNCH_OPTIONS[engine]());
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url, { waitUntil: 'domcontentloaded' }),
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    evaluateInFrame: async <T>(expression: string) =>
      (await page.mainFrame().childFrames()[0]!.evaluate(expression)) as T,
    close: () => browser.close(),
  };
}
