import type { AlertArchiveStrings } from './alert-archive.js';
import type { AlertAreasStrings } from './alert-areas.js';
import type { AlertBannerStrings } from './alert-banner.js';
import type { AlertNoticeStrings } from './alert-notice.js';
import type { BusinessShowcaseStrings } from './business-showcase.js';
import type { CommonStrings } from './common.js';
import type { HoursStrings } from './hours.js';
import type { MessageToolsStrings } from './message-tools.js';
import type { OpinionPollStrings } from './opinion-poll.js';
import type { PollFrameStrings } from './poll-frame.js';
import type { PollRankingStrings } from './poll-ranking.js';
import type { PollResultsStrings } from './poll-results.js';
import type { PollStatusStrings } from './poll-status.js';
import type { PollToolsStrings } from './poll-tools.js';
import type { ReadAloudStrings } from './read-aloud.js';
import type { ServiceFinderStrings } from './service-finder.js';
import type { ServiceResultsStrings } from './service-results.js';
import type { SharingStrings } from './sharing.js';
import type { ShowcaseMapStrings } from './showcase-map.js';
import type { ShowcaseNearStrings } from './showcase-near.js';
import type { ShowcaseResultsStrings } from './showcase-results.js';
import type { ShowcaseEntryStrings } from './showcase-entry.js';

/** All that Parvis says in one language. */
export interface LanguagePack {
  readonly alertArchive: AlertArchiveStrings;
  readonly alertAreas: AlertAreasStrings;
  readonly alertBanner: AlertBannerStrings;
  readonly alertNotice: AlertNoticeStrings;
  readonly businessShowcase: BusinessShowcaseStrings;
  readonly common: CommonStrings;
  readonly hours: HoursStrings;
  readonly messageTools: MessageToolsStrings;
  readonly opinionPoll: OpinionPollStrings;
  readonly pollFrame: PollFrameStrings;
  readonly pollRanking: PollRankingStrings;
  readonly pollResults: PollResultsStrings;
  readonly pollStatus: PollStatusStrings;
  readonly pollTools: PollToolsStrings;
  readonly readAloud: ReadAloudStrings;
  readonly serviceFinder: ServiceFinderStrings;
  readonly serviceResults: ServiceResultsStrings;
  readonly sharing: SharingStrings;
  readonly showcaseMap: ShowcaseMapStrings;
  readonly showcaseNear: ShowcaseNearStrings;
  readonly showcaseResults: ShowcaseResultsStrings;
  readonly showcaseEntry: ShowcaseEntryStrings;
}
