import { NO_OPINION, type PollTerms } from '../../votes/index.js';

/** Why the form cannot be sent as it is: nothing is chosen, or more than is allowed. */
export type FormFault = 'none' | 'limit';

/** What a person has chosen and not given yet. */
export class Draft {
  /** In the order of choosing, or of preference in a ranking; `undefined` before the first choice. */
  chosen: readonly string[] | undefined;
  fault: FormFault | undefined;

  clear(): void {
    this.chosen = this.fault = undefined;
  }

  /** Takes a radio button or checkbox over; false when no more may be chosen. */
  take(
    id: string,
    isOn: boolean,
    { selection, terms }: { selection: readonly string[]; terms: PollTerms },
  ): boolean {
    const { maxChoices, questionType } = terms;
    // No opinion goes with nothing else.
    const isAlone = id === NO_OPINION || maxChoices === 1 || questionType === 'rating';
    const others = isAlone ? [] : selection.filter((other) => other !== id && other !== NO_OPINION);
    const isTooMany = isOn && !isAlone && others.length >= maxChoices;
    this.fault = isTooMany ? 'limit' : undefined;
    if (!isTooMany) this.chosen = isOn ? [...others, id] : others;
    return !isTooMany;
  }
}
