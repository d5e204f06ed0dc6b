import { embed as en } from '../translations/en/embed.js';
import { embed as fr } from '../translations/fr/embed.js';
import { elementToShow, KINDS } from './parameters.js';

/**
 * What `embed.html` does: it shows the one element that its address asks for, and tells the page
 * around it how high that is. Knows nothing of the element, which the loader beside it brings.
 */
const parameters = new URLSearchParams(location.search);
const { documentElement: root, body } = document;
if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(parameters.get('lang') ?? ''))
  root.lang = parameters.get('lang')!;
const words = root.lang.startsWith('en') ? en : fr;

const townSite = document.querySelector('a')!;
townSite.textContent = words.townSite;
// A frame that is cut off from its site may lead nobody away from the page around it, and may not
// even run this.
if (origin !== 'null') document.querySelector('base')!.target = '_top';

const accent = parameters.get('accent');
if (accent) root.style.setProperty('--parvis-color-accent', accent);
if (/^(light|dark)$/.test(parameters.get('scheme') ?? ''))
  root.style.colorScheme = parameters.get('scheme')!;

const asked = elementToShow(parameters, location.href);
const note = document.createElement('p');
body.prepend(note);
if (typeof asked === 'string') {
  note.textContent =
    asked === 'unknown-element' ? words.whichElement(KINDS.join(', ')) : words.foreignFeed;
} else {
  document.title = words.titles[asked.kind]!;
  note.textContent = words.noMessage;
  note.hidden = true;
  const element = document.createElement(`parvis-${asked.kind}`);
  for (const [name, value] of asked.attributes) element.setAttribute(name, value);
  // It stands there until the element has something better, and when it has nothing.
  element.append(townSite);
  body.append(element);
  let isReady = false;
  element.addEventListener('parvis-ready', () => {
    isReady = true;
    tellBlank();
  });
  /** A frame of a fixed height would be an empty box while no message is shown. */
  const tellBlank = (): void => {
    note.hidden = !isReady || element.offsetHeight > 0;
  };
  new ResizeObserver(tellBlank).observe(element);
}

if (parent !== window) {
  const tellHeight = (): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // Whoever is around it may know: it is the height of what everybody can read.
    parent.postMessage({ type: 'parvis:height', height }, '*');
  };
  new ResizeObserver(tellHeight).observe(root);
  addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
    if (data?.type === 'parvis:ask-height') tellHeight();
  });
}
