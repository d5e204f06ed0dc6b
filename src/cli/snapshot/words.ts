import { alertBanner as frenchAlerts } from '../../translations/fr/alert-banner.js';
import { businessShowcase as frenchShowcase } from '../../translations/fr/business-showcase.js';
import { common as frenchCommon } from '../../translations/fr/common.js';
import { hours as frenchHours } from '../../translations/fr/hours.js';
import { opinionPoll as frenchPoll } from '../../translations/fr/opinion-poll.js';
import { serviceFinder as frenchFinder } from '../../translations/fr/service-finder.js';
import { serviceResults as frenchResults } from '../../translations/fr/service-results.js';
import { snapshot as frenchSnapshot } from '../../translations/fr/snapshot.js';
import { en } from '../../translations/en.js';
import { snapshot as englishSnapshot } from '../../translations/en/snapshot.js';
import type { LanguagePack } from '../../translations/language-pack.js';
import type { SnapshotStrings } from '../../translations/snapshot.js';
import type { Language } from '../language.js';

/** What the elements say on a page, so that both read alike, and the words of static copies. */
export type SnapshotWords = Pick<
  LanguagePack,
  | 'alertBanner'
  | 'businessShowcase'
  | 'common'
  | 'hours'
  | 'opinionPoll'
  | 'serviceFinder'
  | 'serviceResults'
> & {
  readonly snapshot: SnapshotStrings;
};

export const WORDS: Readonly<Record<Language, SnapshotWords>> = {
  fr: {
    alertBanner: frenchAlerts,
    businessShowcase: frenchShowcase,
    common: frenchCommon,
    hours: frenchHours,
    opinionPoll: frenchPoll,
    serviceFinder: frenchFinder,
    serviceResults: frenchResults,
    snapshot: frenchSnapshot,
  },
  en: { ...en, snapshot: englishSnapshot },
};
