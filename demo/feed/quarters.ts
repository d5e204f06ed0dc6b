import type { Area, Geo, Text } from './model.js';
import { both, near } from './town.js';

/** A point in metres east and north of the fountain. */
type Corner = readonly [east: number, north: number];

/** Corners that neighbours share, so that no street is between two quarters. */
const CENTRE_AND_LANDE: Corner[] = [
  [-420, -120],
  [-450, 130],
  [-400, 270],
];
const CENTRE_AND_BELLEVUE: Corner[] = [
  [-400, 270],
  [-240, 300],
  [-40, 290],
  [110, 230],
];
const CENTRE_AND_STATION: Corner[] = [
  [110, 230],
  [190, 140],
  [240, 60],
  [330, -60],
];
/** The river, from the footpath under the mill to the old ford. */
const CENTRE_AND_RIVES: Corner[] = [
  [330, -60],
  [190, -150],
  [40, -182],
  [-90, -178],
  [-250, -150],
];
const BELLEVUE_AND_LANDE: Corner[] = [
  [-400, 270],
  [-420, 400],
  [-480, 560],
  [-440, 740],
];

interface Quarter {
  /** As alerts name it in `geocode`. */
  readonly code: string;
  readonly name: Text;
  readonly corners: readonly Corner[];
}

const QUARTERS: readonly Quarter[] = [
  {
    code: 'centre',
    name: both('Centre-bourg', 'Town centre'),
    corners: [
      ...CENTRE_AND_LANDE,
      ...CENTRE_AND_BELLEVUE,
      ...CENTRE_AND_STATION,
      ...CENTRE_AND_RIVES,
    ],
  },
  {
    code: 'rives',
    name: both('Les Rives', 'Les Rives'),
    corners: [
      ...CENTRE_AND_RIVES,
      ...([
        [-280, -300],
        [-120, -420],
        [80, -520],
        [330, -600],
        [560, -640],
        [760, -600],
        [860, -440],
        [760, -220],
        [560, -90],
      ] as const),
    ],
  },
  {
    code: 'gare',
    name: both('La Gare', 'Station district'),
    corners: [
      ...CENTRE_AND_STATION,
      ...([
        [560, -90],
        [760, 60],
        [860, 300],
        [800, 520],
        [600, 560],
        [400, 480],
        [240, 370],
      ] as const),
    ],
  },
  {
    code: 'bellevue',
    name: both('Bellevue', 'Bellevue'),
    corners: [
      ...CENTRE_AND_BELLEVUE,
      ...([
        [240, 370],
        [230, 560],
        [140, 760],
        [-60, 860],
        [-280, 850],
      ] as const),
      ...BELLEVUE_AND_LANDE.toReversed(),
    ],
  },
  {
    code: 'lande',
    name: both('La Lande', 'La Lande'),
    corners: [
      ...CENTRE_AND_LANDE,
      ...BELLEVUE_AND_LANDE,
      ...([
        [-640, 860],
        [-900, 880],
        [-1100, 1020],
        [-1400, 1080],
        [-1560, 960],
        [-1480, 800],
        [-1180, 660],
        [-1040, 200],
        [-900, -380],
        [-680, -400],
        [-520, -260],
      ] as const),
    ],
  },
  {
    code: 'chene-creux',
    name: both('Le Chêne-Creux', 'Le Chêne-Creux'),
    corners: [
      [1180, 430],
      [1360, 400],
      [1560, 470],
      [1740, 580],
      [1800, 720],
      [1740, 850],
      [1560, 860],
      [1360, 780],
      [1220, 680],
      [1140, 560],
    ],
  },
];

/** Farms and chapels between the fields. */
const HAMLETS = both('Les hameaux', 'The hamlets');

const TOWN: readonly Corner[] = [
  [-2300, -900],
  [-1900, -1250],
  [-1100, -1350],
  [-300, -1180],
  [400, -1300],
  [1200, -1280],
  [1750, -950],
  [2150, -450],
  [2100, 150],
  [2350, 650],
  [2100, 1150],
  [1400, 1300],
  [700, 1180],
  [100, 1450],
  [-600, 1700],
  [-1400, 1750],
  [-1900, 1400],
  [-2050, 700],
  [-2400, 0],
];

/** The town's outline, then its quarters, as GeoJSON. */
export const areas: Area[] = [
  { areaDesc: both('Saint-Parvis', 'Saint-Parvis'), geometry: polygon(TOWN) },
  ...QUARTERS.map(({ code, name, corners }) => ({
    areaDesc: name,
    geocode: code,
    geometry: polygon(corners),
  })),
];

/** The quarter that a position is in. */
export function quarterAt(position: Geo): Text {
  const found = QUARTERS.find(({ corners }) => isInside(position, ringOf(corners)));
  return found?.name ?? HAMLETS;
}

function polygon(corners: readonly Corner[]): Area['geometry'] {
  return { type: 'Polygon', coordinates: [ringOf(corners)] };
}

/** Anticlockwise, the first corner once more at the end (RFC 7946); shared corners come once. */
function ringOf(corners: readonly Corner[]): [number, number][] {
  const once = corners.filter(
    ([east, north], at) => corners.findIndex(([e, n]) => e === east && n === north) === at,
  );
  const turned = turn(once) < 0 ? once.toReversed() : once;
  return [...turned, turned[0]!].map(([east, north]) => {
    const { latitude, longitude } = near(east, north);
    return [longitude, latitude];
  });
}

/** Twice the surface, positive where the corners go anticlockwise. */
function turn(corners: readonly Corner[]): number {
  return corners.reduce((sum, [east, north], at) => {
    const [nextEast, nextNorth] = corners[(at + 1) % corners.length]!;
    return sum + east * nextNorth - nextEast * north;
  }, 0);
}

/** Whether a line from here to the east crosses the ring an odd number of times. */
function isInside({ latitude, longitude }: Geo, ring: readonly [number, number][]): boolean {
  const crossings = ring.slice(1).filter(([east, north], at) => {
    const [west, south] = ring[at]!;
    if (north > latitude === south > latitude) return false;
    return longitude < west + ((latitude - south) / (north - south)) * (east - west);
  });
  return crossings.length % 2 === 1;
}
