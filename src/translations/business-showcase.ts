/** Words of the business showcase. */
export interface BusinessShowcaseStrings {
  readonly label: string;
  readonly search: string;
  readonly types: Readonly<Record<string, string>>;
  readonly typesLabel: string;
  readonly all: string;
  readonly category: string;
  readonly anyCategory: string;
  readonly openNow: string;
  readonly withoutHours: (count: number) => string;
  readonly count: (count: number) => string;
  readonly nothing: string;
  readonly clear: string;
  readonly fairOrder: string;
  readonly nameOrder: string;
  readonly distanceOrder: string;
  readonly nearMe: string;
  readonly noPosition: string;
  readonly metres: (distance: string) => string;
  readonly more: string;
  readonly details: string;
  readonly route: string;
  readonly website: string;
  readonly offers: string;
  readonly seeks: string;
  readonly payment: string;
  readonly accessibility: string;
  readonly from: (moment: string) => string;
  /** Of an event that takes place again after the date that is shown. */
  readonly moreDates: (count: number) => string;
  readonly fromTo: (start: string, end: string) => string;
  readonly free: string;
  readonly empty: string;
  readonly checked: (date: string) => string;
  readonly credit: (name: string) => string;
}
