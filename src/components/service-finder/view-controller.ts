import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the finder shows, as its deep link says it: `?category=Papiers&service=carte`. */
export interface View {
  /** What is typed. A link may ask for it (`?q=cni`), but the finder writes it into none. */
  readonly q: string;
  /** A theme, or a moment of life. */
  readonly category: string;
  /** Id of the opened service. */
  readonly service: string;
  /** Filters: any of the values of each will do. */
  readonly audience: readonly string[];
  readonly channel: readonly string[];
}

export const NO_VIEW: View = { q: '', category: '', service: '', audience: [], channel: [] };

/** Rows shown at first, about six elements each. */
const FIRST = 20;
/** Fewer while typing: they are drawn at each key, and the best come first. */
const FIRST_FOUND = 12;
const MORE = 40;
/** Rows on the page at once: after these the next ones take their place. */
export const MOST = 100;
/** The search reads no further. */
const MAX_LETTERS = 200;
/** What is the finder's own in a history entry. */
const OWN = 'parvisFinder';

/** What the finder keeps in a history entry, and the address does not tell. */
interface OwnEntry {
  readonly q: string;
  /** The view of the entry before this one, if the step from there was made here. */
  readonly before: View | undefined;
}

/**
 * What the finder shows now. Where the webmaster asked for it, the page's address says the same: a
 * theme or a service opened is a step in the browser's history, a filter replaces the address. Other
 * parameters and the fragment stay the page's own. What is typed is kept beside the address, in the
 * state of the history entry: an address goes to the server with each request, as its `Referer`.
 */
export class ViewController implements ReactiveController {
  view: View = NO_VIEW;
  /** The first row that is shown, and how many are. */
  from = 0;
  shown = FIRST;
  /** What the address asked for when it was last read or written. */
  #asked: View = NO_VIEW;

  /** @param onMove called after a step to another view, with the one before */
  constructor(
    private readonly host: ReactiveControllerHost & { readonly urlState: boolean },
    private readonly onMove: (previous: View) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** Shows what the webmaster asks for; at first what the address asks for, which weighs more. */
  start(view: View, isFirst: boolean): void {
    this.change(isFirst && this.host.urlState ? this.#readEntry(view) : view);
  }

  /** Shows something else in place: no step in the history. */
  change(change: Partial<View>): void {
    const before = this.view;
    this.view = { ...before, ...change };
    if (!isSame({ ...before, service: this.view.service }, this.view))
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
    const { q } = viewOfAddress(NO_VIEW);
    const address = this.addressOf({}, q === this.view.q ? q : '');
    this.#write('replaceState', address, ownEntry()?.before);
  }

  /** Shows another view as a step in the history. */
  go(change: Partial<View>): void {
    const previous = this.view;
    this.keep();
    this.change(change);
    if (this.host.urlState) this.#write('pushState', this.addressOf({}), previous);
    this.onMove(previous);
  }

  /** Goes back to another view: by the history where that lies before this one. */
  leave(change: Partial<View>): void {
    const before = this.host.urlState && ownEntry()?.before;
    if (before && isSame(before, { ...this.view, ...change })) history.back();
    else this.go(change);
  }

  /** The address of one service, without what was searched: that is nobody else's business. */
  linkTo({ id }: { readonly id: string }): string {
    return this.addressOf({ ...NO_VIEW, service: id });
  }

  /**
   * The page's address once the view has changed like this, without what is searched; empty where it
   * does not tell the view.
   */
  addressOf(change: Partial<View>, q = ''): string {
    if (!this.host.urlState) return '';
    const url = new URL(location.href);
    for (const [name, value] of Object.entries<string | readonly string[]>({
      ...this.view,
      ...change,
      q,
    })) {
      url.searchParams.delete(name);
      for (const one of [value].flat()) if (one) url.searchParams.append(name, one);
    }
    return url.href;
  }

  #write(how: 'pushState' | 'replaceState', address: string, before: View | undefined): void {
    const own: OwnEntry = { q: this.view.q, before };
    history[how]({ ...(history.state as object | null), [OWN]: own }, '', address);
    this.#asked = viewOfAddress(NO_VIEW);
  }

  /** The view that the history entry asks for, `fallback` where it says nothing. */
  #readEntry(fallback: View): View {
    this.#asked = viewOfAddress(NO_VIEW);
    const view = viewOfAddress(fallback);
    return { ...view, q: ownEntry()?.q ?? view.q };
  }

  readonly #onPopState = (): void => {
    if (!this.host.urlState) return;
    // A link to another place of the page makes an entry, too, of which only the fragment is new.
    if (!ownEntry() && isSame(viewOfAddress(NO_VIEW), this.#asked)) return;
    const previous = this.view;
    const view = this.#readEntry(NO_VIEW);
    if (isSame(view, previous)) return;
    this.change(view);
    // First the browser goes to the address's fragment, where a skip link led: focus with it.
    setTimeout(() => this.onMove(previous));
  };
}

function ownEntry(): OwnEntry | undefined {
  return (history.state as Record<string, OwnEntry> | null)?.[OWN];
}

/** The view that the page's address asks for, `fallback` where it says nothing. */
function viewOfAddress(fallback: View): View {
  const asked = new URLSearchParams(location.search);
  const of = (name: 'q' | 'category' | 'service'): string => asked.get(name) ?? fallback[name];
  return {
    // By whole characters: half an emoji cannot be written into the link of a mail.
    q: Array.from(of('q')).slice(0, MAX_LETTERS).join(''),
    category: of('category'),
    service: of('service'),
    audience: asked.getAll('audience'),
    channel: asked.getAll('channel'),
  };
}

/** By value; a view has its parts always in the same order. */
function isSame(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
