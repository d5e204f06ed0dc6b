import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from 'playwright-core';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** Where the stories are built. */
export const STORYBOOK = 'dist/storybook';

/** All stories that were built, in order, by the title that they stand under. */
export function storiesByTitle(): Map<string, Story[]> {
  const { entries } = JSON.parse(readFileSync(`${STORYBOOK}/index.json`, 'utf8')) as {
    entries: Record<string, Story & { readonly type: string }>;
  };
  const titles = new Map<string, Story[]>();
  for (const { type, ...story } of Object.values(entries))
    if (type === 'story') titles.set(story.title, [...(titles.get(story.title) ?? []), story]);
  return titles;
}

interface PreviewWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, told: object): void };
  readonly __STORYBOOK_PREVIEW__: {
    readonly currentRender?: { readonly id: string; readonly phase: string };
    extract(): Promise<unknown>;
  };
}

/**
 * One page that shows one story after the other, as Storybook does when somebody chooses another: a
 * megabyte of scripts is read once. Each story finds a device on which nothing is kept.
 */
export class StoryPage {
  readonly root: Locator;

  private constructor(readonly page: Page) {
    this.root = page.locator('#storybook-root');
  }

  /**
   * @param url where the stories are served
   * @param first the story to begin with
   * @param now what the page's clock says, for ever
   */
  static async open(
    context: BrowserContext,
    url: string,
    { id }: Story,
    now?: string,
  ): Promise<StoryPage> {
    const page = await context.newPage();
    if (now) await page.clock.setFixedTime(now);
    // Storybook's own axe would look at each story a second time.
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    const opened = new StoryPage(page);
    await opened.#untilShown(id);
    // A story that Storybook has not read yet takes no arguments.
    await page.evaluate(() =>
      (window as unknown as PreviewWindow).__STORYBOOK_PREVIEW__.extract().then(() => {}),
    );
    return opened;
  }

  /**
   * Shows a story until it is all there; the one that is shown already stays as it is.
   *
   * @param args attributes of its element, which the story keeps
   * @returns the state that it says it shows
   */
  async show({ id }: Story, args: Readonly<Record<string, string>> = {}): Promise<string> {
    await this.page.evaluate(
      ({ storyId, updatedArgs }) => {
        const preview = window as unknown as PreviewWindow;
        const isShown = preview.__STORYBOOK_PREVIEW__.currentRender?.id === storyId;
        const hasArgs = Object.keys(updatedArgs).length > 0;
        if (isShown && !hasArgs) return;
        for (const last of document.querySelectorAll('[data-shown]'))
          last.removeAttribute('data-shown');
        localStorage.clear();
        sessionStorage.clear();
        const channel = preview.__STORYBOOK_ADDONS_CHANNEL__;
        if (hasArgs) channel.emit('updateStoryArgs', { storyId, updatedArgs });
        if (!isShown) channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      },
      { storyId: id, updatedArgs: args },
    );
    return this.#untilShown(id);
  }

  /** In sight, and no longer worked on by Storybook, which reloads a page that it has to interrupt. */
  async #untilShown(id: string): Promise<string> {
    const shown = await this.page.waitForFunction((storyId) => {
      const { currentRender } = (window as unknown as PreviewWindow).__STORYBOOK_PREVIEW__;
      const element = document.querySelector<HTMLElement>('#storybook-root [data-shown]');
      return (
        currentRender?.id === storyId &&
        currentRender.phase === 'finished' &&
        document.querySelector('.sb-show-main') &&
        element?.dataset.shown
      );
    }, id);
    return (await shown.jsonValue()) as string;
  }

  /** What the theme button of the toolbar does. */
  async wear(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.evaluate(async (word) => {
      document.documentElement.style.colorScheme = word;
      // The elements look at a colour that changed in the next frames, however late these come.
      for (let frame = 0; frame < 5; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }, scheme);
  }

  /** Roles, names and words as the browser tells them to a screen reader. */
  async tree(): Promise<string> {
    const tree = await this.root.ariaSnapshot();
    return tree.replace(/(.{1,10}?)\1{20,}/g, '$1…'); // 5,000 letters say no more than fifty
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
