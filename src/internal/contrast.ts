import type { ReactiveController, ReactiveElement } from 'lit';
import { GIVEN, HostColors } from './contrast-colors.js';
import { correct } from './contrast-palette.js';

/** A colour that differs where the scheme does. */
const SCHEME = 'light-dark(#000, #fff)';
const keepers = new WeakMap<ReactiveElement, ContrastKeeper>();

/**
 * Keeps words, edges and the focus ring visible whatever colours a page gives. A colour that cannot
 * be read becomes the nearest shade that can, on the names that the sheets use (`--_*`): the page's
 * own properties stay as they are. Loaded only on a page that gives a colour.
 *
 * Knows flat colours; does not know a picture or a gradient behind a surface that lets it through.
 */
export function keep(host: ReactiveElement): void {
  // A browser from before 2024 shows none of the other colours either.
  if (!CSS.supports('color', SCHEME)) return;
  // In a frame the sheet would be another document's, and the colours are not the page's.
  if (host.ownerDocument !== document) return;
  let keeper = keepers.get(host);
  if (!keeper) {
    keepers.set(host, (keeper = new ContrastKeeper(host)));
    host.addController(keeper);
    // So that the element knows this sheet among its own.
    host.requestUpdate();
  }
  keeper.check();
}

class ContrastKeeper implements ReactiveController {
  readonly #sheet = new CSSStyleSheet();
  readonly #watcher = document.createElement('i');
  readonly #media = ['dark', 'light'].map((scheme) =>
    matchMedia(`(prefers-color-scheme: ${scheme})`),
  );
  readonly #forced = matchMedia('(forced-colors: active)');
  #seen = '';

  constructor(private readonly host: ReactiveElement) {
    const root = host.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#watcher.ariaHidden = 'true';
    // One property that holds them all and can be in transition: the end of one is the only event
    // that tells of a changed colour, be it by a class, a style sheet or `color-scheme`.
    const style: Record<string, string> = {
      position: 'absolute',
      visibility: 'hidden',
      'box-shadow': [SCHEME, ...GIVEN.map((name) => `var(--parvis-color-${name}, ${SCHEME})`)]
        .map((color) => `0 0 ${color}`)
        .join(),
      transition: 'box-shadow 1ms',
    };
    // Ours has to run under reduced motion too: nobody sees it.
    for (const [name, value] of Object.entries(style))
      this.#watcher.style.setProperty(name, value, 'important');
    this.#watcher.addEventListener('transitionend', this.check);
    // First: a renderer that changes its template clears all that comes after its own start.
    root.prepend(this.#watcher);
  }

  hostConnected(): void {
    for (const media of [...this.#media, this.#forced])
      media.addEventListener('change', this.check);
    this.check();
  }

  hostDisconnected(): void {
    for (const media of [...this.#media, this.#forced])
      media.removeEventListener('change', this.check);
  }

  readonly check = (): void => {
    if (!this.host.isConnected || this.host.ownerDocument !== document) return;
    const colors = new HostColors(this.host);
    const seen = [
      this.#forced.matches,
      colors.backdrop,
      getComputedStyle(this.#watcher).boxShadow,
      ...GIVEN.map((name) => colors.given(name)),
    ].join('|');
    if (seen !== this.#seen) {
      this.#seen = seen;
      // The system's own colours are legible, and the person's choice.
      this.#sheet.replaceSync('');
      if (!this.#forced.matches) this.#sheet.replaceSync(correct(colors));
    }
    colors.close();
  };
}
