import type { Page } from 'playwright-core';

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
   * give its page back, nor one that has set up more than listeners.
   * @param origin of the site that the case was on
   */
  async giveBack(page: Page, origin: string): Promise<void> {
    await page.goto('about:blank');
    for (const event of ['pageerror', 'console', 'request'] as const)
      await page.removeAllListeners(event, { behavior: 'wait' });
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    this.#free.push(page);
  }
}
