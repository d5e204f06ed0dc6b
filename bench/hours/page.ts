import OpeningHours from 'opening_hours';
import { stateAt, type Calendars, type HoursContext } from '../../src/hours/index.js';
import type { BenchPlace } from './places.js';

/** What runs inside the browser: all places asked by one program, driven from outside. */
export interface HoursPage {
  prepare(name: string, places: readonly BenchPlace[], calendars: Calendars): void;
  /** Asks all of them at an instant. */
  ask(instant: number): { readonly ms: number; readonly open: number };
}

/** How many are open at an instant. */
type Ask = (instant: number) => number;

const MAYENNE = {
  lat: 48.3,
  lon: -0.6,
  address: { country_code: 'fr', state: 'Pays de la Loire' },
};

const CONTENDERS: Readonly<
  Record<string, (places: readonly BenchPlace[], calendars: Calendars) => Ask>
> = {
  Parvis: (places, calendars) => {
    const items = places.map(({ item }) => item);
    const context: HoursContext = { timezone: 'Europe/Paris', calendars };
    return (instant) => {
      let open = 0;
      for (const item of items) {
        const { state } = stateAt(item, instant, context);
        if (state === 'open' || state === 'closing-soon') open++;
      }
      return open;
    };
  },

  /** Knows the device's zone alone, which is that of the places here. */
  opening_hours: (places) => {
    const texts = places.map(({ text }) => text);
    const read = new Map<number, OpeningHours | undefined>();
    const hoursOf = (index: number): OpeningHours | undefined => {
      try {
        return new OpeningHours(texts[index]!, MAYENNE);
      } catch {
        // What it cannot read it throws at.
        return undefined;
      }
    };
    return (instant) => {
      const date = new Date(instant);
      let open = 0;
      for (let index = 0; index < texts.length; index++) {
        if (!read.has(index)) read.set(index, hoursOf(index));
        if (read.get(index)?.getState(date)) open++;
      }
      return open;
    };
  },
};

let ask: Ask | undefined;

const page: HoursPage = {
  prepare(name, places, calendars) {
    ask = CONTENDERS[name]!(places, calendars);
  },

  ask(instant) {
    const start = performance.now();
    const open = ask!(instant);
    return { ms: performance.now() - start, open };
  },
};

(globalThis as unknown as { bench: HoursPage }).bench = page;
