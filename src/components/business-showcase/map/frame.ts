import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { scaleWithin } from '../../../controllers/map-scale.js';
import type { ShowcaseMapStrings } from '../../../translations/showcase-map.js';
import type { Background } from './background.js';
import { renderMoves, renderZooms } from './controls.js';
import type { MapCanvas } from './map-canvas.js';

/** `asked`: another site has them, and the reader has not said yet whether it may be asked. */
export type TilesState = 'none' | 'asked' | 'plain' | 'shown' | 'failed';

/** All that stands around the map. */
export interface Frame {
  /** Leaflet's. */
  readonly element: HTMLElement;
  readonly canvas: MapCanvas | undefined;
  /** How many entries are listed, and how many of them have a position. */
  readonly listed: number;
  readonly located: number;
  /** How many markers there are to pass over. */
  readonly markers: number;
  readonly hasClosed: boolean;
  readonly panel: unknown;
  readonly background: Background | undefined;
  readonly tiles: TilesState;
  readonly isZoned: boolean;
  /** Whether the list may be limited to a part of the map. */
  readonly canZone: boolean;
  readonly localize: Pick<LocalizeController, 'inline' | 'interfaceLang' | 'common'>;
  readonly strings: ShowcaseMapStrings;
  fit(): void;
  searchHere(): void;
  leaveZone(): void;
  setTiles(state: TilesState): void;
}

/** Above this, a scale would take more than a third of a phone's map. CSS pixels. */
const LONGEST_SCALE = 96;

export function renderFrame(frame: Frame): TemplateResult {
  const { strings, element, canvas, markers, panel } = frame;
  return html`${renderCounts(frame)} ${renderZone(frame)} ${renderTilesNotice(frame)}
    <div class="map-stage">
      ${
        markers
          ? html`<button type="button" class="button map-skip" part="control" @click=${onSkip}>
              ${strings.skip(markers)}
            </button>`
          : nothing
      }
      <p class="said" id="map-keys">${strings.keys}</p>
      <div class="map-view">
        ${element} ${renderZooms(canvas, strings)} ${renderSearchHere(frame)}
        ${renderScale(canvas, frame.localize.interfaceLang)}
      </div>
      ${panel}
    </div>
    ${renderMoves(canvas, strings, frame.fit)} ${renderFoot(frame)}`;
}

/** Where there is nothing to draw, the sentence alone. */
export function renderEmpty(strings: ShowcaseMapStrings): TemplateResult {
  return html`<p>${strings.nothingToShow}</p>`;
}

/** To the buttons after the markers. */
function onSkip({ currentTarget }: Event): void {
  const { parentElement: stage } = currentTarget as HTMLElement;
  stage?.querySelector<HTMLElement>('.map-zooms button')?.focus();
}

function renderCounts({ located, listed, strings }: Frame): TemplateResult {
  if (!located) return html`<p class="small muted">${strings.nothingToShow}</p>`;
  const missing = listed - located;
  return html`<p class="small muted">
    ${strings.onMap(located)} ${missing ? strings.withoutPosition(missing) : nothing}
  </p>`;
}

function renderZone({ isZoned, strings, leaveZone }: Frame): TemplateResult | typeof nothing {
  if (!isZoned) return nothing;
  return html`<p class="small">
    ${strings.inZone}
    <button type="button" class="button quiet map-leave" part="control" @click=${leaveZone}>
      ${strings.leaveZone}
    </button>
  </p>`;
}

function renderTilesNotice(frame: Frame): TemplateResult | typeof nothing {
  const { tiles, background, strings, localize, setTiles } = frame;
  const choice = (words: string, state: TilesState): TemplateResult =>
    html`<button type="button" class="button" part="control" @click=${() => setTiles(state)}>
      ${words}
    </button>`;
  if (tiles === 'failed')
    return html`<div class="notice map-notice">
      <p part="status">${strings.tilesFailed}</p>
      ${choice(localize.common.retry, 'shown')}
    </div>`;
  if (tiles !== 'asked' || !background) return nothing;
  return html`<div class="notice map-notice">
    <p part="status">${strings.foreignTiles(background.foreignHost)}</p>
    <p class="actions">
      ${choice(strings.showTiles, 'shown')} ${choice(strings.keepPlain, 'plain')}
    </p>
  </div>`;
}

/** Only once the reader moved the map: before, it shows what the list shows. */
function renderSearchHere({ canvas, canZone, strings, searchHere }: Frame): unknown {
  if (!canZone || !canvas?.isMoved) return nothing;
  return html`<button type="button" class="button map-search" part="control" @click=${searchHere}>
    ${strings.searchHere}
  </button>`;
}

function renderScale(canvas: MapCanvas | undefined, lang: string): unknown {
  if (!canvas?.isReady) return nothing;
  const { metresPerPixel } = canvas;
  const { metres, words } = scaleWithin(LONGEST_SCALE * metresPerPixel, lang);
  const length = Math.round(metres / metresPerPixel);
  return html`<p class="map-scale small">
    <svg width=${length + 2} height="8" aria-hidden="true"><path d="M1 0v7h${length}v-7" /></svg>
    ${words}
  </p>`;
}

function renderFoot(frame: Frame): TemplateResult {
  const { tiles, background, strings, localize, hasClosed, setTiles } = frame;
  const credit = background?.attribution && localize.inline(background.attribution);
  const link = background?.attributionUrl;
  return html`<div class="map-foot small muted">
    <p class="map-fingers">${strings.twoFingers}</p>
    ${
      hasClosed
        ? html`<p>
            <span class="marker-dot marker-shut" aria-hidden="true"></span> ${strings.closedMark}
          </p>`
        : nothing
    }
    ${
      tiles === 'shown' && credit
        ? html`<p>
            ${strings.credit} ${link ? html`<a part="action" href=${link}>${credit}</a>` : credit}
          </p>`
        : nothing
    }
    ${
      tiles === 'plain'
        ? html`<button
            type="button"
            class="button quiet"
            part="control"
            @click=${() => setTiles('asked')}
          >
            ${strings.showTiles}
          </button>`
        : nothing
    }
  </div>`;
}
