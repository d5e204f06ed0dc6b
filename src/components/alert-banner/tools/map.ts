import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { scaleWithin } from '../../../controllers/map-scale.js';
import {
  METRES_PER_DEGREE,
  positionsOf,
  rangeOf,
  type Outline,
  type Position,
} from '../../../feed/geometry.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { MessageToolsStrings } from '../../../translations/message-tools.js';
import { around } from '../../../internal/templates.js';

/** Of the drawing, in its own units. */
const WIDTH = 320;
const MARGIN = 20;
/** Below the drawing, for the scale. */
const FOOT = 36;
const LOWEST = 120;
const HIGHEST = 320;
/** A point alone is shown in a frame of this many metres. */
const LEAST_METRES = 400;

/** Where a message holds: outlines without a map below them, since tiles would tell a third party. */
export function renderMap(
  outlines: readonly Outline[],
  alert: Alert,
  localize: LocalizeController,
  strings: MessageToolsStrings,
): TemplateResult {
  const frame = frameOf(positionsOf(outlines));
  const isOne = outlines.length === 1;
  const names = (alert.area ?? []).flatMap(({ areaDesc }) => localize.plain(areaDesc) || []);
  const undrawn = (alert.area ?? []).filter(
    ({ areaDesc, geometry }) => geometry == null && localize.plain(areaDesc),
  );
  return html`<figure class="map">
    <svg
      viewBox=${`0 0 ${WIDTH} ${frame.height + FOOT}`}
      role="img"
      aria-label=${strings.map(names.join(', '))}
    >
      ${outlines.map((outline, at) => renderOutline(outline, frame, isOne ? '' : String(at + 1)))}
      ${renderNorth()} ${renderScale(frame, localize.interfaceLang)}
    </svg>
    <figcaption>
      <ol class=${isOne ? 'one' : ''}>
        ${outlines.map(({ name }) => html`<li>${localize.inline(name)}</li>`)}
      </ol>
      ${undrawn.map(({ areaDesc }) => html`<p>${around(strings.notOnMap, localize.inline(areaDesc))}</p>`)}
      <p class="muted small">${strings.northUp}</p>
    </figcaption>
  </figure>`;
}

interface Frame {
  readonly height: number;
  readonly metresPerUnit: number;
  place(position: Position): readonly [x: number, y: number];
}

/**
 * A flat map of a small part of the earth: degrees of longitude shrink with the cosine of the
 * latitude (equirectangular projection, true along the middle latitude).
 */
function frameOf(positions: readonly Position[]): Frame {
  const [west, east] = rangeOf(positions, 0);
  const [south, north] = rangeOf(positions, 1);
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const wide = Math.max((east - west) * shrink * METRES_PER_DEGREE, LEAST_METRES);
  const high = Math.max((north - south) * METRES_PER_DEGREE, 1);
  const room = WIDTH - 2 * MARGIN;
  const metresPerUnit = Math.max(wide / room, high / (HIGHEST - 2 * MARGIN));
  const height = Math.max(LOWEST, high / metresPerUnit + 2 * MARGIN);
  const units = METRES_PER_DEGREE / metresPerUnit;
  return {
    height: Math.round(height),
    metresPerUnit,
    place: ([longitude, latitude]) => [
      round(WIDTH / 2 + (longitude - middle[0]) * shrink * units),
      round(height / 2 - (latitude - middle[1]) * units),
    ],
  };
}

function renderOutline({ rings, points }: Outline, frame: Frame, label: string): SVGTemplateResult {
  const path = rings.map((ring) => `M${ring.map((one) => frame.place(one).join(' ')).join('L')}Z`);
  const [x, y] = middleOf({ rings, points }, frame);
  return svg`<path class="area" fill-rule="evenodd" d=${path.join('')} />
    ${points.map((point) => {
      const [cx, cy] = frame.place(point);
      return svg`<circle class="point" cx=${cx} cy=${cy} r="7" />`;
    })}
    ${label ? svg`<text class="label" x=${x} y=${y + 6} text-anchor="middle">${label}</text>` : nothing}`;
}

/** Of the largest ring, roughly; beside a point, not on it. */
function middleOf(
  { rings, points }: Pick<Outline, 'rings' | 'points'>,
  frame: Frame,
): [number, number] {
  const [largest] = [...rings].sort((a, b) => b.length - a.length);
  const [x, y] = [0, 1].map((axis) => {
    const [least, most] = rangeOf(largest ?? points, axis as 0 | 1);
    return (least + most) / 2;
  }) as [number, number];
  const [left, top] = frame.place([x, y]);
  return largest ? [left, top] : [left + 16, top];
}

function renderNorth(): SVGTemplateResult {
  return svg`<g class="north"><path d="M${WIDTH - 12} 34V10m-5 7 5-8 5 8" /><text x=${WIDTH - 12} y="50" text-anchor="middle">N</text></g>`;
}

function renderScale({ metresPerUnit, height }: Frame, lang: string): SVGTemplateResult {
  const { metres, words } = scaleWithin((WIDTH / 3) * metresPerUnit, lang);
  const length = round(metres / metresPerUnit);
  return svg`<g class="scale"><path d="M${MARGIN} ${height + 14}v8h${length}v-8" />
    <text x=${MARGIN + length + 8} y=${height + 23}>${words}</text></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
