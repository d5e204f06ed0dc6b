import proj4 from 'proj4';
import { readCoordinates, type Coordinates } from '../coordinates.js';

const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

/** RGF93 / CC42 to CC50 (EPSG 3942 to 3950): the nine zones of the French cadastre. */
const CONIC_ZONES = Object.fromEntries(
  Array.from({ length: 9 }, (_, zone) => {
    const latitude = 42 + zone;
    const parallels = `+lat_0=${latitude} +lat_1=${latitude - 0.75} +lat_2=${latitude + 0.75}`;
    const origin = `+lon_0=3 +x_0=1700000 +y_0=${zone + 1}200000`;
    return [`EPSG:${3942 + zone}`, `+proj=lcc ${parallels} ${origin} ${GRS80}`];
  }),
);

/** Parameters of the EPSG registry for the systems of France, its overseas parts and Belgium. */
export const PROJECTIONS: Readonly<Record<string, string>> = {
  'EPSG:4326': '+proj=longlat +datum=WGS84 +no_defs',
  'EPSG:3857':
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
  // Lambert 93
  'EPSG:2154': `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`,
  // Lambert II étendu
  'EPSG:27572':
    '+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000 +a=6378249.2 +b=6356515 +towgs84=-168,-60,320,0,0,0,0 +pm=paris +units=m +no_defs',
  ...CONIC_ZONES,
  // Antilles, Guyane, La Réunion, Mayotte
  'EPSG:5490': `+proj=utm +zone=20 ${GRS80}`,
  'EPSG:2972': `+proj=utm +zone=22 ${GRS80}`,
  'EPSG:2975': `+proj=utm +zone=40 +south ${GRS80}`,
  'EPSG:4471': `+proj=utm +zone=38 +south ${GRS80}`,
  // Lambert belge 1972 and 2008
  'EPSG:31370':
    '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs',
  'EPSG:3812': `+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 ${GRS80}`,
};

export type ToDegrees = (x: number, y: number) => Coordinates | undefined;

export function toDegrees(projection: string): ToDegrees {
  const { inverse } = proj4(PROJECTIONS[projection]!);
  return (x, y) => {
    const [longitude, latitude] = inverse([x, y]);
    return readCoordinates(latitude, longitude);
  };
}
