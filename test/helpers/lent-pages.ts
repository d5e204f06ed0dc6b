import type { Page } from 'playwright-core';

/** What cases listen to. */
const EVENTS = [
  ...(['console', 'dialog', 'download', 'pageerror', 'worker'] as const),
  ...(['request', 'requestfailed', 'requestfinished', 'response'] as const),
];

/**
 * Pages that one case after the other borrows: to open one costs more than most cases do. Each has
 * a context of its own, so that those in use at the same time share nothing.
 */
export class LentPages {
  readonly #free: Page[] = [];

  constructor(private readonly open: () => Promise<Page>) {}

  async borrow(): Promise<Page> {
    return this.#free.pop() ?? this.open();
  }

  /**
   * Leaves the site and lets it forget all that it keeps on the device. A case that fails does not
   * give its page back, nor one that has set up more than listeners and routes. What all cases need
   * is set up by the one who opens: scripts, and routes of the context.
   * @param origin of the site that the case was on
   */
  async giveBack(page: Page, origin: string): Promise<void> {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    // It goes from site to site with the tab.
    await page.evaluate(`window.name = ''`);
    for (const event of EVENTS) await page.removeAllListeners(event, { behavior: 'wait' });
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    this.#free.push(page);
  }
}
