import type { ParvisElement } from '../../src/internal/parvis-element.js';
import { states as alerts } from '../components/alert-banner.states.js';
import { states as showcase } from '../components/business-showcase.states.js';
import { states as polls } from '../components/opinion-poll.states.js';
import { states as services } from '../components/service-finder.states.js';
import { entryStates } from '../components/showcase-entry.states.js';
import { states as exchange } from '../components/showcase-exchange.states.js';
import { buildState, type ElementState } from './element-state.js';
import { openEntry, openExchange } from './showcase.js';

/** Every state of the built elements, for a page that shows one after the other. */

interface Table {
  readonly tag: string;
  readonly states: Readonly<Record<string, ElementState>>;
  /** What a person does to see the state. */
  open?(element: ParvisElement, name: string): Promise<void>;
}

const SHOWCASE = 'parvis-business-showcase';
const entries = entryStates(Date.now());

const tables: Readonly<Record<string, Table>> = {
  'alert banner': { tag: 'parvis-alert-banner', states: alerts },
  'service finder': { tag: 'parvis-service-finder', states: services },
  'opinion poll': { tag: 'parvis-opinion-poll', states: polls },
  'business showcase': { tag: SHOWCASE, states: showcase },
  'business showcase, an entry': {
    tag: SHOWCASE,
    states: entries,
    open: (element, name) => openEntry(element, entries[name]!.entry),
  },
  'business showcase, offers and needs': { tag: SHOWCASE, states: exchange, open: openExchange },
};

/** What a test calls in the page. */
export interface StatePage {
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Shows the state, and then presses what was not pressed yet. */
  show(table: string, name: string): Promise<void>;
}

const names = Object.fromEntries(
  Object.entries(tables).map(([title, { states }]) => [title, Object.keys(states)]),
);

async function show(title: string, name: string): Promise<void> {
  const { tag, states, open } = tables[title]!;
  localStorage.clear();
  sessionStorage.clear();
  const { element, feed, shown } = buildState(tag, states[name]!);
  const box = document.createElement('div');
  box.lang = states[name]!.lang ?? '';
  box.dir = states[name]!.dir ?? '';
  box.append(element);
  document.body.replaceChildren(box);
  await shown;
  await open?.(element, name);
  await untilDrawn();
  await pressAll(element);
  await untilDrawn();
  feed.restore();
}

/** What buttons say that were pressed in this or another state. */
const pressed = new Set<string>();

/** Presses each button once, also those that another one brings: it prints, saves, reads aloud… */
async function pressAll(element: ParvisElement): Promise<void> {
  for (;;) {
    const next = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, summary')].find(
      (one) => one.checkVisibility() && !pressed.has(one.innerText),
    );
    if (!next) return;
    pressed.add(next.innerText);
    next.click();
    await element.updateComplete;
    await untilDrawn();
  }
}

/** What is loaded late shows itself in the frames after that. */
async function untilDrawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

window.print = () => void dispatchEvent(new Event('afterprint'));
Object.assign(window, { statePage: { names, show } satisfies StatePage });
