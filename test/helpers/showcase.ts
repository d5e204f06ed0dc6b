import type { ParvisBusinessShowcase } from '../../src/components/business-showcase/business-showcase.js';

/** What a person does in the showcase, waited for; stories use it too. */

/** Presses the first button whose words begin so. */
export function press(element: HTMLElement, words: string): void {
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  buttons.find((button) => button.innerText.trim().startsWith(words))!.click();
}

/** Opens an entry of the list, and waits for its card. */
export async function openEntry(element: HTMLElement, id: string): Promise<void> {
  element.shadowRoot!.querySelector<HTMLElement>(`[data-key="${id}"]`)!.click();
  await until(() => element.shadowRoot!.querySelector('article #name'));
}

/** Opens offers and needs, and waits for the pairs, which come last. */
export async function openExchange(element: HTMLElement): Promise<void> {
  const way = element.shadowRoot!.querySelector<HTMLElement>('[data-key="exchange"]');
  if (way) way.click();
  else followLink(element as ParvisBusinessShowcase, '?show=exchange');
  await until(() => element.shadowRoot!.querySelector('.exchange'));
  await until(() => !element.shadowRoot!.querySelector('.exchange .skeleton'));
}

/** Comes by a link to what the list does not lead to any more; the page's address stays. */
function followLink(element: ParvisBusinessShowcase, search: string): void {
  const { href } = location;
  element.urlState = true;
  history.replaceState(history.state, '', search);
  dispatchEvent(new PopStateEvent('popstate'));
  element.urlState = false;
  history.replaceState(history.state, '', href);
}

/** Waits until it is so; after ten seconds it is an error, lest another state be taken for this one. */
export async function until(isSo: () => unknown): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries === 500) throw new Error(`Never so: ${String(isSo)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
