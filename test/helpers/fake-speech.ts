/**
 * A speech synthesis that behaves as the standard says, since a browser without a screen has no
 * voices: a queue, events in order, voices that arrive late. A sentence ends when the test says so.
 * https://webaudio.github.io/web-speech-api/#tts-section
 */
export interface FakeSpeech {
  /** What was begun to be said, with the language of its voice. */
  readonly said: readonly string[];
  setVoices(voices: readonly Partial<SpeechSynthesisVoice>[]): void;
  /** The sentence being said is over. */
  finish(): void;
  fail(error: SpeechSynthesisErrorCode): void;
  readonly isSpeaking: boolean;
  restore(): void;
  /** For a story, which nobody clears away. */
  restoreOnceStopped(): void;
}

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  onend: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(readonly text: string) {
    super();
    this.addEventListener('end', (event) => this.onend?.(event));
    this.addEventListener('error', (event) => this.onerror?.(event));
  }
}

export const FRENCH = { lang: 'fr-FR', localService: true, name: 'Amélie' };
export const ENGLISH = { lang: 'en_GB', localService: true, name: 'Daniel' };
export const FAR_AWAY = { lang: 'fr-FR', localService: false, name: 'Français en ligne' };

export function fakeSpeech(...first: readonly Partial<SpeechSynthesisVoice>[]): FakeSpeech {
  const said: string[] = [];
  let voices = first;
  let queue: FakeUtterance[] = [];
  let onStop: (() => void) | undefined;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [...voices],
    speak(utterance: FakeUtterance) {
      queue.push(utterance);
      if (queue.length === 1) begin();
    },
    cancel() {
      const dropped = queue;
      queue = [];
      onStop?.();
      for (const [index, utterance] of dropped.entries()) {
        const error = index ? 'canceled' : 'interrupted';
        queueMicrotask(() => utterance.dispatchEvent(errorOf(error)));
      }
    },
  });
  const begin = (): void => {
    const { text, voice } = queue[0]!;
    said.push(`${voice!.lang}: ${text}`);
  };
  const end = (event: Event): void => {
    const utterance = queue.shift();
    if (!utterance) throw new Error('nothing is being said');
    utterance.dispatchEvent(event);
    if (queue.length && !said.at(-1)?.endsWith(queue[0]!.text)) begin();
  };
  const before = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: FakeUtterance,
    configurable: true,
  });
  const restore = (): void => {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(window, name, descriptor);
  };
  return {
    said,
    setVoices(next) {
      voices = next;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
    finish: () => end(new Event('end')),
    fail: (error) => end(errorOf(error)),
    get isSpeaking() {
      return queue.length > 0;
    },
    restore,
    restoreOnceStopped: () => (onStop = restore),
  };
}

function errorOf(error: SpeechSynthesisErrorCode): Event {
  return Object.assign(new Event('error'), { error });
}
