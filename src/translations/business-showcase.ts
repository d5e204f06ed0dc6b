/** Words of the showcase's first view. */
export interface BusinessShowcaseStrings {
  readonly label: string;
  readonly search: string;
  readonly types: Readonly<Record<string, string>>;
  /** By type, of one entry. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly typesLabel: string;
  readonly all: string;
  readonly category: string;
  readonly anyCategory: string;
  readonly openNow: string;
  readonly nearMe: string;
  readonly map: string;
  /** Leads to offers and needs. */
  readonly exchange: string;
  readonly filter: (count: number) => string;
  readonly withoutHours: (count: number) => string;
  readonly count: (count: number) => string;
  readonly nothing: string;
  /** After an empty search among some entries: how many it finds among all. */
  readonly searchAll: (count: number) => string;
  readonly corrected: (words: string) => string;
  readonly clear: string;
  /** How the order came about. */
  readonly orders: Readonly<Record<'fair' | 'date' | 'name' | 'distance', string>>;
  readonly drawRule: string;
  readonly drawNumber: (day: number) => string;
  readonly picturesHidden: string;
  readonly showPictures: string;
  readonly more: string;
  readonly earlier: string;
  readonly back: string;
  /** Of an entry that a link leads to and that is no longer there. */
  readonly gone: string;
  readonly from: (moment: string) => string;
  readonly fromTo: (start: string, end: string) => string;
  /** Of an event that takes place again after the date that is shown. */
  readonly moreDates: (count: number) => string;
  readonly eventStatus: Readonly<Record<string, string>>;
  readonly empty: string;
}
