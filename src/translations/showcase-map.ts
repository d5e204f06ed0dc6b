/** Words of the showcase's map. */
export interface ShowcaseMapStrings {
  readonly label: string;
  /** How keys move the map, for those who do not see its buttons. */
  readonly keys: string;
  /** For fingers: one alone goes on down the page. */
  readonly twoFingers: string;
  /** Passes over all that can be pressed on the map. */
  readonly skip: (count: number) => string;
  readonly onMap: (count: number) => string;
  readonly withoutPosition: (count: number) => string;
  readonly nothingToShow: string;
  /** Several entries close together: pressing it goes nearer. */
  readonly cluster: (count: number) => string;
  /** Several at one address: pressing it lists them. */
  readonly sameSpot: (count: number) => string;
  /** Beyond those that are listed. */
  readonly more: (count: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly north: string;
  readonly south: string;
  readonly west: string;
  readonly east: string;
  readonly fit: string;
  readonly searchHere: string;
  readonly inZone: string;
  readonly leaveZone: string;
  readonly openEntry: string;
  readonly close: string;
  /** Of an empty circle. */
  readonly closedMark: string;
  /** Of the reader's position. */
  readonly here: string;
  /** Of a place that the reader started from. */
  readonly start: (name: string) => string;
  readonly foreignTiles: (host: string) => string;
  readonly showTiles: string;
  readonly keepPlain: string;
  readonly tilesFailed: string;
  readonly credit: string;
}
