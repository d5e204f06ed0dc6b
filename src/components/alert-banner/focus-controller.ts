import type { ReactiveController } from 'lit';
import type { ParvisElement } from '../../internal/parvis-element.js';

/** Where focus was before an update. */
interface FocusPlace {
  /** Of the message's headline. */
  readonly headline: string;
  /** Its place among the messages that stand in the same list. */
  readonly rank: number;
  readonly list: string;
  /** The place of the focused control within the message; -1 for the headline itself. */
  readonly control: number;
}

const HEADLINE = '[id^="headline"]';
const LISTS = ['.list:not(details *)', 'details .list'];

/**
 * Keeps focus with the message it is in. The boxes of a list are used again by position: when a
 * message goes, the next one moves into its box, and a press on "hide" would hide another message.
 * Focus goes to the next message where its own has gone, else to what brings hidden ones back.
 */
export class FocusController implements ReactiveController {
  #place: FocusPlace | undefined;

  constructor(private readonly host: ParvisElement) {}

  hostUpdate(): void {
    const focused = this.#root.activeElement;
    const message = focused?.closest('article, .notice');
    const headline = message?.querySelector(HEADLINE)?.id;
    const list = LISTS.find((selector) => message?.closest(selector));
    this.#place =
      focused && message && headline && list
        ? {
            headline,
            list,
            rank: this.#headlines(list).findIndex(({ id }) => id === headline),
            control: controlsOf(message).indexOf(focused),
          }
        : undefined;
  }

  hostUpdated(): void {
    if (!this.#place) return;
    const { headline, list, rank, control } = this.#place;
    const own = this.#root.getElementById(headline);
    const message = own?.closest('article, .notice');
    if (message?.contains(this.#root.activeElement)) return;
    const left = this.#headlines(list);
    const target =
      (message ? (controlsOf(message)[control] ?? own) : (left[rank] ?? left.at(-1))) ??
      this.#root.getElementById('undo');
    (target as HTMLElement | null)?.focus();
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  #headlines(list: string): Element[] {
    return [...this.#root.querySelectorAll(`${list} ${HEADLINE}`)];
  }
}

function controlsOf(message: Element): Element[] {
  return [...message.querySelectorAll('a, button, summary')];
}
