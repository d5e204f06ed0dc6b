import { html, nothing, type TemplateResult } from 'lit';
import { focusOn } from '../../../controllers/place-keeper.js';
import { PrintButton } from '../../../controllers/print-button.js';
import { ReadAloudController } from '../../../controllers/read-aloud-controller.js';
import { renderReadingTools } from '../../../controllers/reading-tools.js';
import { renderRelatedLinks } from '../../../controllers/related-links.js';
import { CardSharing } from '../../../controllers/sharing.js';
import { renderReport, renderTrustLine } from '../../../controllers/trust-line.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { providerOf } from '../../../feed/service-channels.js';
import { announce } from '../../../internal/announcer.js';
import { heading } from '../../../internal/templates.js';
import { back } from '../../../styles/back.styles.js';
import { card } from '../../../styles/card.styles.js';
import { filters } from '../../../styles/filters.styles.js';
import { readAloud } from '../../../styles/read-aloud.styles.js';
import { week } from '../../../styles/week.styles.js';
import { sharing as sharingFr } from '../../../translations/fr/sharing.js';
import { showcaseEntry as fr } from '../../../translations/fr/showcase-entry.js';
import { kindOf } from '../kinds.js';
import type { Showcase } from '../showcase.js';
import { primaryOf, renderContacts } from './contacts.js';
import { renderRows, type EntryContext } from './entry-context.js';
import { renderAbout, renderHeadline, renderImages, renderKind, rowsOf } from './entry-parts.js';
import { entryViewStyles } from './entry-view.styles.js';
import { takesPlace } from './event.js';
import { audienceRow } from './helper.js';
import { renderNotices } from './notices.js';
import { renderPlace } from './place-row.js';
import { relatedTo } from './related.js';
import { hasContact, saveContact, saveDates } from './save-file.js';
import { shareText } from './share-text.js';
import { vouchedFor } from './vouched-for.js';
import { placeLine, whereaboutsOf } from './whereabouts.js';

/**
 * One entry whole: what one came for, whom to call and where to go, what its kind needs, and who
 * vouches for it. Loaded when somebody opens one.
 */
export class EntryView {
  /** To be added to those of the element. */
  readonly styles = [back, week, filters, readAloud, card, entryViewStyles];
  readonly #showcase: Showcase;
  readonly #aloud: ReadAloudController;
  readonly #sharing: CardSharing;
  readonly #printButton: PrintButton;
  /** Id of the entry that is shown. */
  #shown = '';
  /** Id of the entry whose address was copied last. */
  #copied = '';

