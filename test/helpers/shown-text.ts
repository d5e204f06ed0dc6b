/**
 * What an element shows, as it stands in its lines. WebKit adds a line break before and after
 * blocks inside of it.
 */
export function shownText(element: HTMLElement): string {
  return element.innerText.trim();
}
