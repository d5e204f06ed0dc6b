/** Words of the choice of one's own areas. */
export interface AlertAreasStrings {
  readonly legend: string;
  /** What the choice does. */
  readonly effect: string;
  /** Where the choice is kept. */
  readonly kept: string;
  /** An area was chosen that no message names now. */
  readonly unnamed: (area: string) => string;
  readonly clear: string;
  readonly cleared: string;
}
