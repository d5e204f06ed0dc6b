import {
  any,
  boolean,
  date,
  dateTime,
  duration,
  either,
  file,
  integer,
  list,
  number,
  record,
  string,
  template,
  text,
  url,
  type Infer,
} from '../shape.js';

/** schema.org ContactPoint. */
export const contactPoint = record(
  {},
  { name: text, telephone: string, email: string, url, availableLanguage: list(string) },
);
export type ContactPoint = Infer<typeof contactPoint>;

/** schema.org PostalAddress. */
export const address = record(
  {},
  {
    streetAddress: string,
    postalCode: string,
    addressLocality: string,
    addressCountry: string,
  },
);
export type Address = Infer<typeof address>;

/** WGS 84, degrees. */
export const geo = record({ latitude: number, longitude: number }, {});

/** CAP 1.2 `area`, with a GeoJSON geometry (RFC 7946) in place of CAP's own shapes. */
export const area = record({}, { areaDesc: text, geocode: any, geometry: any });
export type Area = Infer<typeof area>;

/** A map's background, in squares of 256 px (https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames). */
export const tiles = record(
  { url: template },
  { attribution: text, attributionUrl: url, maxZoom: integer(1, 22) },
);
export type Tiles = Infer<typeof tiles>;

export const image = record({ url: file }, { alt: text, creditText: string });
export type Image = Infer<typeof image>;

export const source = record({}, { name: text, url, license: url, identifier: string });
export type Source = Infer<typeof source>;

const structuredHours = record(
  {},
  {
    dayOfWeek: list(string),
    opens: string,
    closes: string,
    validFrom: string,
    validThrough: string,
    nth: list(number),
    note: text,
    byAppointment: boolean,
  },
);

const specialHours = record(
  {},
  {
    date,
    validFrom: date,
    validThrough: date,
    opens: string,
    closes: string,
    closed: boolean,
    note: text,
  },
);
export type SpecialHours = Infer<typeof specialHours>;

/** Opening hours in the forms that `parvis/hours` evaluates. */
export const hoursFields = {
  openingHours: either(string, list(structuredHours)),
  specialOpeningHours: list(specialHours),
  openingHoursText: text,
  timezone: string,
} as const;

/** An organisation that publishes or answers for something. */
export const organization = record(
  { name: text },
  {
    id: string,
    url,
    telephone: string,
    email: string,
    address,
    contactPoint: list(contactPoint),
    ...hoursFields,
  },
);
export type Organization = Infer<typeof organization>;

/** What any item of a section may carry beside its own fields. */
export const commonFields = {
  alternateName: list(text),
  keywords: list(text),
  image: list(image),
  contactPoint: list(contactPoint),
  address,
  geo,
  provider: either(string, organization),
  lastReviewed: dateTime,
  reviewInterval: duration,
  source,
  validFrom: dateTime,
  validThrough: dateTime,
} as const;

/** A place that several items refer to by id. */
export const place = record(
  { id: string, name: text },
  {
    ...commonFields,
    ...hoursFields,
    telephone: string,
    url,
    accessibility: list(text),
  },
);
export type Place = Infer<typeof place>;

const day = string;
const calendar = list(either(day, list(day)));

/** A section: the items themselves, or where they are. */
export const sectionReference = record({}, { url, index: url, pages: list(url), count: number });
export type SectionReference = Infer<typeof sectionReference>;

/** The root document without its sections. */
export const root = record(
  { parvis: string, publisher: organization },
  {
    inLanguage: list(string),
    timezone: string,
    calendars: record({}, { PH: calendar, SH: calendar }),
    dateModified: dateTime,
    license: url,
    collector: url,
    synonyms: list(list(string)),
    places: list(place),
    organizations: list(organization),
    /** The town's own outline, and those of its quarters. */
    area: list(area),
    tiles: either(tiles, template),
  },
);
export type Root = Infer<typeof root>;
