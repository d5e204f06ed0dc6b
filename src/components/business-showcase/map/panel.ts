import { html, nothing, type TemplateResult } from 'lit';
import { renderPhoneLink } from '../../../controllers/phone-link.js';
import { heading } from '../../../internal/templates.js';
import type { ShowcaseMapStrings } from '../../../translations/showcase-map.js';
import { renderDistance } from '../near-me.js';
import type { Showcase } from '../showcase.js';
import { nameOfStop } from '../stops.js';
import { doorOf } from './door.js';
import type { EntryPoint } from './points.js';

export interface PanelContext {
  readonly showcase: Showcase;
  readonly strings: ShowcaseMapStrings;
  /** How far the reader's position may be off, metres. */
  readonly accuracy: number;
  close(): void;
}

/** More would be a list inside the map: they stand in the list itself. */
const MOST = 30;

/** What a pressed marker says: the name, the door, whom to call, and the way to all the rest. */
export function renderEntryPanel(
  { entry, spot }: EntryPoint,
  context: PanelContext,
): TemplateResult {
  const { showcase, strings, accuracy } = context;
  const { localize } = showcase;
  const { state, words, doubt } = doorOf(entry, spot.stop, showcase);
  const metres = showcase.distanceTo(entry);
  const { telephone, name } = entry;
  const stop = spot.stop && nameOfStop(spot.stop, showcase.root());
  const about = localize.plain(name);
  return renderPanel(
    localize.inline(name),
    context,
    html` ${stop ? html`<p class="small">${localize.inline(stop)}</p>` : nothing}
      ${words ? html`<p class="state ${state ?? ''}" part="status">${words}</p>` : nothing}
      ${doubt ? html`<p class="small">${doubt}</p>` : nothing}
      ${
        metres === undefined
          ? nothing
          : html`<p class="small">${renderDistance(metres, accuracy, localize)}</p>`
      }
      <p class="actions">
        ${telephone ? renderPhoneLink(telephone, localize, { who: about }) : nothing}
        ${renderOpen({ entry, spot }, html`${strings.openEntry}<span class="said">, ${about}</span>`, context)}
      </p>`,
  );
}

/** The entries at one spot, which no zoom tells apart. */
export function renderSpotPanel(
  points: readonly EntryPoint[],
  context: PanelContext,
  choose: (point: EntryPoint) => void,
): TemplateResult {
  const { showcase, strings } = context;
  const { localize } = showcase;
  const shown = points.slice(0, MOST);
  return renderPanel(
    strings.sameSpot(points.length),
    context,
    html` <ul>
        ${shown.map((point) => {
          const { words, doubt } = doorOf(point.entry, point.spot.stop, showcase);
          const said = [words, doubt].filter(Boolean).join('. ');
          return html`<li>
            <button type="button" class="button quiet" part="action" @click=${() => choose(point)}>
              ${localize.inline(point.entry.name)}
            </button>
            ${said ? html`<span class="small muted">${said}</span>` : nothing}
          </li>`;
        })}
      </ul>
      ${points.length > MOST ? html`<p class="small">${strings.more(points.length - MOST)}</p>` : nothing}`,
  );
}

function renderPanel(
  title: unknown,
  { showcase, strings, close }: PanelContext,
  content: TemplateResult,
): TemplateResult {
  return html`<div class="map-panel" id="map-panel" role="group" aria-labelledby="map-title">
    ${heading(showcase.levelOf(1), title, { id: 'map-title', tabindex: -1, part: 'title' })}
    ${content}
    <button type="button" class="button quiet map-close" part="control" @click=${close}>
      ${strings.close}
    </button>
  </div>`;
}

/** A link where the entry has an address of its own, so that it can be opened in another tab. */
function renderOpen(
  { entry }: Pick<EntryPoint, 'entry' | 'spot'>,
  words: TemplateResult,
  { showcase }: PanelContext,
): TemplateResult {
  const address = showcase.linkTo(entry);
  const open = (event: MouseEvent): void => showcase.open(event, entry.id);
  return address
    ? html`<a class="button" part="action" href=${address} @click=${open}>${words}</a>`
    : html`<button type="button" class="button" part="action" @click=${open}>${words}</button>`;
}
