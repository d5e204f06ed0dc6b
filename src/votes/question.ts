import type { Poll } from '../feed/index.js';

/** `rating`: the choices are the grades of a scale, lowest first; `ranking`: their order counts. */
export type QuestionType = 'single' | 'multiple' | 'rating' | 'ranking';

type Question = Pick<Poll, 'choices' | 'maxChoices' | 'questionType'>;

/**
 * The choice that every question offers beside the town's own, and that stands alone on a ballot:
 * who has no opinion takes part as well, and is counted apart. A town that gives a choice this id
 * gives it words of its own.
 */
export const NO_OPINION = 'no-opinion';

const TYPES = ['single', 'multiple', 'rating', 'ranking'] as const;

/** An unknown type, of a newer version of the feed, is told by `maxChoices` as if it were missing. */
export function questionTypeOf({ questionType, maxChoices = 1 }: Question): QuestionType {
  return TYPES.find((type) => type === questionType) ?? (maxChoices > 1 ? 'multiple' : 'single');
}

/** How many choices a ballot may hold. Several or ranked without a number: all of them. */
export function maxChoicesOf(question: Question): number {
  const type = questionTypeOf(question);
  if (type === 'single' || type === 'rating') return 1;
  return question.maxChoices ?? townChoices(question).length;
}

/** The town's own choices, in the feed's order. */
export function townChoices({ choices }: Pick<Question, 'choices'>): Poll['choices'] {
  return choices.filter(({ id }) => id !== NO_OPINION);
}
