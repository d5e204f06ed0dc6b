import { ELEMENTS, isTag } from '../check/elements.js';
import { finding, type CheckFinding } from '../check/finding.js';
import type { LiveTag } from './read-document.js';

/** Code and feed may take this long on a weak network. */
export const PATIENCE_MS = 12_000;
const LOOK_EVERY_MS = 200;

/** Waits until each element has come to an end, or for as long as a reader would. */
export async function settled(
  tags: readonly LiveTag[],
  hasFeedFailed: () => boolean,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const isPending = ({ element }: LiveTag): boolean =>
    !isUpgraded(element) || (isWaiting(element) && !hasFeedFailed());
  while (Date.now() < until && tags.some((tag) => isTag(tag.tag) && isPending(tag)))
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

/** What a reader sees in the place of each tag. */
export function checkStates(
  tags: readonly LiveTag[],
  { folder, isFeedLost }: { readonly folder: string; isFeedLost(tag: LiveTag): boolean },
): CheckFinding[] {
  return tags.flatMap((fact): CheckFinding[] => {
    const { tag, element } = fact;
    if (!isTag(tag) || fact.isPlaceholder) return [];
    const args = { tag: `<${tag}>` };
    if (!isUpgraded(element))
      return [finding('element-missing', { ...args, file: folder + ELEMENTS[tag].file })];
    if (isHidden(element)) return [finding('element-hidden', args)];
    if (!isWaiting(element))
      return [finding(element.offsetHeight ? 'element-ready' : 'element-empty', args)];
    return [finding(isFeedLost(fact) ? 'element-fallback' : 'element-empty', args)];
  });
}

function isUpgraded({ localName, shadowRoot }: HTMLElement): boolean {
  return customElements.get(localName) !== undefined && shadowRoot !== null;
}

/** The fallback, or grey lines in its place. */
function isWaiting({ shadowRoot }: HTMLElement): boolean {
  return shadowRoot?.querySelector('slot, .skeleton') != null;
}

/** By a style sheet; not by the page's own `hidden`, a closed fold or a closed window. */
function isHidden(element: HTMLElement): boolean {
  if (element.closest('[hidden], details:not([open]), dialog:not([open])')) return false;
  for (let box: HTMLElement | null = element; box; box = box.parentElement) {
    const { display, visibility } = getComputedStyle(box);
    if (display === 'none' || visibility === 'hidden') return true;
  }
  return false;
}
