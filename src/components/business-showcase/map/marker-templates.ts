import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Text } from '../../../feed/shape.js';
import type { ShowcaseMapStrings } from '../../../translations/showcase-map.js';
import type { Door } from './door.js';
import type { Side } from './labels.js';
import type { EntryPoint } from './points.js';

interface MarkerState {
  /** Whether its panel is open. */
  readonly isOpen: boolean;
  /** Whether it is in view: what lies beyond the edge is not reached by the tab key. */
  readonly isInView: boolean;
  readonly press: (event: MouseEvent) => void;
}

/** Several entries: how many, and what a press does. */
export function renderCluster(
  count: number,
  isOneSpot: boolean,
  { isOpen, isInView, press }: MarkerState,
  strings: ShowcaseMapStrings,
): TemplateResult {
  return html`<button
    type="button"
    class="marker marker-cluster"
    part="control"
    tabindex=${isInView ? 0 : -1}
    aria-expanded=${isOneSpot ? isOpen : nothing}
    @click=${press}
  >
    <span class="marker-dot number" aria-hidden="true">${count}</span>
    <span class="said">${isOneSpot ? strings.sameSpot(count) : strings.cluster(count)}</span>
  </button>`;
}

export interface Named extends MarkerState {
  readonly point: EntryPoint;
  /** What the stop is called that is meant. */
  readonly stop: Text | undefined;
  readonly door: Door;
  /** Where its name stands on the map; only on request where there is no room. */
  readonly side: Side | undefined;
  /** Where the name stands on request. */
  readonly freeSide: Side;
}

/** One entry: its name, which of its stops, its door. The name is seen where there is room. */
export function renderMarker(
  { point: { entry }, stop, door, side, freeSide, isOpen, isInView, press }: Named,
  localize: Pick<LocalizeController, 'inline' | 'plain'>,
): TemplateResult {
  const rest = [localize.plain(stop), asContinued(door.words), asContinued(door.doubt)]
    .filter(Boolean)
    .join(', ');
  const classes = [
    'marker',
    isShut(door) && 'marker-shut',
    side && 'marker-named',
    side ?? freeSide,
  ];
  return html`<button
    type="button"
    class=${classes.filter(Boolean).join(' ')}
    part="control"
    tabindex=${isInView ? 0 : -1}
    aria-expanded=${isOpen}
    @click=${press}
  >
    <span class="marker-dot"></span>
    <span class="marker-name">${localize.inline(entry.name)}</span
    >${rest ? html`<span class="said">, ${rest}</span>` : nothing}
  </button>`;
}

/** Whether nobody is there now: such a marker is an empty circle. */
export function isShut({ state }: Door): boolean {
  return state === 'closed' || state === 'exceptionally-closed';
}

/** The name of a quarter, under the markers. */
export function renderAreaName(name: unknown): TemplateResult {
  return html`<span class="map-area" aria-hidden="true">${name}</span>`;
}

/** Where the reader is, or starts from. */
export function renderHere(words: string): TemplateResult {
  return html`<span class="map-here"><span>${words}</span></span>`;
}

/** « ouvert, ferme à 19 h »: after a comma. */
function asContinued(words = ''): string {
  return words && words[0]!.toLowerCase() + words.slice(1);
}
