import type { EnginePage } from './engine-page.js';

/** What a person waits for, at most, in milliseconds. */
const PATIENCE = 15_000;

const ROLES = {
  button: 'button:not(.map-canvas *)',
  marker: '.map-canvas button',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  radio: 'input[type="radio"]',
  searchbox: 'input[type="search"]',
  tile: 'img.leaflet-tile-loaded',
  text: '*',
};
export type Role = keyof typeof ROLES;

/**
 * In the page, by the means that every engine has: finds what is shown, in shadow roots too, by its
 * role and words of its name. It leaves nothing on the page.
 */
const READER = `(() => {
  const all = (root, selector) => {
    const found = [...root.querySelectorAll(selector)];
    for (const { shadowRoot } of root.querySelectorAll('*'))
      if (shadowRoot) found.push(...all(shadowRoot, selector));
    return found;
  };
  const nameOf = (element) => {
    const label = (element.labels && element.labels[0]) || element;
    return (element.ariaLabel || label.textContent).replace(/\\s+/g, ' ');
  };
  const shown = (selector, words) =>
    all(document, selector).filter((one) => one.checkVisibility() && nameOf(one).includes(words));
  const wait = async (selector, words) => {
    for (const end = performance.now() + ${PATIENCE}; performance.now() < end; ) {
      const [found] = shown(selector, words);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { shown, wait };
})()`;

const told = (role: Role, words: string): string =>
  `${JSON.stringify(ROLES[role])}, ${JSON.stringify(words)}`;

/** Reads and uses a page, or its first frame, in whichever engine. */
export class PageReader {
  readonly #evaluate: EnginePage['evaluate'];

  constructor(page: EnginePage, { isInFrame = false } = {}) {
    this.#evaluate = isInFrame
      ? (expression) => page.evaluateInFrame(expression)
      : (expression) => page.evaluate(expression);
  }

  count(role: Role, words = ''): Promise<number> {
    return this.#evaluate(`${READER}.shown(${told(role, words)}).length`);
  }

  /** Whether it comes to be seen before one gives up. */
  sees(role: Role, words = ''): Promise<boolean> {
    return this.#evaluate(`${READER}.wait(${told(role, words)}).then((found) => !!found)`);
  }

  /** @throws Error with what there is instead, where it is not seen */
  async waitFor(role: Role, words = ''): Promise<void> {
    if (await this.sees(role, words)) return;
    const shown = await this.#evaluate<string>(
      `${READER}.shown('*', '').filter((one) => !one.children.length && one.localName !== 'style').map((one) => one.textContent).join(' | ')`,
    );
    throw new Error(`No ${role} “${words}”, but: ${shown}`);
  }

  async press(role: Role, words: string): Promise<void> {
    await this.waitFor(role, words);
    await this.#evaluate(`${READER}.shown(${told(role, words)})[0].click()`);
  }
}
