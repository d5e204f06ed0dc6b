import {
  boolean,
  dateTime,
  list,
  number,
  record,
  string,
  text,
  url,
  word,
  type Infer,
} from '../shape.js';
import type { Section } from '../section.js';
import { commonFields, hoursFields } from './common.js';

export const SHOWCASE_TYPES = [
  'LocalBusiness',
  'NGO',
  'Course',
  'Event',
  'LandmarksOrHistoricalBuildings',
  'TouristAttraction',
  'Market',
  'Organization',
  'CivicStructure',
] as const;

const offer = record({}, { name: text, price: number, priceCurrency: string, url });

/** One date of an event that has several. */
const occurrence = record({ startDate: dateTime }, { endDate: dateTime });

/** Names from schema.org; `makesOffer` and `seeks` are help offered and wanted between local actors. */
export const showcaseEntry = record(
  { id: string, name: text, type: word(...SHOWCASE_TYPES) },
  {
    ...commonFields,
    ...hoursFields,
    summary: text,
    description: text,
    category: list(text),
    telephone: string,
    email: string,
    url,
    accessibility: list(text),
    paymentAccepted: list(text),
    makesOffer: list(text),
    seeks: list(text),
    startDate: dateTime,
    endDate: dateTime,
    subEvent: list(occurrence),
    offers: list(offer),
    isAccessibleForFree: boolean,
    page: url,
  },
);
export type ShowcaseEntry = Infer<typeof showcaseEntry>;

export const showcase: Section<ShowcaseEntry> = { name: 'showcase', shape: showcaseEntry };
