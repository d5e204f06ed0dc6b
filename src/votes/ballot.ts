import type { Poll } from '../feed/index.js';

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
  readonly maxChoices: number;
  readonly minBallots: number;
  readonly isChangeable: boolean;
  readonly resultsPolicy: 'always' | 'after-vote' | 'after-close';
}

const POLICIES = ['always', 'after-vote'] as const;

/** A results policy from a newer version of the feed shows least: `after-close`. */
export function pollTerms(poll: Poll): PollTerms {
  const { maxChoices = 1, minBallots = 10, changeable = true, resultsPolicy = 'always' } = poll;
  return {
    maxChoices,
    minBallots,
    isChangeable: changeable,
    resultsPolicy: POLICIES.find((policy) => policy === resultsPolicy) ?? 'after-close',
  };
}

/** Why `choices` cannot be a ballot of `poll`; `undefined` for a good one. Takes any JSON value. */
export function validateBallot(
  poll: Pick<Poll, 'choices' | 'maxChoices'>,
  choices: unknown,
): BallotFault | undefined {
  if (!Array.isArray(choices)) return 'bad-choices';
  if (!choices.length) return 'no-choice';
  if (choices.length > (poll.maxChoices ?? 1)) return 'too-many-choices';
  if (!choices.every((choice) => poll.choices.some(({ id }) => id === choice)))
    return 'unknown-choice';
  return new Set(choices).size < choices.length ? 'repeated-choice' : undefined;
}
