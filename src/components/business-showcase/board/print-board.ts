import { html, nothing, type TemplateResult } from 'lit';
import { LATER } from '../../../controllers/paper.js';
import { renderQrCode } from '../../../controllers/qr-code.js';
import { formatPhone } from '../../../feed/telephone.js';
import { instantOf } from '../../../feed/zoned-time.js';
import { printPage } from '../../../internal/print-page.js';
import { sharing as sharingFr } from '../../../translations/fr/sharing.js';
import { showcaseBoard as fr } from '../../../translations/fr/showcase-board.js';
import type { Showcase } from '../showcase.js';
import { whereaboutsOf } from '../entry/whereabouts.js';
import { ownValue } from '../../../feed/own-value.js';
import { renderBoardEntry, type BoardContext } from './board-entry.js';
import { boardGroups, type BoardChoice, type BoardGroup } from './board-groups.js';
import { bare, boardSources } from './board-sources.js';
import { boardStyles } from './board.styles.js';
import { around } from '../../../internal/templates.js';

/**
 * Prints the showcase, or one type or quarter of it, for the window of the town hall: for those who
 * have no screen, and who call.
 */
export function printBoard(showcase: Showcase, choice: BoardChoice = {}): Promise<void> {
  const { localize } = showcase;
  const groups = boardGroups(showcase, choice);
  const context: BoardContext = {
    showcase,
    localize,
    strings: localize.words('showcaseBoard', fr),
    instant: showcase.now(),
    timezone: showcase.root()?.timezone,
    calendars: showcase.root()?.calendars,
    shorten: shortener(groups, showcase),
  };
  return printPage(
    html`<main class=${choice.isLarge ? 'large' : ''}>
      ${renderHead(choice, groups, context)}
      ${groups.map((group) => renderGroup(group, choice, groups.length, context))}
      ${renderFoot(groups, context)}
    </main>`,
    { styles: boardStyles, lang: localize.interfaceLang },
  );
}

/** A noticeboard hangs in its town: where all addresses are in one, only the streets are told. */
function shortener(groups: readonly BoardGroup[], showcase: Showcase): BoardContext['shorten'] {
  const entries = groups.flatMap((group) => group.entries);
  const towns = new Set(
    entries.flatMap((entry) => {
      const { address } = whereaboutsOf(entry, showcase.root());
      return address?.addressLocality ?? [];
    }),
  );
  if (towns.size !== 1) return (where) => where;
  return (where) => ({
    ...where,
    address: where.address?.streetAddress
      ? { streetAddress: where.address.streetAddress }
      : where.address,
  });
}

function renderHead(
  choice: BoardChoice,
  groups: readonly BoardGroup[],
  context: BoardContext,
): TemplateResult {
  const { strings, showcase, localize } = context;
  const { publisher } = showcase.root() ?? {};
  const link = location.href.replace(/#.*/, '');
  const { qrCode, onlineVersion } = localize.words('sharing', sharingFr);
  const code = renderQrCode(link, qrCode);
  const date = dateOfData(context);
  return html`<header>
    <div>
      <h1>${titleOf(choice, groups, context)}</h1>
      ${publisher ? html`<p>${around(strings.publishedBy, showcase.localize.inline(publisher.name))}</p>` : nothing}
      ${date ? html`<p>${strings.dataOf(date)}</p>` : nothing}
      ${
        publisher?.telephone
          ? html`<p>${strings.report} <b class="number">${formatPhone(publisher.telephone)}</b></p>`
          : nothing
      }
    </div>
    ${
      code
        ? html`<figure>
            ${code}
            <figcaption>${onlineVersion} ${breakable(bare(link))}</figcaption>
          </figure>`
        : nothing
    }
  </header>`;
}

/** May go on in the next line after a slash, rather than anywhere. */
function breakable(address: string): string {
  return address.replace(/[/?&]/g, '$&\u200b');
}

/** « Commerces », « Commerces, quartier Gare ». */
function titleOf(
  { type, quarter }: BoardChoice,
  groups: readonly BoardGroup[],
  { strings, showcase }: BoardContext,
): unknown {
  const { localize } = showcase;
  const title = type ? (ownValue(localize.strings.types, type) ?? type) : strings.addresses;
  const name = quarter ? groups[0]?.entries[0]?.quarter : undefined;
  const words = localize.plain(name);
  return words
    ? around((mark) => strings.inQuarter(title, words).replace(words, mark), localize.inline(name))
    : title;
}

/** When the town last changed it, else when it was last confirmed; with the year. */
function dateOfData({ showcase }: BoardContext): string {
  const { dateModified, timezone } = showcase.root() ?? {};
  const instant = dateModified ? instantOf(dateModified, timezone) : showcase.confirmedAt();
  return instant ? showcase.localize.moments.date(instant, LATER) : '';
}

function renderGroup(
  { key, name, entries }: BoardGroup,
  { type }: BoardChoice,
  count: number,
  context: BoardContext,
): TemplateResult {
  const { strings, showcase } = context;
  const { localize } = showcase;
  const title = type
    ? name === undefined
      ? strings.otherQuarters
      : localize.inline(name)
    : (ownValue(localize.strings.types, key) ?? key);
  return html`<section>
    ${count > 1 ? html`<h2>${title}</h2>` : nothing}
    ${entries.map((entry) => renderBoardEntry(entry, context))}
  </section>`;
}

function renderFoot(
  groups: readonly BoardGroup[],
  { showcase, strings }: BoardContext,
): TemplateResult | typeof nothing {
  const entries = groups.flatMap((group) => group.entries);
  const sources = boardSources(entries, showcase, strings);
  if (!sources.length) return nothing;
  return html`<footer>
    <p>${strings.sources} ${sources.join(' · ')}</p>
  </footer>`;
}
