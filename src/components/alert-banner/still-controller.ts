import type { ReactiveController } from 'lit';
import type { ParvisElement } from '../../internal/parvis-element.js';

/** The layout-shift metric leaves smaller moves out: https://wicg.github.io/layout-instability/ */
const VISIBLE_MOVE_PX = 3;

/**
 * Keeps still what somebody reads. Messages that come to a page which is painted and kept no room for
 * them would push its words away under the reader's eyes and thumb, or stand above what they have
 * scrolled to. They lie at the lower edge of the window then, over the page and folded, until the
 * reader opens one, goes on with the keyboard or looks away: then they take their place.
 */
export class StillController implements ReactiveController {
  #isFloating = false;
  /** What follows the element on the page, and where it was before the messages came. */
  #next: { readonly element: Element; readonly top: number } | undefined;

  constructor(private readonly host: ParvisElement) {
    host.addController(this);
  }

  /** Whether the messages lie over the page. */
  get isFloating(): boolean {
    return this.#isFloating;
  }

  hostUpdate(): void {
    const isEmpty = !this.host.getBoundingClientRect().height;
    this.#next = isEmpty && !this.#isFloating && isPainted() ? following(this.host) : undefined;
  }

  hostUpdated(): void {
    const section = this.host.renderRoot.querySelector('.list')?.closest('section');
    if (this.#isFloating) {
      if (!section) this.settle();
      else if (!section.matches(':popover-open')) show(section);
      return;
    }
    if (!this.#next || !section?.showPopover) return;
    const { element, top } = this.#next;
    const isSeen = top < innerHeight;
    if (isSeen && element.getBoundingClientRect().top - top >= VISIBLE_MOVE_PX)
      this.#float(section);
  }

  hostDisconnected(): void {
    this.settle();
  }

  /** The messages take their place on the page. */
  readonly settle = (): void => {
    if (!this.#isFloating) return;
    this.#isFloating = false;
    removeEventListener('keydown', this.#onKey);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    const section = this.host.renderRoot.querySelector('section');
    section?.removeAttribute('popover');
    this.host.requestUpdate();
  };

  #float(section: HTMLElement): void {
    this.#isFloating = true;
    addEventListener('keydown', this.#onKey);
    document.addEventListener('visibilitychange', this.#onVisibility);
    show(section);
    this.host.requestUpdate();
  }

  /** Nobody sees it move. */
  readonly #onVisibility = (): void => {
    if (document.hidden) this.settle();
  };

  /** Whoever goes on with the keyboard must see where focus is. */
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Tab' || key === 'Escape') this.settle();
  };
}

/** Into the browser's top layer, which neither clips nor moves with what is around the element. */
function show(section: HTMLElement): void {
  section.popover = 'manual';
  section.showPopover();
}

/** The browser reports its first paint late: what has been read to its end counts as painted. */
function isPainted(): boolean {
  const isPainting =
    document.readyState !== 'loading' || performance.getEntriesByType('paint').length > 0;
  return isPainting && !document.hidden;
}

/** The next box in the page's flow, and where it is. */
function following(host: Element): { element: Element; top: number } | undefined {
  for (let node: Element | null = host; node; node = parentOf(node))
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      const box = next.getBoundingClientRect();
      if (box.height) return { element: next, top: box.top };
    }
  return undefined;
}

function parentOf(node: Element): Element | null {
  return node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
}
