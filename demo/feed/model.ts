/** The fields that the demo town fills, loosely: the feed's own model lives with the product. */

/** French, and where the town wrote them its plain-language and English variants. */
export type Text = string | Readonly<{ fr: string; 'fr-simple'?: string; en?: string }>;

/** WGS 84, degrees. */
export interface Geo {
  latitude: number;
  longitude: number;
}

export interface Address {
  streetAddress: string;
  postalCode: string;
  addressLocality: string;
  addressCountry: string;
}

export interface Contact {
  name?: Text;
  telephone?: string;
  email?: string;
  url?: string;
  availableLanguage?: string[];
}

export interface StructuredHours {
  dayOfWeek?: string[];
  opens?: string;
  closes?: string;
  validFrom?: string;
  validThrough?: string;
  nth?: number[];
  note?: Text;
  byAppointment?: boolean;
}

export interface SpecialHours {
  date?: string;
  validFrom?: string;
  validThrough?: string;
  opens?: string;
  closes?: string;
  closed?: boolean;
  note?: Text;
}

export interface Hours {
  openingHours?: string | StructuredHours[];
  specialOpeningHours?: SpecialHours[];
  openingHoursText?: Text;
}

export interface Organization extends Hours {
  id: string;
  name: Text;
  telephone?: string;
  email?: string;
  url?: string;
  address?: Address;
}

export interface Place extends Hours {
  id: string;
  name: Text;
  telephone?: string;
  address: Address;
  geo: Geo;
  accessibility: Text[];
}

export interface Channel extends Hours {
  channelType: 'online' | 'phone' | 'in-person' | 'mail' | 'home-visit';
  url?: string;
  telephone?: string;
  email?: string;
  /** Id of a place. */
  place?: string;
  appointment?: boolean;
  note?: Text;
}

/** A service as its editor writes it; `services.ts` dates the review. */
export interface ServiceSource {
  id: string;
  name: Text;
  alternateName?: Text[];
  keywords?: string[];
  summary: Text;
  description?: Text;
  category: Text[];
  audience: Text[];
  availableChannel: Channel[];
  eligibility?: Text;
  requiredDocument?: Text[];
  costOptions?: { option?: Text; amount: number; currency: string }[];
  isAccessibleForFree?: boolean;
  processingTime?: Text;
  applicationProcess?: Text[];
  /** Who does what the town hall does not. */
  referral?: {
    name: Text;
    url?: string;
    telephone?: string;
    address?: Address;
    note?: Text;
  };
  /** Ids of other services. */
  isRelatedTo?: string[];
  /** Id of an organisation. */
  provider: string;
  reviewedDaysAgo: number;
  /** ISO 8601 duration; a year without. */
  reviewInterval?: string;
}

/** Help offered or wanted: its words alone, or with what it is about. */
export type Exchange =
  Text | { name: Text; description?: Text; category?: Text[]; validThrough?: string };

/** Where somebody without a shop stands, and when. */
export interface Stop extends Hours {
  name?: Text;
  /** Id of a place. */
  place?: string;
  address?: Address;
  geo?: Geo;
}

export interface Registration {
  description?: Text;
  url?: string;
  telephone?: string;
  email?: string;
  deadline?: string;
}

/** A part of the town, or the whole of it. */
export interface Area {
  areaDesc: Text;
  geocode?: string;
  /** Longitude first (RFC 7946). */
  geometry: { type: 'Polygon'; coordinates: [number, number][][] };
}

/** An entry of the showcase as its editor writes it; `showcase.ts` adds its quarter and review. */
export interface ShowcaseEntry extends Hours {
  id: string;
  name: Text;
  type: string;
  category: Text[];
  description?: Text;
  keywords?: string[];
  telephone?: string;
  email?: string;
  url?: string;
  address?: Address;
  geo?: Geo;
  accessibility?: Text[];
  paymentAccepted?: Text[];
  /** Id of a place, where the entry has no address of its own. */
  place?: string;
  knowsLanguage?: string[];
  hasCertification?: Text[];
  audience?: Text[];
  contactPoint?: Contact[];
  makesOffer?: Exchange[];
  seeks?: Exchange[];
  /** Ids of other entries. */
  isRelatedTo?: string[];
  soleTrader?: boolean;
  consent?: boolean;
  delivery?: Text;
  stops?: Stop[];
  membership?: Text;
  registration?: Registration;
  coursePrerequisites?: Text;
  funding?: Text;
  story?: Text;
  visit?: Text;
  startDate?: string;
  endDate?: string;
  subEvent?: { startDate: string; endDate?: string }[];
  eventStatus?: 'EventScheduled' | 'EventCancelled' | 'EventPostponed' | 'EventRescheduled';
  offers?: { name?: Text; price: number; priceCurrency: string }[];
  isAccessibleForFree?: boolean;
  provider?: string;
  source?: { name: Text; url: string; license: string };
  image?: { url: string; alt: Text; creditText: string }[];
}

export interface Alert {
  id: string;
  headline: Text;
  severity: 'info' | 'minor' | 'moderate' | 'severe' | 'extreme';
  sent: string;
  expires: string;
  effective?: string;
  onset?: string;
  event: Text;
  category: string[];
  status?: 'Actual' | 'Test';
  msgType: 'Alert' | 'Update' | 'Cancel';
  paths?: string[];
  references?: string[];
  description: Text;
  instruction: Text[];
  web?: string;
  contactPoint: Contact[];
  area: { areaDesc: Text; geocode?: string }[];
  provider: string;
  affects?: string[];
}

export interface Poll {
  id: string;
  name: Text;
  description: Text;
  choices: { id: string; name: Text; description?: Text }[];
  startTime: string;
  endTime: string;
  questionType?: string;
  shuffle?: boolean;
  maxChoices?: number;
  resultsPolicy: 'always' | 'after-vote' | 'after-close';
  minBallots?: number;
  purpose: Text;
  decisionMaker: Text;
  answerBy: string;
  population: number;
  offlineAlternative: Text;
  privacyUrl: string;
  provider: string;
}
