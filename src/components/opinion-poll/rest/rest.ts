/** What the poll needs once the question can be read and answered: it comes right after. */
export { BallotController } from '../ballot-controller.js';
export { renderFrame } from './frame.js';
export { Outcome } from './outcome.js';
export { restStyles } from './rest.styles.js';
export { renderStatus, statusWords } from './status.js';
