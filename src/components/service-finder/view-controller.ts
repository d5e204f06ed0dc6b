import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the finder shows, as its deep link says it: `?q=cni&category=Papiers&service=carte`. */
export interface View {
  readonly q: string;
  readonly category: string;
  /** Id of the opened service. */
  readonly service: string;
}

/** Rows shown at first: about six elements each, so that a key costs a slow phone little. */
const FIRST = 20;
const MORE = 50;
/** Written into a history entry made here, so that "back" leaves it instead of adding another. */
const OWN_ENTRY = 'parvisFinder';

/**
 * What the finder shows now. Where the webmaster asked for it, the page's address says the same: a
 * theme or a service opened is a step in the browser's history, a search replaces the address. Other
 * parameters and the fragment stay the page's own.
 */
export class ViewController implements ReactiveController {
  view: View = { q: '', category: '', service: '' };
  /** How many rows are shown. */
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
    const { q, category } = this.view;
    this.view = { ...this.view, ...change };
    if (q !== this.view.q || category !== this.view.category) this.shown = FIRST;
    this.host.requestUpdate();
  }

  showMore(): void {
    this.shown += MORE;
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

  /** The page's address once the view has changed like this; empty where it does not tell the view. */
  addressOf(change: Partial<View>): string {
    if (!this.host.urlState) return '';
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({ ...this.view, ...change })) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    return url.href;
  }

  readonly #onPopState = (): void => {
    if (!this.host.urlState) return;
    const previous = this.view;
    this.change(viewOfAddress({ q: '', category: '', service: '' }));
    this.onMove(previous);
  };
}

/** The view that the page's address asks for, `fallback` where it says nothing. */
function viewOfAddress(fallback: View): View {
  const asked = new URLSearchParams(location.search);
  const of = (name: keyof View): string => asked.get(name) ?? fallback[name];
  return { q: of('q'), category: of('category'), service: of('service') };
}
