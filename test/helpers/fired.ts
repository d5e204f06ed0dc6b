import type { Browser, Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from './browsers.js';

/** Scripts that ran, dialogs, errors, requests that went out. */
export type Fired = string[];

/** Nothing gets out: to stop requests one by one would keep the browser from keeping the code. */
export const SHUT_IN = [
  ...CHROMIUM_FLAGS,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** By page, what the payloads of the case that has it have done. */
const firedOn = new WeakMap<Page, Fired>();

/** A page that notes what a script of a payload does, once `watch` has begun. */
export async function openWatchedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ locale: 'fr-FR' });
  await page.exposeFunction('noteFired', (what: string) => void firedOn.get(page)!.push(what));
  await page.addInitScript(`
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      window[name] = () => void window.top.noteFired('script ' + (window.frameElement?.id ?? name));
  `);
  return page;
}

/**
 * Begins anew with what fires on this page.
 * @param origin of the town's site, where requests may go
 */
export function watch(page: Page, origin: string): Fired {
  const fired: Fired = [];
  firedOn.set(page, fired);
  page.on('dialog', (dialog) => {
    fired.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => fired.push(`error ${error.message}`));
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol.startsWith('http')) fired.push(`request ${request.url()}`);
  });
  return fired;
}
