import { html, nothing, type TemplateResult } from 'lit';
import { AffectingAlerts } from '../../../controllers/affecting-alerts.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { PagesController } from '../../../controllers/pages-controller.js';
import { hasPlain, isPlain, readPlain } from '../../../controllers/plain-switch.js';
import { ReadAloudController } from '../../../controllers/read-aloud-controller.js';
import { renderSharing } from '../../../controllers/sharing.js';
import type { ViewController } from '../../../controllers/view-controller.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { Service } from '../../../feed/model/service.js';
import type { PageStatus } from '../../../feed/section-pages.js';
import { announce } from '../../../internal/announcer.js';
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
import { relatedTo, renderRelated } from './related.js';
import { shareText } from './share-text.js';
import { renderReport, renderTrust } from './trust.js';

/** A person who has waited this long for paper is told, in ms. */
const SLOW_MS = 500;

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
  #alerts: AffectingAlerts | undefined;
  /** Id of the service whose ways to be shared are open. */
  #shared = '';
  /** Id of the service whose link was copied last. */
  #copied = '';
  #isPrinting = false;
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
  }

  render(entry: Service): TemplateResult {
    const { localize, levelOf, pages, context } = this.#finder;
    const service = pages.whole(entry);
    const page = pages.pageOf(entry)?.status ?? 'ready';
    return html`<article>
      ${heading(levelOf(0), localize.inline(service.name), { id: 'name', tabindex: -1 })}
      ${
        page === 'ready'
          ? this.#renderWhole(service, context())
          : html`${localize.paragraphs(service.summary)} ${this.#renderMissing(page, context())}`
      }
    </article>`;
  }

  /** Until the page of a large town has come, or instead of it. */
  #renderMissing(page: PageStatus, context: CardContext): TemplateResult {
    const { common } = this.#finder.localize;
    if (page !== 'error') return skeleton(10, common.loading);
    return html`<p class="notice" part="status">${common.unreachable}</p>
      ${renderTownHall(context)}`;
  }

  #renderWhole(service: Service, context: CardContext): TemplateResult {
    const { localize, levelOf } = this.#finder;
    return html`${this.#renderReadingTools(service)} ${localize.paragraphs(service.summary)}
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
      ${renderRelated(context, {
        services: relatedTo(service, this.#finder.catalogue.services),
        level: levelOf(1),
        hrefOf: (id) => this.#finder.views.addressOf({ service: id }),
        onOpen: (event, id) => this.#finder.open(event, id),
      })}
      ${renderTrust(service, context)}
      <p class="small report" data-silent>
        ${renderReport(service, this.#linkTo(service), context)}
      </p>`;
  }

  /** The button that prints services; it says while it waits for them that it does. */
  renderPrint(
    words: string,
    kind: '' | 'quiet',
    services: () => readonly Service[],
  ): TemplateResult {
    return html`<button
      class="button ${kind}"
      part="action"
      aria-busy=${this.#isPrinting}
      @click=${() => void this.#print(services())}
    >
      ${this.#isPrinting ? this.#finder.localize.common.loading : words}
    </button>`;
  }

  /** Prints the services on clean pages, whatever the site around looks like. Pressed twice, once. */
  async #print(services: readonly Service[]): Promise<void> {
    if (this.#isPrinting) return;
    const { host, localize } = this.#finder;
    this.#isPrinting = true;
    host.requestUpdate();
    const slow = setTimeout(() => announce(localize.common.loading), SLOW_MS);
    try {
      const { printServices } = await import('../handout/print-services.js');
      await printServices(services, {
        ...this.#finder,
        alertsOf: (service) => this.#alertsOf(service),
        alertsSettled: this.#affecting.settled,
        linkTo: (service) => this.#linkTo(service),
      });
    } finally {
      clearTimeout(slow);
      this.#isPrinting = false;
      host.requestUpdate();
    }
  }

  /** For those who read with difficulty. */
  #renderReadingTools(service: Service): TemplateResult | typeof nothing {
    const { localize } = this.#finder;
    const listen = this.#aloud.render(localize.pick(service.name)?.lang ?? localize.lang);
    const texts = Object.values(service).flat() as never[];
    const plain = hasPlain(localize, texts) ? this.#renderPlainSwitch() : nothing;
    if (listen === nothing && plain === nothing) return nothing;
    return html`<div class="tools" data-silent>${listen} ${plain}</div>`;
  }

  #renderPlainSwitch(): TemplateResult {
    const { localize, context } = this.#finder;
    return html`<label class="check">
      <input
        type="checkbox"
        part="control"
        .checked=${isPlain(localize)}
        @change=${(event: Event) => readPlain((event.target as HTMLInputElement).checked)}
      />
      <span>${context().strings.plain}</span>
    </label>`;
  }

  /** What one does with the card once it is read. */
  #renderKeeping(service: Service, context: CardContext): TemplateResult {
    const { strings } = context;
    const { localize, kept, catalogue } = this.#finder;
    const isSharing = this.#shared === service.id;
    return html`<div class="keeping">
      <div class="actions">
        ${this.renderPrint(strings.print, 'quiet', () => [catalogue.service(service.id) ?? service])}
        <button class="button quiet" part="action" @click=${() => this.#toggleKept(service)}>
          ${kept.list.includes(service.id) ? strings.unkeep : strings.keep}
        </button>
        <button
          class="button quiet"
          part="action"
          aria-expanded=${isSharing}
          @click=${() => this.#toggleSharing(service)}
        >
          ${localize.words('sharing', sharing).share}
        </button>
      </div>
      ${
        isSharing
          ? renderSharing(
              {
                title: localize.plain(service.name),
                text: shareText(service, this.#linkTo(service), context),
                copy: this.#copied === service.id ? strings.copied : strings.copyLink,
                onCopy: () => void this.#copyLink(service, context),
              },
              localize,
            )
          : nothing
      }
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

  #toggleSharing({ id }: Service): void {
    this.#shared = this.#shared === id ? '' : id;
    this.#finder.host.requestUpdate();
  }

  async #copyLink(service: Service, { strings }: CardContext): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#linkTo(service));
    } catch {
      // Not allowed on this page: the link is in the mail and in the SMS.
      return;
    }
    this.#copied = service.id;
    announce(strings.copied);
    this.#finder.host.requestUpdate();
  }
}
