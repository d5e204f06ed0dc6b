import type { Sentence } from './sentences.js';
import { voiceFor } from './voices.js';

/** As in `styles/read-aloud.styles.ts`. */
const HIGHLIGHT = 'parvis-aloud';

let current: Reading | undefined;

/**
 * Sentences spoken one after the other, each marked meanwhile; one reading at a time on a page, ended
 * by `Escape`. Each sentence is an utterance of its own, so that stopping is prompt and browsers that
 * fall silent in long ones do not; one in a language without a voice is passed over.
 */
export class Reading {
  readonly #sentences: readonly Sentence[];
  readonly #onEnd: () => void;
  /** The browser may drop one that nobody holds, with its events. */
  #spoken: SpeechSynthesisUtterance | undefined;
  #wasInSight = true;

  constructor(sentences: readonly Sentence[], onEnd: () => void) {
    this.#sentences = sentences;
    this.#onEnd = onEnd;
  }

  /** Ends the one before. */
  start(): void {
    takeTurn(this);
    addEventListener('keydown', this.#onKeydown);
    addEventListener('pagehide', this.#onLeave);
    this.#speak(0);
  }

  stop(): void {
    if (current !== this) return;
    current = undefined;
    this.#spoken = undefined;
    removeEventListener('keydown', this.#onKeydown);
    removeEventListener('pagehide', this.#onLeave);
    mark();
    speechSynthesis.cancel();
    this.#onEnd();
  }

  #speak(from: number): void {
    const at = this.#sentences.findIndex(({ lang }, index) => index >= from && voiceFor(lang));
    const sentence = this.#sentences[at];
    if (!sentence) return this.stop();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    const voice = voiceFor(sentence.lang)!;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (this.#spoken === utterance) this.#speak(at + 1);
    };
    utterance.onerror = () => {
      if (this.#spoken === utterance) this.stop();
    };
    this.#spoken = utterance;
    this.#follow(sentence.range);
    mark(sentence.range);
    speechSynthesis.speak(utterance);
  }

  /** Scrolls along, unless the person has scrolled elsewhere. */
  #follow(range: Range): void {
    if (this.#wasInSight && !isInSight(range))
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    this.#wasInSight = isInSight(range);
  }

  readonly #onLeave = (): void => this.stop();

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) this.stop();
  };
}

function takeTurn(reading: Reading): void {
  current?.stop();
  current = reading;
}

/** A browser without highlights (Firefox before 2025) speaks all the same. */
function mark(range?: Range): void {
  const { highlights } = CSS as { highlights?: HighlightRegistry };
  if (range) highlights?.set(HIGHLIGHT, new Highlight(range));
  else highlights?.delete(HIGHLIGHT);
}

function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
