import { html } from 'lit';
import { FeedController } from '../../src/controllers/feed-controller.js';
import { LazyPart } from '../../src/controllers/lazy-part.js';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import { asPublished } from '../../src/feed/consent.js';
import { showcase, type ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { atNextDate } from '../../src/feed/showcase-dates.js';
import { hoursAlone } from '../../src/hours/hours-alone.js';
import { define } from '../../src/internal/define.js';
import { ParvisElement } from '../../src/internal/parvis-element.js';
import { base } from '../../src/styles/base.styles.js';
import { buttons } from '../../src/styles/buttons.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { businessShowcase as fr } from '../../src/translations/fr/business-showcase.js';
import { Pictures } from '../../src/components/business-showcase/pictures.js';
import type { Showcase } from '../../src/components/business-showcase/showcase.js';

/** A part of the showcase that is shown by itself. */
export interface ShowcasePart {
  render(): unknown;
}

/**
 * As much of an element as a part of the showcase asks for: what it hands on is the real thing, a
 * feed that was read, words, entries as they may be shown.
 */
export abstract class ShowcaseHarness extends ParvisElement {
  static override styles = [tokens, base, buttons];

  /** Ids of the entries that were opened. */
  readonly openedIds: string[] = [];
  /** Whether the page's address tells what is shown. */
  hasLinks = false;
  readonly #feed = new FeedController(this, showcase);
  readonly #localize = new LocalizeController(
    this,
    'businessShowcase',
    fr,
    () => this.#feed.snapshot.root,
  );
  readonly #part: LazyPart<ShowcasePart>;

  constructor(load: (showcase: Showcase) => Promise<ShowcasePart>) {
    super();
    this.#part = new LazyPart(this, () => load(this.#showcase()));
  }

  /** The part, once it has come. */
  get loaded(): Promise<ShowcasePart | undefined> {
    return this.#part.load();
  }

  #showcase(): Showcase {
    const root = (): ReturnType<Showcase['root']> => this.#feed.snapshot.root;
    const now = (): number => this.#feed.now();
    const entries = (): readonly ShowcaseEntry[] =>
      this.#feed.snapshot.items
        .flatMap((entry) => atNextDate(entry, now(), root()?.timezone) ?? [])
        .map((entry) => asPublished(entry, { kinds: this.#localize.strings.kinds, hoursAlone }));
    return {
      host: this,
      localize: this.#localize,
      levelOf: (below) => this.levelOf(below),
      now,
      root,
      confirmedAt: () => this.#feed.snapshot.confirmedAt,
      entries,
      listed: entries,
      distanceTo: () => undefined,
      pictures: new Pictures(() => this.requestUpdate()),
      alertsOf: () => [],
      linkTo: ({ id }) => (this.hasLinks ? `${location.origin}/annuaire?entry=${id}` : ''),
      open: (event, id) => {
        event.preventDefault();
        this.openedIds.push(id);
      },
    };
  }

  protected override render(): unknown {
    return html`<section part="base" lang=${this.#localize.interfaceLang}>
      ${this.#part.render((part) => part.render(), this.#localize.common)}
    </section>`;
  }
}

export function defineHarness(
  tag: string,
  load: (showcase: Showcase) => Promise<ShowcasePart>,
): void {
  define(
    tag,
    class extends ShowcaseHarness {
      constructor() {
        super(load);
      }
    },
  );
}
