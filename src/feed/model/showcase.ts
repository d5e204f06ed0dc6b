import {
  boolean,
  booleanOr,
  dateTime,
  either,
  file,
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
import { address, commonFields, contactPoint, geo, hoursFields } from './common.js';

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

/** Help offered or wanted between local actors: its words alone, or with what it is about. */
const exchange = either(
  record(
    { name: text },
    { description: text, category: list(text), validThrough: dateTime, contactPoint },
  ),
  text,
);

/** Where somebody without a shop stands, and when: a van, a market that moves. */
const stop = record({}, { name: text, place: string, address, geo, ...hoursFields });

/** How one takes part in a course, an event or an association. */
const registration = record(
  {},
  { description: text, url, telephone: string, email: string, deadline: dateTime },
);

/** A recording, with its words for those who do not hear it. */
const audio = record({ url: file }, { name: text, transcript: text });

/** Names from schema.org where it has one. */
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
    /** Id of a place of the feed: its address, position and access hold where the entry has none. */
    place: string,
    /** The part of the town, by the name that people use. */
    quarter: text,
    accessibility: list(text),
    paymentAccepted: list(text),
    /** Languages that are spoken (BCP 47). */
    knowsLanguage: list(string),
    /** Labels that somebody else awards, such as organic farming. */
    hasCertification: list(text),
    audience: list(text),
    makesOffer: list(exchange),
    seeks: list(exchange),
    /** Ids of other entries. */
    isRelatedTo: list(string),
    /**
     * A sole trader is a person: without `consent` neither name nor phone is shown. A mistake in
     * either protects them, whatever `"oui"` or 0 was meant to say.
     */
    soleTrader: booleanOr(true),
    consent: booleanOr(false),
    delivery: text,
    stops: list(stop),
    membership: text,
    registration,
    coursePrerequisites: text,
    funding: text,
    story: text,
    visit: text,
    audio,
    startDate: dateTime,
    endDate: dateTime,
    subEvent: list(occurrence),
    eventStatus: word('EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled'),
    offers: list(offer),
    isAccessibleForFree: boolean,
    page: url,
  },
);
export type ShowcaseEntry = Infer<typeof showcaseEntry>;
export type Exchange = Infer<typeof exchange>;
export type Stop = Infer<typeof stop>;

export const showcase: Section<ShowcaseEntry> = { name: 'showcase', shape: showcaseEntry };
