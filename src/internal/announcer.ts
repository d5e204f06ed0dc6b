/**
 * The page's one live region, for changes that a screen reader would not notice by itself. It stands
 * in the light DOM because live regions inside several shadow roots are announced unreliably, and is
 * made before it is needed because a region that appears together with its text stays silent.
 */
const ATTRIBUTE = 'data-parvis-announcer';
const HIDDEN = {
  // A page's 'div:empty { display: none }' would take the region away until it speaks.
  display: 'block',
  position: 'absolute',
  'inline-size': '1px',
  'block-size': '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
  inset: '0',
  border: '0',
  padding: '0',
  margin: '0',
};
/** A burst of changes is said once, and screen readers drop messages that come too fast. */
const PAUSE_MS = 500;

export type Politeness = 'polite' | 'assertive';

interface Message {
  readonly text: string;
  readonly isKept: boolean;
}

const pending = new Map<Politeness, Message>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Call once an element is on the page, so that the region exists long before the first message. */
export function prepareAnnouncer(): void {
  region('polite');
  region('assertive');
}

/**
 * Says `text` after a short pause; a later text of the same kind within the pause replaces it. What
 * is assertive is said first, and the rest after another pause.
 * @param isKept later texts are said after this one, not in place of it: for what is said only once
 * @returns takes the text back, where it is no longer true before it was said
 */
export function announce(
  text: string,
  politeness: Politeness = 'polite',
  isKept = false,
): () => void {
  const before = pending.get(politeness);
  const message = before?.isKept
    ? { text: `${before.text} ${text}`, isKept: true }
    : { text, isKept };
  pending.set(politeness, message);
  region(politeness);
  clearTimeout(timer);
  timer = setTimeout(sayNext, PAUSE_MS);
  return () => {
    // What came after it, maybe from another element, is to be said.
    if (pending.get(politeness) !== message) return;
    if (before?.isKept) pending.set(politeness, before);
    else pending.delete(politeness);
  };
}

function sayNext(): void {
  const kind = pending.has('assertive') ? 'assertive' : 'polite';
  const words = pending.get(kind)?.text;
  pending.delete(kind);
  if (words === undefined) return;
  const target = region(kind);
  // The same words twice would not be a change, hence not be said again.
  target.textContent = target.textContent === words ? `${words}\u00a0` : words;
  if (pending.size) timer = setTimeout(sayNext, PAUSE_MS);
}

function region(politeness: Politeness): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[${ATTRIBUTE}="${politeness}"]`);
  if (found) return found;
  const made = document.createElement('div');
  made.setAttribute(ATTRIBUTE, politeness);
  made.setAttribute('aria-live', politeness);
  made.setAttribute('aria-atomic', 'true');
  // Through the object model: a style attribute would need 'unsafe-inline' under a strict CSP.
  for (const [name, value] of Object.entries(HIDDEN))
    made.style.setProperty(name, value, 'important');
  document.body.append(made);
  return made;
}
