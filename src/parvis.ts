/** Package entry: registers the four elements and exports them with their events. */
export { ParvisAlertBanner, ParvisDismissEvent } from './components/alert-banner/alert-banner.js';
export { ParvisBusinessShowcase } from './components/business-showcase/business-showcase.js';
export { ParvisOpinionPoll, ParvisVoteEvent } from './components/opinion-poll/opinion-poll.js';
export { ParvisServiceFinder } from './components/service-finder/service-finder.js';
export {
  ParvisErrorEvent,
  ParvisReadyEvent,
  ParvisSearchEvent,
  ParvisSelectEvent,
} from './internal/events.js';
