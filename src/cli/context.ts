import { countBySeverity, groupFindings } from './print-findings.js';
import type { Finding } from './finding.js';
import type { Language } from './language.js';
import { wordsIn, type Words } from './words/words.js';

/** The command could not be understood; nothing was done. */
export class UsageError extends Error {
  /** @param code a key of `Words.usage` */
  constructor(
    readonly code: string,
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`);
  }
}

/** Contract of the command line: 0 good, 1 errors, 2 not understood. */
export const EXIT = { good: 0, errors: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const PROGRESS_AFTER_MS = 1000;

/** What each command is given: how to speak, and where. Data goes to stdout, words to stderr. */
export class Context {
  readonly words: Words;

  constructor(
    readonly language: Language,
    private readonly streams: Readonly<
      Record<'stdout' | 'stderr', { write(text: string): unknown; isTTY?: boolean }>
    > & { readonly stdin: NodeJS.ReadStream },
    /** ms since 1970 */
    readonly now: number,
    /** What `--lang` says, where it is given. */
    readonly askedLanguage?: Language,
  ) {
    this.words = wordsIn(language);
  }

  /** The same at another moment, for a command that runs on. */
  at(now: number): Context {
    return new Context(this.language, this.streams, now, this.askedLanguage);
  }

  readonly data = (text: string): void => {
    this.streams.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  };

  /** A part of the data, as it is. */
  piece(text: string): void {
    this.streams.stdout.write(text);
  }

  /** Where somebody may answer. */
  get input(): NodeJS.ReadStream {
    return this.streams.stdin;
  }

  /** A question, its answer on the same line. */
  prompt(question: string): void {
    this.streams.stderr.write(`${question}${this.words.colon} `);
  }

  say(line: string): void {
    this.#endProgress();
    this.streams.stderr.write(`${line}\n`);
  }

  /**
   * How far a long work has come, on one line of a terminal that is written over; nothing for the
   * first second, and nothing at all into a pipe.
   */
  readonly progress = (count: number): void => {
    const { stderr } = this.streams;
    if (!stderr.isTTY || Date.now() - this.now < PROGRESS_AFTER_MS) return;
    stderr.write(`\r${this.words.progress(count)}`);
    this.#hasProgress = true;
  };

  #hasProgress = false;

  #endProgress(): void {
    if (this.#hasProgress) this.streams.stderr.write('\r\u001b[K');
    this.#hasProgress = false;
  }

  /** @param limit how many of each kind */
  sayFindings(findings: readonly Finding[], limit: number): void {
    for (const { shown, more, code } of groupFindings(findings, this.language, limit)) {
      for (const text of shown) this.say(`${text}\n`);
      if (more) this.say(`${this.words.more(more, code)}\n`);
    }
  }

  sayTotals(findings: readonly Finding[]): void {
    this.say(this.words.totals(countBySeverity(findings)));
  }
}
