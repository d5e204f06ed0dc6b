export {
  BALLOT_HEADER,
  PROOF_HEADER,
  ballotPath,
  formActionPath,
  formPagePath,
  isRetryable,
  resultsPath,
  type BallotOutcome,
  type BallotReceipt,
  type BallotRequest,
  type HiddenCause,
  type PollResults,
  type Problem,
  type ProblemReason,
  type ProofChallenge,
  type ProofOfWork,
} from './wire.js';
export { pollTerms, validateBallot, type BallotFault, type PollTerms } from './ballot.js';
export { isPollOpen, pollPeriod, pollPhase, type PollPeriod, type PollPhase } from './period.js';
export { shuffled } from './order.js';
export { pointsOf } from './points.js';
export {
  maxChoicesOf,
  NO_OPINION,
  questionTypeOf,
  townChoices,
  type QuestionType,
} from './question.js';
export { receiptCode } from './receipt-code.js';
export { percentOf } from './percent.js';
