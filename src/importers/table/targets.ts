/** How the words of a field of the mapping are read: `exact` are never taken for HTML. */
export interface Target {
  readonly isList?: true;
  readonly isExact?: true;
}

const ONE: Target = {};
const LIST: Target = { isList: true };
const EXACT: Target = { isExact: true };
const EXACT_LIST: Target = { isList: true, isExact: true };

const COMMON = {
  id: EXACT,
  name: ONE,
  alternateName: LIST,
  summary: ONE,
  description: ONE,
  category: LIST,
  keywords: LIST,
  accessibility: LIST,
  isAccessibleForFree: ONE,
  'address.streetAddress': ONE,
  'address.postalCode': ONE,
  'address.addressLocality': ONE,
  'address.addressCountry': ONE,
  geo: EXACT,
  'geo.latitude': EXACT,
  'geo.longitude': EXACT,
  'geo.x': EXACT,
  'geo.y': EXACT,
  telephone: ONE,
  email: ONE,
  url: EXACT_LIST,
  /** A website, a mail address or a phone, whatever stands there. */
  contact: EXACT_LIST,
  'contactPoint.name': ONE,
  'contactPoint.url': EXACT,
  openingHours: ONE,
  openingHoursText: ONE,
  timezone: EXACT,
  image: EXACT_LIST,
  'image.alt': ONE,
  'image.creditText': ONE,
  'provider.name': ONE,
  validFrom: ONE,
  validThrough: ONE,
  lastReviewed: ONE,
  'source.name': ONE,
  'source.url': EXACT,
  /** No: its author does not want it on the website. */
  published: ONE,
} as const;

/** What a mapping may fill, by the section of the feed. */
export const TARGETS = {
  showcase: {
    ...COMMON,
    type: EXACT,
    paymentAccepted: LIST,
    makesOffer: LIST,
    seeks: LIST,
    startDate: ONE,
    endDate: ONE,
    'offers.name': ONE,
    'offers.price': ONE,
    'offers.priceCurrency': EXACT,
    'offers.url': EXACT,
    quarter: ONE,
    knowsLanguage: LIST,
    hasCertification: LIST,
    membership: ONE,
    delivery: ONE,
    /** Yes: the entry is a person, shown only where `consent` says yes. */
    soleTrader: ONE,
    consent: ONE,
  },
  services: {
    ...COMMON,
    audience: LIST,
    eligibility: ONE,
    requiredDocument: LIST,
    'costOptions.option': LIST,
    'costOptions.amount': ONE,
    'costOptions.currency': EXACT,
    processingTime: ONE,
    applicationProcess: LIST,
    status: EXACT,
    /** Beside the desk: how to come, what to bring. */
    note: ONE,
    /** Where an appointment is made. */
    bookingUrl: EXACT,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Target>>>>;

export type TableSection = keyof typeof TARGETS;
export type TargetName = keyof (typeof TARGETS)['showcase'] | keyof (typeof TARGETS)['services'];

export function targetsOf(section: TableSection): Readonly<Record<string, Target>> {
  return TARGETS[section];
}
