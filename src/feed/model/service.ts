import {
  boolean,
  either,
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
import { address, commonFields, hoursFields, place } from './common.js';

const channel = record(
  {},
  {
    channelType: word('online', 'phone', 'in-person', 'mail', 'home-visit'),
    name: text,
    url,
    telephone: string,
    email: string,
    place: either(string, place),
    appointment: either(boolean, text),
    note: text,
    ...hoursFields,
  },
);
export type Channel = Infer<typeof channel>;

const cost = record({}, { option: text, amount: number, currency: string });
export type Cost = Infer<typeof cost>;

/** Who does what the town hall does not: where to go instead. */
const referral = record(
  {},
  { name: text, url, telephone: string, email: string, address, note: text },
);
export type Referral = Infer<typeof referral>;

/**
 * Names from schema.org GovernmentService (`isRelatedTo`: ids of other services), HSDS 3 and CPSV-AP
 * (`lifeEvent`: « J’attends un enfant »). With a `referral` the service is not given here.
 */
export const service = record(
  { id: string, name: text },
  {
    ...commonFields,
    summary: text,
    description: text,
    category: list(text),
    lifeEvent: list(text),
    audience: list(text),
    availableChannel: list(channel),
    eligibility: text,
    requiredDocument: list(text),
    costOptions: list(cost),
    isAccessibleForFree: boolean,
    processingTime: text,
    applicationProcess: list(text),
    referral,
    isRelatedTo: list(string),
    url,
    status: word('active', 'inactive', 'defunct', 'temporarily closed'),
    page: url,
  },
);
export type Service = Infer<typeof service>;

export const services: Section<Service> = { name: 'services', shape: service };