  constructor(showcase: Showcase) {
    this.#showcase = showcase;
    const { host, localize } = showcase;
    this.#aloud = new ReadAloudController(
      host,
      localize,
      () => host.renderRoot.querySelector('article'),
      () => `${this.#shown} ${localize.lang}`,
    );
    this.#sharing = new CardSharing(host, localize);
    this.#printButton = new PrintButton(host, localize);
  }

  /** @param entry as it may be shown: at its next date, nobody without consent */
  render(entry: ShowcaseEntry): TemplateResult {
    const { localize, alertsOf } = this.#showcase;
    const context = this.#contextOf(entry);
    this.#shown = entry.id;
    // It has looked before the entry was known: what is no longer shown is not read on.
    this.#aloud.hostUpdate();
    return html`<article>
      ${heading(this.#showcase.levelOf(0), localize.inline(entry.name), {
        id: 'name',
        tabindex: -1,
      })}
      ${renderKind(entry, context)} ${renderReadingTools(entry, this.#aloud, localize)}
      ${renderNotices(entry, alertsOf(entry), context)} ${renderHeadline(entry, context)}
      ${this.#renderCalendar(entry, context)} ${this.#renderColumns(entry, context)}
      ${this.#renderKeeping(entry, context)} ${this.#renderRelated(entry, context)}
      ${this.#renderTrust(entry, context)}
    </article>`;
  }

  #renderColumns(entry: ShowcaseEntry, context: EntryContext): TemplateResult {
    const rows = rowsOf(entry, context);
    const isHelper = kindOf(entry) === 'helper';
    // Of who helps one wants to know first whether it is for oneself.
    const first = isHelper ? renderRows([audienceRow(entry, context)]) : nothing;
    const others = isHelper ? rows.filter(({ title }) => title !== context.strings.audience) : rows;
    return html`${first}
      <div class="columns">
        ${this.#renderContacts(entry, context)}
        <div class="about">${renderRows(others)} ${renderAbout(entry, context)}</div>
        ${this.#renderPictures(entry, context)}
      </div>`;
  }

  #renderPictures(
    { image }: ShowcaseEntry,
    context: EntryContext,
  ): TemplateResult | typeof nothing {
    const { pictures, localize } = this.#showcase;
    if (!image?.length || pictures.areShown) return renderImages({ image }, context);
    return html`<p data-silent>
      <button class="button quiet" part="control" @click=${this.#showPictures}>
        ${localize.strings.showPictures}
      </button>
    </p>`;
  }

  /** The button goes with its press: focus stays in the card. */
  readonly #showPictures = ({ currentTarget }: Event): void => {
    this.#showcase.pictures.show();
    focusOn((currentTarget as Element).getRootNode() as ShadowRoot, 'name');
  };

  #renderContacts(entry: ShowcaseEntry, context: EntryContext): TemplateResult | typeof nothing {
    const { addressCopied, copyAddress, contacts } = context.strings;
    const place = renderPlace(entry, {
      context,
      copy: this.#copied === entry.id ? addressCopied : copyAddress,
      onCopy: () => void this.#copyAddress(entry, context),
    });
    const items = [...renderContacts(entry, context), place].filter((item) => item !== nothing);
    if (!items.length) return nothing;
    return html`<ul class="contacts" part="list" aria-label=${contacts}>
      ${items}
    </ul>`;
  }

  #renderCalendar(entry: ShowcaseEntry, context: EntryContext): TemplateResult | typeof nothing {
    if (!takesPlace(entry)) return nothing;
    return html`<p class="actions" data-silent>
      <button
        class="button quiet"
        part="action"
        @click=${() => saveDates(entry, this.#linkTo(entry), context)}
      >
        ${context.strings.addToCalendar}
      </button>
    </p>`;
  }

  /** What one does with the card once it is read. */
  #renderKeeping(entry: ShowcaseEntry, context: EntryContext): TemplateResult {
    const { localize, strings } = context;
    const link = this.#linkTo(entry);
    const { print } = localize.words('sharing', sharingFr);
    return html`<div class="keeping" data-silent>
      <div class="actions">
        ${
          hasContact(entry, context)
            ? html`<button
                class="button quiet"
                part="action"
                @click=${() => saveContact(entry, link, context)}
              >
                ${strings.saveContact}
              </button>`
            : nothing
        }
        ${this.#printButton.render(print, 'quiet', () => this.#print(entry))}
        ${this.#sharing.renderButton(entry.id)}
      </div>
      ${this.#sharing.renderWays({
        id: entry.id,
        title: localize.plain(entry.name),
        text: shareText(entry, link, context),
        link,
      })}
    </div>`;
  }

  #renderRelated(
    entry: ShowcaseEntry,
    { localize, strings, root }: EntryContext,
  ): TemplateResult | typeof nothing {
    const { entries, levelOf, linkTo, open } = this.#showcase;
    return renderRelatedLinks(
      {
        items: relatedTo(entry, entries(), root),
        title: strings.related,
        level: levelOf(1),
        hrefOf: (id) => linkTo({ id }),
        onOpen: (event, id) => open(event, id),
      },
      localize,
    );
  }

  #renderTrust(entry: ShowcaseEntry, context: EntryContext): TemplateResult {
    const { localize, root, readAt } = context;
    const name = localize.plain(entry.name);
    return html`${renderTrustLine(vouchedFor(entry, context), context, readAt)}
    ${renderReport({ name, link: this.#linkTo(entry), provider: providerOf(entry, root) }, context)}`;
  }

  async #print(entry: ShowcaseEntry): Promise<void> {
    const { printEntry } = await import('./print-entry.js');
    const { alertsOf, confirmedAt } = this.#showcase;
    await printEntry(entry, {
      context: this.#contextOf(entry),
      alerts: alertsOf(entry),
      confirmedAt: confirmedAt(),
      link: this.#linkTo(entry),
    });
  }

  #contextOf(entry: ShowcaseEntry): EntryContext {
    const { localize, now, root } = this.#showcase;
    const instant = now();
    const common = {
      instant,
      root: root(),
      strings: localize.words('showcaseEntry', fr),
    };
    return {
      ...common,
      readAt: instant,
      localize,
      isPaper: false,
      primary: primaryOf(entry, common),
    };
  }

  /** The entry's own address where the page keeps one, else the page's. */
  #linkTo(entry: ShowcaseEntry): string {
    return new URL(this.#showcase.linkTo(entry) || location.href, location.href).href;
  }

  async #copyAddress(entry: ShowcaseEntry, context: EntryContext): Promise<void> {
    const { strings, root } = context;
    try {
      await navigator.clipboard.writeText(placeLine(whereaboutsOf(entry, root), context));
    } catch {
      // Not allowed on this page: the address stands above the button.
      return;
    }
    this.#copied = entry.id;
    announce(strings.addressCopied);
    this.#showcase.host.requestUpdate();
  }
}
