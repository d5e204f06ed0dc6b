import { html, nothing, type TemplateResult } from 'lit';
import { AffectingAlerts } from '../../../controllers/affecting-alerts.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { PagesController } from '../../../controllers/pages-controller.js';
import { PrintButton } from '../../../controllers/print-button.js';
import { ReadAloudController } from '../../../controllers/read-aloud-controller.js';
import type { ViewController } from '../../../controllers/view-controller.js';
import { renderReadingTools } from '../../../controllers/reading-tools.js';
import { problemSentence, retryButton } from '../../../controllers/feed-status.js';
import { renderRelatedLinks } from '../../../controllers/related-links.js';
import { CardSharing } from '../../../controllers/sharing.js';
import { renderReport, renderTrustLine } from '../../../controllers/trust-line.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { Service } from '../../../feed/model/service.js';
import type { ParvisElement } from '../../../internal/parvis-element.js';
import { heading, skeleton } from '../../../internal/templates.js';
import { sharing } from '../../../translations/fr/sharing.js';
import type { Catalogue } from '../results/catalogue.js';
import type { KeptServices } from '../results/kept-services.js';
import type { View } from '../view.js';
import { renderAnswers, type CardContext, type Ticks } from './answers.js';
import { isElsewhere, placeOf, providerOf } from '../../../feed/service-channels.js';
import { renderContacts, renderTownHall } from './contacts.js';
import { renderNotices } from './notices.js';
import { relatedTo } from './related.js';
import { shareText } from './share-text.js';

/** What a card knows of the finder around it. */
export interface CardHost {
  readonly host: ParvisElement;
  readonly localize: LocalizeController<'serviceFinder'>;
  readonly views: ViewController<View>;
  readonly kept: KeptServices;
  readonly catalogue: Catalogue;
  levelOf(below: number): number;
  context(): CardContext;
  open(event: MouseEvent, id: string): void;
  readonly pages: PagesController<Service>;
  /** When the feed was last confirmed, ms. */
  confirmedAt(): number | undefined;
}

/** One service whole: how to reach it, the five answers, who vouches for them, and what to do with it. */
export class ServiceCard {
  readonly #finder: CardHost;
  readonly #aloud: ReadAloudController;
  readonly #sharing: CardSharing;
  readonly #printButton: PrintButton;
  #alerts: AffectingAlerts | undefined;
  readonly #ticked = new Set<string>();

  readonly ticks: Ticks = {
    has: (service, document) => this.#ticked.has(`${service} ${document}`),
    toggle: (service, document) => {
      const key = `${service} ${document}`;
      if (!this.#ticked.delete(key)) this.#ticked.add(key);
    },
  };

  constructor(finder: CardHost) {
    this.#finder = finder;
    const { host, localize, views } = finder;
    this.#aloud = new ReadAloudController(
      host,
      localize,
      () => host.renderRoot.querySelector('article'),
      () => `${views.view.service} ${localize.lang}`,
    );
    this.#sharing = new CardSharing(host, localize);
    this.#printButton = new PrintButton(host, localize);
  }

  render(entry: Service): TemplateResult {
    const { localize, levelOf, pages, context } = this.#finder;
    const service = pages.whole(entry);
    return html`<article>
      ${heading(levelOf(0), localize.inline(service.name), { id: 'name', tabindex: -1 })}
      ${
        pages.statusOf(entry) === 'ready'
          ? this.#renderWhole(service, context())
          : html`${localize.paragraphs(service.summary)} ${this.#renderMissing(entry, context())}`
      }
    </article>`;
  }

  /** Until the page of a large town has come, or instead of it. */
  #renderMissing(entry: Service, context: CardContext): TemplateResult {
    const { localize, pages } = this.#finder;
    const { common } = localize;
    if (pages.statusOf(entry) !== 'error') return skeleton(10, common.loading);
    const problem = pages.pageOf(entry)?.problem;
    return html`<p class="notice" part="status">
        ${problem ? problemSentence(problem, common) : common.unreadable}
      </p>
      ${renderTownHall(context, retryButton(common))}`;
  }

  #renderWhole(service: Service, context: CardContext): TemplateResult {
    const { localize, levelOf } = this.#finder;
    const provider = providerOf(service, context.root);
    return html`${renderReadingTools(service, this.#aloud, localize)}
      ${localize.paragraphs(service.summary)}
      ${renderNotices(service, this.#alertsOf(service), context)}
      <div class="columns">
        ${
          isElsewhere(service)
            ? nothing
            : (renderContacts(service, context) ?? renderTownHall(context))
        }
        <div class="about">
          ${renderAnswers(service, context)}
          ${
            service.description
              ? html`<div>${localize.paragraphs(service.description)}</div>`
              : nothing
          }
        </div>
      </div>
      ${this.#renderKeeping(service, context)}
      ${renderRelatedLinks(
        {
          items: relatedTo(service, this.#finder.catalogue.services),
          title: context.strings.related,
          level: levelOf(1),
          hrefOf: (id) => this.#finder.views.addressOf({ service: id }),
          onOpen: (event, id) => this.#finder.open(event, id),
        },
        localize,
      )}
      ${renderTrustLine({ ...service, provider }, context, context.instant)}
      ${renderReport(
        { name: localize.plain(service.name), link: this.#linkTo(service), provider },
        context,
      )}`;
  }

  /** The button that prints services; it says while it waits for them that it does. */
  renderPrint(
    words: string,
    kind: '' | 'quiet',
    services: () => readonly Service[],
  ): TemplateResult {
    return this.#printButton.render(words, kind, () => this.#print(services()));
  }

  /** Prints the services on clean pages, whatever the site around looks like. */
  async #print(services: readonly Service[]): Promise<void> {
    const { printServices } = await import('../handout/print-services.js');
    await printServices(services, {
      ...this.#finder,
      alertsOf: (service) => this.#alertsOf(service),
      alertsSettled: this.#affecting.settled,
      linkTo: (service) => this.#linkTo(service),
    });
  }

  /** What one does with the card once it is read. */
  #renderKeeping(service: Service, context: CardContext): TemplateResult {
    const { strings } = context;
    const { localize, kept, catalogue } = this.#finder;
    const link = this.#linkTo(service);
    return html`<div class="keeping">
      <div class="actions">
        ${this.renderPrint(localize.words('sharing', sharing).print, 'quiet', () => [
          catalogue.service(service.id) ?? service,
        ])}
        <button class="button quiet" part="action" @click=${() => this.#toggleKept(service)}>
          ${kept.list.includes(service.id) ? strings.unkeep : strings.keep}
        </button>
        ${this.#sharing.renderButton(service.id)}
      </div>
      ${this.#sharing.renderWays({
        id: service.id,
        title: localize.plain(service.name),
        text: shareText(service, link, context),
        link,
      })}
    </div>`;
  }

  /** Fetched once a card is opened or printed. */
  get #affecting(): AffectingAlerts {
    return (this.#alerts ??= new AffectingAlerts(this.#finder.host));
  }

  #alertsOf(service: Service): readonly Alert[] {
    const { root } = this.#finder.context();
    const places = (service.availableChannel ?? []).map((channel) => placeOf(channel, root)?.id);
    return this.#affecting.of([service.id, providerOf(service, root)?.id, ...places]);
  }

  /** The service's own address where the page keeps one, else the page's. */
  #linkTo(service: Service): string {
    return this.#finder.views.linkTo(service) || location.href;
  }

  #toggleKept({ id }: Service): void {
    this.#finder.kept.toggle(id);
    this.#finder.host.requestUpdate();
  }
}
