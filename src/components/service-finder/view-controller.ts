import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the finder shows, as its deep link says it: `?q=cni&category=Papiers&service=carte`. */
export interface View {
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
/** Written into a history entry made here, so that "back" leaves it instead of adding another. */
const OWN_ENTRY = 'parvisFinder';

/**
 * What the finder shows now. Where the webmaster asked for it, the page's address says the same: a
 * theme or a service opened is a step in the browser's history, a search replaces the address. Other
 * parameters and the fragment stay the page's own.
 */
export class ViewController implements ReactiveController {
  view: View = NO_VIEW;
  /** The first row that is shown, and how many are. */
  from = 0;
  shown = FIRST;

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
    this.change(isFirst && this.host.urlState ? viewOfAddress(view) : view);
  }

  /** Shows something else in place: no step in the history. */
  change(change: Partial<View>): void {
    const before = this.view;
    this.view = { ...before, ...change };
    const { q, category, audience, channel } = this.view;
    const isSameList =
      q === before.q &&
      category === before.category &&
      audience === before.audience &&
      channel === before.channel;
    if (!isSameList) [this.from, this.shown] = [0, q.trim() ? FIRST_FOUND : FIRST];
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

  /** Brings the address up to date. */
  keep(): void {
    if (this.host.urlState) history.replaceState(history.state, '', this.addressOf({}));
  }

  /** Shows another view as a step in the history. */
  go(change: Partial<View>): void {
    const previous = this.view;
    if (this.host.urlState) {
      this.keep();
      const entry = { ...(history.state as object | null), [OWN_ENTRY]: true };
      history.pushState(entry, '', this.addressOf(change));
    }
    this.change(change);
    this.onMove(previous);
  }

  /** Goes back to another view: by the history where a step was made there. */
  leave(change: Partial<View>): void {
    const state = history.state as Record<string, unknown> | null;
    if (this.host.urlState && state?.[OWN_ENTRY]) history.back();
    else this.go(change);
  }

  /** The address of one service, without what was searched: that is nobody else's business. */
  linkTo({ id }: { readonly id: string }): string {
    return this.addressOf({ ...NO_VIEW, service: id });
  }

  /** The page's address once the view has changed like this; empty where it does not tell the view. */
  addressOf(change: Partial<View>): string {
    if (!this.host.urlState) return '';
    const url = new URL(location.href);
    for (const [name, value] of Object.entries<string | readonly string[]>({
      ...this.view,
      ...change,
    })) {
      url.searchParams.delete(name);
      for (const one of [value].flat()) if (one) url.searchParams.append(name, one);
    }
    return url.href;
  }

  readonly #onPopState = (): void => {
    if (!this.host.urlState) return;
    const previous = this.view;
    this.change(viewOfAddress(NO_VIEW));
    // First the browser goes to the address's fragment, where a skip link led: focus with it.
    setTimeout(() => this.onMove(previous));
  };
}

/** The view that the page's address asks for, `fallback` where it says nothing. */
function viewOfAddress(fallback: View): View {
  const asked = new URLSearchParams(location.search);
  const of = (name: 'q' | 'category' | 'service'): string => asked.get(name) ?? fallback[name];
  return {
    q: of('q'),
    category: of('category'),
    service: of('service'),
    audience: asked.getAll('audience'),
    channel: asked.getAll('channel'),
  };
}
