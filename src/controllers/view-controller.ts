import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What an element shows, part by part; `q` is what is typed. */
export type AnyView = { readonly q: string } & Readonly<Record<string, string | readonly string[]>>;

/** How the views of one kind of element are kept. */
export interface ViewKind<V extends AnyView> {
  /** What is shown where nothing is asked for. */
  readonly none: V;
  /** The part that holds the id of an opened item: with it changes no list. */
  readonly item: keyof V & string;
  /** What each part is called in the page's address. */
  readonly parameters: Readonly<Record<keyof V & string, string>>;
  /** What is the element's own in a history entry. */
  readonly historyKey: string;
}

/** Rows shown at first, about six elements each. */
const FIRST = 20;
/** Fewer while typing: they are drawn at each key, and the best come first. */
const FIRST_FOUND = 12;
const MORE = 40;
/** Rows on the page at once: after these the next ones take their place. */
const MOST = 100;
/** The search reads no further. */
const MAX_LETTERS = 200;

/** What an element keeps in a history entry, and the address does not tell. */
interface OwnEntry<V> {
  readonly q: string;
  /** The view of the entry before this one, if the step from there was made here. */
  readonly before: V | undefined;
}

/**
 * What an element shows now. Where the webmaster asked for it, the page's address says the same: a
 * list or an item opened is a step in the browser's history, a filter replaces the address. Other
 * parameters and the fragment stay the page's own. What is typed is kept beside the address, in the
 * state of the history entry: an address goes to the server with each request, as its `Referer`.
 */
export class ViewController<V extends AnyView> implements ReactiveController {
  view: V;
  /** The first row that is shown, and how many are. */
  from = 0;
  shown = FIRST;
  /** What the address asked for when it was last read or written. */
  #asked: V;
  /** Whether a link led to an item that is not shown yet. */
  #isLanding = false;

  /** @param onMove called after a step to another view, with the one before */
  constructor(
    private readonly host: ReactiveControllerHost & {
      readonly urlState: boolean;
      readonly renderRoot: ParentNode;
    },
    private readonly kind: ViewKind<V>,
    private readonly onMove: (previous: V) => void,
  ) {
    this.view = kind.none;
    this.#asked = kind.none;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** Where a link leads is in sight, with the way back above it; focus stays where it is. */
  hostUpdated(): void {
    const back = this.#isLanding && this.host.renderRoot.querySelector('.back');
    if (!back) return;
    this.#isLanding = false;
    back.scrollIntoView();
  }

  /** Shows what the webmaster asks for; at first what the address asks for, which weighs more. */
  start(view: V, isFirst: boolean): void {
    this.change(isFirst && this.host.urlState ? this.#readEntry(view) : view);
    this.#isLanding = this.view[this.kind.item] !== '';
  }

  /** Shows something else in place: no step in the history. */
  change(change: Partial<V>): void {
    const before = this.view;
    this.view = { ...before, ...change };
    const { item } = this.kind;
    if (!isSame({ ...before, [item]: this.view[item] }, this.view))
      [this.from, this.shown] = [0, this.view.q.trim() ? FIRST_FOUND : FIRST];
    this.host.requestUpdate();
  }

  /** Shows more rows below, or the next ones instead. */
  showMore(): void {
    if (this.shown < MOST) this.shown = Math.min(MOST, this.shown + MORE);
    else this.from += MOST;
    this.host.requestUpdate();
  }

  showEarlier(): void {
    this.from = Math.max(0, this.from - MOST);
    this.host.requestUpdate();
  }

  /** Brings the history entry up to date. */
  keep(): void {
    if (!this.host.urlState) return;
    // A link that somebody made keeps its search until another is typed.
    const { q } = this.#viewOfAddress(this.kind.none);
    const address = this.addressOf({}, q === this.view.q ? q : '');
    this.#write('replaceState', address, this.#ownEntry()?.before);
  }

  /** Shows another view as a step in the history. */
  go(change: Partial<V>): void {
    const previous = this.view;
    this.keep();
    this.change(change);
    if (this.host.urlState) this.#write('pushState', this.addressOf({}), previous);
    this.onMove(previous);
  }

  /** Goes back to another view: by the history where that lies before this one. */
  leave(change: Partial<V>): void {
    const before = this.host.urlState && this.#ownEntry()?.before;
    if (before && isSame(before, { ...this.view, ...change })) history.back();
    else this.go(change);
  }

  /** The address of one item, without what was searched: that is nobody else's business. */
  linkTo({ id }: { readonly id: string }): string {
    return this.addressOf({ ...this.kind.none, [this.kind.item]: id });
  }

  /**
   * The page's address once the view has changed like this, without what is searched; empty where it
   * does not tell the view.
   */
  addressOf(change: Partial<V>, q = ''): string {
    if (!this.host.urlState) return '';
    const url = new URL(location.href);
    const view: AnyView = { ...this.view, ...change, q };
    for (const [part, name] of this.#parameters) {
      url.searchParams.delete(name);
      for (const one of [view[part]!].flat()) if (one) url.searchParams.append(name, one);
    }
    return url.href;
  }

  get #parameters(): [part: string, name: string][] {
    return Object.entries(this.kind.parameters);
  }

  #write(how: 'pushState' | 'replaceState', address: string, before: V | undefined): void {
    const own: OwnEntry<V> = { q: this.view.q, before };
    const state = { ...(history.state as object | null), [this.kind.historyKey]: own };
    history[how](state, '', address);
    this.#asked = this.#viewOfAddress(this.kind.none);
  }

  /** The view that the history entry asks for, `fallback` where it says nothing. */
  #readEntry(fallback: V): V {
    this.#asked = this.#viewOfAddress(this.kind.none);
    const view = this.#viewOfAddress(fallback);
    return { ...view, q: this.#ownEntry()?.q ?? view.q };
  }

  readonly #onPopState = (): void => {
    if (!this.host.urlState) return;
    // A link to another place of the page makes an entry, too, of which only the fragment is new.
    if (!this.#ownEntry() && isSame(this.#viewOfAddress(this.kind.none), this.#asked)) return;
    const previous = this.view;
    const view = this.#readEntry(this.kind.none);
    if (isSame(view, previous)) return;
    this.change(view);
    // First the browser goes to the address's fragment, where a skip link led: focus with it.
    setTimeout(() => this.onMove(previous));
  };

  #ownEntry(): OwnEntry<V> | undefined {
    return (history.state as Record<string, OwnEntry<V>> | null)?.[this.kind.historyKey];
  }

  /** The view that the page's address asks for, `fallback` where it says nothing. */
  #viewOfAddress(fallback: V): V {
    const asked = new URLSearchParams(location.search);
    const parts = this.#parameters.map(([part, name]) => {
      const value = fallback[part]!;
      if (typeof value !== 'string') return [part, asked.getAll(name)];
      // By whole characters: half an emoji cannot be written into the link of a mail.
      return [part, [...(asked.get(name) ?? value)].slice(0, MAX_LETTERS).join('')];
    });
    return Object.fromEntries(parts) as V;
  }
}

/** By value; a view has its parts always in the same order. */
function isSame(a: AnyView, b: AnyView): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
