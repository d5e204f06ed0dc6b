/** Why a text is outside the subset, and the character at which reading stopped. */
export interface UnsupportedHours {
  /**
   * `syntax`: something else than days and hours; `time`, `date`: one that does not exist;
   * `hours-missing`: days without hours; `holiday-weekday`: "PH Su off", which is written for two
   * things; `fallback`: more than a comment after `||`.
   */
  readonly unsupported:
    'syntax' | 'time' | 'date' | 'hours-missing' | 'holiday-weekday' | 'fallback';
  readonly at: number;
}

/** A place in a text, moved on by what is taken from it. After a failure nothing more is found. */
export class Cursor {
  at = 0;
  failure: UnsupportedHours | undefined;

  constructor(readonly text: string) {}

  /** Takes what a sticky pattern finds here, white space before it included. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = this.failure ? null : pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  isDone(): boolean {
    return !!this.take(END);
  }

  /** The first failure counts. */
  fail(unsupported: UnsupportedHours['unsupported']): undefined {
    this.failure ??= { unsupported, at: this.at };
  }
}

/** A pattern that is tried at one place only, after white space, in capitals or not. */
export const sticky = (source: string): RegExp => new RegExp(`\\s*(?:${source})`, 'iy');

const END = sticky('$');
