import { html, nothing } from 'lit';
import { EntryView } from '../../src/components/business-showcase/entry/entry-view.js';
import { Pictures } from '../../src/components/business-showcase/pictures.js';
import type { Showcase } from '../../src/components/business-showcase/showcase.js';
import { AffectingAlerts } from '../../src/controllers/affecting-alerts.js';
import { FeedController } from '../../src/controllers/feed-controller.js';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import { asPublished } from '../../src/feed/consent.js';
import { showcase, type ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { atNextDate } from '../../src/feed/showcase-dates.js';
import { hoursAlone } from '../../src/hours/hours-alone.js';
import { addSheet } from '../../src/internal/add-sheet.js';
import { prepareAnnouncer } from '../../src/internal/announcer.js';
import { ParvisElement } from '../../src/internal/parvis-element.js';
import { base } from '../../src/styles/base.styles.js';
import { buttons } from '../../src/styles/buttons.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { businessShowcase as fr } from '../../src/translations/fr/business-showcase.js';

/** The card of one entry with nothing around it, at a time that a test may choose. */
export class EntryPage extends ParvisElement {
  static override properties = { ...ParvisElement.properties, entry: {} };
  static override styles = [tokens, base, buttons];

  /** Id of the entry that is shown. */
  entry = '';
  /** ms */
  instant: number | undefined;
  /** Whether entries have addresses of their own. */
  hasLinks = false;
  readonly opened: string[] = [];

  readonly #feed = new FeedController(this, showcase);
  readonly #localize = new LocalizeController(
    this,
    'businessShowcase',
    fr,
    () => this.#feed.snapshot.root,
  );
  readonly #alerts = new AffectingAlerts(this);
  readonly #view = new EntryView(this.#showcase);

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const sheet of this.#view.styles) addSheet(root as ShadowRoot, sheet);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
  }

  protected override render(): unknown {
    const shown = this.#entries().find(({ id }) => id === this.entry);
    return html`<section part="base" lang=${this.#localize.interfaceLang}>
      ${shown ? this.#view.render(shown) : nothing}
    </section>`;
  }

  #entries(): ShowcaseEntry[] {
    const { items, root } = this.#feed.snapshot;
    return items
      .flatMap((entry) => atNextDate(entry, this.#now(), root?.timezone) ?? [])
      .map((entry) => asPublished(entry, { kinds: this.#localize.strings.kinds, hoursAlone }));
  }

  #now(): number {
    return this.instant ?? this.#feed.now();
  }

  get #showcase(): Showcase {
    return {
      host: this,
      localize: this.#localize,
      levelOf: (below) => this.levelOf(below),
      now: () => this.#now(),
      root: () => this.#feed.snapshot.root,
      confirmedAt: () => this.#feed.snapshot.confirmedAt,
      entries: () => this.#entries(),
      listed: () => this.#entries(),
      distanceTo: () => undefined,
      pictures: new Pictures(() => this.requestUpdate()),
      alertsOf: ({ id }) => this.#alerts.of([id]),
      linkTo: ({ id }) => (this.hasLinks ? `/annuaire?fiche=${id}` : ''),
      open: (event, id) => {
        event.preventDefault();
        this.opened.push(id);
      },
    };
  }
}

customElements.define('test-entry-page', EntryPage);
