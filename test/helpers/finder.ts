import { sendKeys } from '@web/test-runner-commands';
import { found } from '../components/service-finder.states.js';

/** What a person sees, part by part. */
export function words(element: Element): string {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('h2,h3,h4,p,li,dt,dd,button')]
    .filter((part) => part.checkVisibility())
    .map((part) => part.innerText.trim().replace(/\s*\n\s*/g, ' / '))
    .join(' | ');
}

export const field = (element: Element): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>('#query')!;

/** Rows out of sight are not rendered, hence have no `innerText`. */
export const names = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('.name')].map((one) => one.textContent.trim());

export const focused = (element: Element): string =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.innerText.trim() ?? '';

export const said = (): string =>
  document.querySelector('[data-parvis-announcer="polite"]')?.textContent ?? '';

/** Types with the keyboard, key by key. */
export async function type(element: Element, text: string): Promise<void> {
  field(element).focus();
  await sendKeys({ type: text });
}

export async function results(element: Element, text: string): Promise<string[]> {
  await type(element, text);
  await found(element, '.name');
  return names(element);
}

export function button(element: Element, name: RegExp): HTMLElement {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, a, summary')];
  const one = all.find((candidate) => name.test(candidate.innerText));
  if (!one) throw new Error(`no button ${name} in: ${words(element)}`);
  return one;
}

export const next = <T extends Event>(element: Element, name: string): Promise<T> =>
  new Promise((resolve) =>
    element.addEventListener(name, (event) => resolve(event as T), { once: true }),
  );
