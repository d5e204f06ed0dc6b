/** Package entry: registers the four elements and exports them, their events and types. */
export { ParvisAlertBanner, ParvisDismissEvent } from './components/alert-banner/alert-banner.js';
export { ParvisErrorEvent, ParvisReadyEvent } from './internal/events.js';
