import type { Poll } from '../feed/index.js';
import { maxChoicesOf, NO_OPINION, questionTypeOf, type QuestionType } from './question.js';

/** What can be wrong with a ballot that is read as JSON. */
export type BallotFault =
  | 'bad-choices'
  | 'bad-revision'
  | 'no-choice'
  | 'repeated-choice'
  | 'too-many-choices'
  | 'unknown-choice';

/** A poll's rules with the defaults of the feed's documentation filled in. */
export interface PollTerms {
  readonly questionType: QuestionType;
  readonly maxChoices: number;
  readonly minBallots: number;
  readonly isChangeable: boolean;
  readonly resultsPolicy: 'always' | 'after-vote' | 'after-close';
}

const POLICIES = ['always', 'after-vote'] as const;

/** A results policy from a newer version of the feed shows least: `after-close`. */
export function pollTerms(poll: Poll): PollTerms {
  const { minBallots = 10, changeable = true, resultsPolicy = 'always' } = poll;
  return {
    questionType: questionTypeOf(poll),
    maxChoices: maxChoicesOf(poll),
    minBallots,
    isChangeable: changeable,
    resultsPolicy: POLICIES.find((policy) => policy === resultsPolicy) ?? 'after-close',
  };
}

/**
 * Why `choices` cannot be a ballot of `poll`; `undefined` for a good one. Takes any JSON value.
 * `NO_OPINION` is good for any poll, alone.
 */
export function validateBallot(
  poll: Pick<Poll, 'choices' | 'maxChoices' | 'questionType'>,
  choices: unknown,
): BallotFault | undefined {
  if (!Array.isArray(choices)) return 'bad-choices';
  if (!choices.length) return 'no-choice';
  if (choices[0] === NO_OPINION && choices.length === 1) return undefined;
  if (choices.includes(NO_OPINION)) return 'bad-choices';
  if (choices.length > maxChoicesOf(poll)) return 'too-many-choices';
  if (!choices.every((choice) => poll.choices.some(({ id }) => id === choice)))
    return 'unknown-choice';
  return new Set(choices).size < choices.length ? 'repeated-choice' : undefined;
}
