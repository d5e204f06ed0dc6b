import type { LanguagePack } from './language-pack.js';
import { alertArchive } from './en/alert-archive.js';
import { alertAreas } from './en/alert-areas.js';
import { alertBanner } from './en/alert-banner.js';
import { alertNotice } from './en/alert-notice.js';
import { businessShowcase } from './en/business-showcase.js';
import { common } from './en/common.js';
import { hours } from './en/hours.js';
import { messageTools } from './en/message-tools.js';
import { opinionPoll } from './en/opinion-poll.js';
import { pollFrame } from './en/poll-frame.js';
import { pollRanking } from './en/poll-ranking.js';
import { pollResults } from './en/poll-results.js';
import { pollStatus } from './en/poll-status.js';
import { pollTools } from './en/poll-tools.js';
import { readAloud } from './en/read-aloud.js';
import { serviceFinder } from './en/service-finder.js';
import { serviceResults } from './en/service-results.js';
import { sharing } from './en/sharing.js';
import { showcaseBoard } from './en/showcase-board.js';
import { showcaseExchange } from './en/showcase-exchange.js';
import { showcaseMap } from './en/showcase-map.js';
import { showcaseNear } from './en/showcase-near.js';
import { showcaseResults } from './en/showcase-results.js';
import { showcaseEntry } from './en/showcase-entry.js';

export const en: LanguagePack = {
  alertArchive,
  alertAreas,
  alertBanner,
  alertNotice,
  businessShowcase,
  common,
  hours,
  messageTools,
  opinionPoll,
  pollFrame,
  pollRanking,
  pollResults,
  pollStatus,
  pollTools,
  readAloud,
  serviceFinder,
  serviceResults,
  sharing,
  showcaseBoard,
  showcaseExchange,
  showcaseMap,
  showcaseNear,
  showcaseResults,
  showcaseEntry,
};
