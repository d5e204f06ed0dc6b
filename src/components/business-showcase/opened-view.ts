import { html, nothing, type TemplateResult } from 'lit';
import { LazyPart } from '../../controllers/lazy-part.js';
import { isForElsewhere, PlaceKeeper } from '../../controllers/place-keeper.js';
import { ParvisSelectEvent } from '../../internal/events.js';
import { picture } from '../../internal/templates.js';
import type { EntryView } from './entry/entry-view.js';
import type { ExchangeView } from './exchange/exchange-view.js';
import { BACK } from './icons.js';
import type { ResultsHost } from './results/showcase-results.js';
import { EXCHANGE, type View } from './view.js';

/**
 * What stands in place of the list: one entry, or offers and needs. With the ways there and back, and
 * focus where a person expects it after either.
 */
export class OpenedView {
  readonly #entry: LazyPart<EntryView>;
  readonly #exchange: LazyPart<ExchangeView>;
  readonly #place = new PlaceKeeper();

  constructor(private readonly showcase: ResultsHost) {
    this.#entry = new LazyPart(showcase.host, async () => {
      const { EntryView } = await import('./entry/entry-view.js');
      return new EntryView(showcase);
    });
    this.#exchange = new LazyPart(showcase.host, async () => {
      const { ExchangeView } = await import('./exchange/exchange-view.js');
      return new ExchangeView(showcase);
    });
  }

  /** Nothing while the list is shown. */
  render(): TemplateResult | undefined {
    const { directory, localize, views } = this.showcase;
    const entry = directory.entry(views.view.entry);
    if (entry)
      return html`${this.#renderBack({ entry: '' })}
      ${this.#entry.render((part) => part.render(entry), localize.common)}`;
    if (views.view.show !== EXCHANGE) return undefined;
    return html`${this.#renderBack({ show: '' })}
    ${this.#exchange.render((part) => part.render(), localize.common)}`;
  }

  /** Those who offer and those who seek meet in a view of their own. */
  renderExchangeLink(): TemplateResult | typeof nothing {
    const { directory, localize, views } = this.showcase;
    if (!directory.hasExchanges) return nothing;
    return html`<button
      class="button quiet exchange-link"
      part="control"
      data-key=${EXCHANGE}
      @click=${(event: Event) => {
        this.#place.leave(event);
        views.go({ show: EXCHANGE });
      }}
    >
      ${localize.strings.exchange}
    </button>`;
  }

  open(event: MouseEvent, id: string): void {
    if (isForElsewhere(event)) return;
    event.preventDefault();
    this.#place.leave(event);
    this.showcase.host.dispatchEvent(new ParvisSelectEvent(id));
    this.showcase.views.go({ entry: id });
  }

  /** After a step to another view. */
  async settle(previous: View): Promise<void> {
    const { host, views } = this.showcase;
    const { entry, show } = views.view;
    if (entry) await this.#entry.load();
    else if (show === EXCHANGE) await this.#exchange.load();
    await host.updateComplete;
    const key = previous.entry || previous.show;
    this.#place.settle(host.renderRoot, {
      opened: entry ? 'name' : show === EXCHANGE && 'exchange',
      key,
      wasOpened: key !== '',
    });
  }

  #renderBack(change: Partial<View>): TemplateResult {
    const { localize, views } = this.showcase;
    return html`<button
      class="button quiet back"
      part="control"
      @click=${() => views.leave(change)}
    >
      ${picture(BACK)} ${localize.strings.back}
    </button>`;
  }
}
