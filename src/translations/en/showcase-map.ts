import type { ShowcaseMapStrings } from '../showcase-map.js';

export const showcaseMap: ShowcaseMapStrings = {
  label: 'Map of the addresses',
  keys: 'Arrow keys move the map. Plus and minus zoom in and out.',
  twoFingers: 'Move the map with two fingers.',
  skip: (count) => (count > 1 ? `Skip the ${count}\u00a0markers` : 'Skip the marker'),
  onMap: (count) =>
    count === 1 ? '1\u00a0address on the map.' : `${count}\u00a0addresses on the map.`,
  withoutPosition: (count) =>
    count > 1
      ? `${count}\u00a0more have no known position: they are in the list.`
      : '1\u00a0more has no known position: it is in the list.',
  nothingToShow: 'The position of these addresses is not known. They are in the list.',
  cluster: (count) => `${count}\u00a0addresses, zoom in`,
  sameSpot: (count) => `${count}\u00a0addresses at the same place`,
  more: (count) =>
    count > 1 ? `And ${count}\u00a0more, in the list.` : 'And one more, in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  north: 'Go north',
  south: 'Go south',
  west: 'Go west',
  east: 'Go east',
  fit: 'See all',
  searchHere: 'Search this area',
  inZone: 'The list shows this area only.',
  leaveZone: 'Back to all addresses',
  openEntry: 'See details',
  close: 'Close',
  closedMark: 'Closed now',
  here: 'You are here',
  start: (name) => `Start: ${name}`,
  foreignTiles: (host) =>
    `The map’s background comes from ${host}. That site then sees your IP address.`,
  showTiles: 'Show the background',
  keepPlain: 'Keep the plain one',
  tilesFailed: 'The map’s background cannot be loaded. The addresses stay where they are.',
  credit: 'Background:',
};
