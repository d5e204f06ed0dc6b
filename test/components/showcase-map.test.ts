import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import {
  emulateMedia,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import type { Root } from '../../src/feed/model/common.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { accessibilityTree, itInTree } from '../helpers/accessibility-tree.js';
import { MapHost } from '../helpers/map-host.js';

const PLACE = { latitude: 48.2961, longitude: -1.4523 };

/** A point so many metres east and north of the middle of the town. */
function at(east: number, north: number): { latitude: number; longitude: number } {
  return {
    latitude: PLACE.latitude + north / 111_000,
    longitude: PLACE.longitude + east / 74_000,
  };
}

const bakery: ShowcaseEntry = {
  id: 'fournil',
  name: 'Le Fournil',
  type: 'LocalBusiness',
  openingHours: '24/7',
  telephone: '+33261911301',
  geo: at(-300, 0),
};
const garage: ShowcaseEntry = {
  id: 'garage',
  name: 'Garage du Pont',
  type: 'LocalBusiness',
  openingHours: 'off',
  geo: at(300, 100),
};
const statue: ShowcaseEntry = {
  id: 'statue',
  name: { fr: 'La Statue', en: 'The Statue' },
  type: 'LandmarksOrHistoricalBuildings',
  geo: at(0, 300),
};
const choir: ShowcaseEntry = { id: 'chorale', name: 'Chorale', type: 'NGO' };
const three = [bakery, garage, statue];

const square = (metres: number): object => ({
  type: 'Polygon',
  coordinates: [
    [
      at(-metres, -metres),
      at(metres, -metres),
      at(metres, metres),
      at(-metres, metres),
      at(-metres, -metres),
    ].map(({ longitude, latitude }) => [longitude, latitude]),
  ],
});
const town = [{ areaDesc: 'Saint-Parvis', geometry: square(600) }];

/** Patient, for a machine that does other things, too. */
function until(condition: () => unknown, words: string, interval?: number): Promise<void> {
  return waitUntil(() => Boolean(condition()), words, {
    timeout: 8_000,
    ...(interval && { interval }),
  });
}

interface Setup {
  readonly entries?: readonly ShowcaseEntry[];
  readonly root?: Partial<Root>;
  readonly tiles?: string;
  readonly tilesAttribution?: string;
  readonly lang?: string;
  readonly dir?: 'rtl';
}

/** The map as it stands once it was asked for. */
async function showMap(setup: Setup = {}): Promise<MapHost> {
  const host = await build(setup);
  host.showMap();
  await until(() => host.shadowRoot!.querySelector('.map-scale'), 'the map begins');
  return host;
}

async function build({
  entries = three,
  root = {},
  tiles = '',
  tilesAttribution = '',
  lang = 'fr',
  dir,
}: Setup): Promise<MapHost> {
  const host = new MapHost();
  host.entries = entries;
  host.tiles = tiles;
  host.tilesAttribution = tilesAttribution;
  host.root = { ...host.root, ...root };
  await fixture(html`<div lang=${lang} dir=${dir ?? nothing}>${host}<button>après</button></div>`);
  return host;
}

const markers = (host: MapHost): HTMLElement[] => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>('.marker'),
];
/** What a screen reader says of a button. */
function nameOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('[aria-hidden="true"]') ?? []) hidden.remove();
  return (element?.ariaLabel ?? copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
const names = (host: MapHost): string[] => markers(host).map(nameOf);
const focused = (host: MapHost): Element | null => host.shadowRoot!.activeElement;
const words = (host: MapHost): string =>
  host.shadowRoot!.querySelector<HTMLElement>('.map')!.innerText.replace(/\s+/g, ' ');
const panel = (host: MapHost): HTMLElement | null =>
  host.shadowRoot!.querySelector<HTMLElement>('.map-panel');
/** An element in a failure is written out whole, which takes the browser with it. */
const has = (host: MapHost, selector: string): boolean =>
  host.shadowRoot!.querySelector(selector) !== null;
const isOpen = (host: MapHost): boolean => has(host, '.map-panel');
const canvas = (host: MapHost): HTMLElement =>
  host.shadowRoot!.querySelector<HTMLElement>('.map-canvas')!;

function button(host: MapHost, name: string): HTMLElement {
  const found = [...host.shadowRoot!.querySelectorAll<HTMLElement>('.map button')].find((one) =>
    nameOf(one).startsWith(name),
  );
  if (!found) throw new Error(`no button "${name}" among ${names(host).join(' | ')}`);
  return found;
}

/** Where a marker is in the window. */
function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** So many fingers on an element, `x` px from its side. */
function fingers(target: Element, count: number, type = 'touchstart', x = 20): TouchEvent {
  const touches = Array.from({ length: count }, (_, identifier) => ({
    ...{ identifier, target, clientX: x + identifier * 50, clientY: 20 },
  }));
  const init = { bubbles: true, cancelable: true, composed: true };
  try {
    return new TouchEvent(type, { ...init, touches: touches.map((touch) => new Touch(touch)) });
  } catch {
    // WebKit lets no script make a touch: an event that says the same of its fingers.
    return Object.assign(new Event(type, init) as TouchEvent, { touches });
  }
}

/** When nothing moves any more. */
async function untilStill(host: MapHost): Promise<void> {
  const positions = (): string =>
    markers(host)
      .map((one) => middleOf(one).join())
      .join(' ');
  const isMoving = (): boolean =>
    host.shadowRoot!.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim') !== null;
  let before = '';
  // By the page's own frames: on a busy machine they come late, and the map moves with them.
  for (let look = 0; look < 200; look++) {
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    const now = positions();
    if (now === before && !isMoving()) return;
    before = now;
  }
  throw new Error('the map does not stand still');
}

/** Requests that begin while something is done, modules of the tests apart. */
async function requestsDuring(act: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const begun = performance.now();
  // What another test asked for may still come.
  const note = (entries: readonly PerformanceEntry[]): void => {
    const own = entries.filter(({ startTime }) => startTime >= begun);
    seen.push(...own.map(({ name }) => name));
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'resource' });
  await act();
  note(observer.takeRecords());
  observer.disconnect();
  return [...new Set(seen)].filter((name) => !/\.(ts|js)\b|__wds|wtr/.test(name));
}

const PICTURE = `${location.origin}/images/showcase/boulangerie.svg?z={z}&x={x}&y={y}`;
/** The test server by another name, which the page takes for another site. */
const ELSEWHERE = PICTURE.replace(location.hostname, '127.0.0.1');

describe('the map of <parvis-business-showcase>', () => {
  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 1000, height: 800 });
  });

  describe('markers', () => {
    it('are buttons named by the entry and its door', async () => {
      const host = await showMap();
      expect(names(host)).to.deep.equal([
        'Le Fournil, ouvert jour et nuit',
        'Garage du Pont, fermé',
        'La Statue',
      ]);
    });

    itInTree('are buttons so named for assistive technology', async () => {
      await showMap();
      // Browsers put a space around what stands apart.
      expect((await accessibilityTree()).join('\n')).to.match(
        /^button Le Fournil ?, ouvert jour et nuit$/m,
      );
    });

    it('say why one had better check, and so do their panels', async () => {
      const day = (from: number): string =>
        new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
      const silent = { ...bakery, openingHours: 'Mo-Su 00:00-24:00' };
      const host = await showMap({
        entries: [silent, garage, { ...silent, id: 'b', geo: garage.geo! }],
        root: { calendars: { PH: [[day(-2), day(2)]] } },
      });
      expect(names(host)[0]).to.equal(
        'Le Fournil, ouvert jour et nuit, jour férié : vérifiez avant de venir',
      );
      const said = (): string => panel(host)!.innerText.replace(/\s+/g, ' ');
      button(host, 'Le Fournil').click();
      await until(() => panel(host), 'the panel comes');
      expect(said()).to.contain('Ouvert jour et nuit Jour férié : vérifiez avant de venir');
      button(host, '2 adresses au même endroit').click();
      await until(() => said().startsWith('2 adresses'), 'the panel changes');
      expect(said()).to.match(/Ouvert jour et nuit\. Jour férié : vérifiez avant de venir/);
    });

    it('say what takes place when, and what does not', async () => {
      const startDate = new Date(Date.now() + 3_600_000).toISOString();
      const concert = { ...statue, id: 'concert', name: 'Concert', type: 'Event', startDate };
      const host = await showMap({
        entries: [
          concert,
          { ...concert, id: 'b', name: 'Bal', geo: at(300, 0), eventStatus: 'EventCancelled' },
        ],
      });
      expect(names(host)[0]).to.match(/^Concert, (aujourd’hui|demain) à /);
      expect(names(host)[1]).to.match(/^Bal, annulé, /);
    });

    it('are reached by the tab key in the order of the list', async () => {
      const host = await showMap({ entries: [statue, garage, bakery] });
      canvas(host).focus();
      const reached: string[] = [];
      for (let step = 0; step < 3; step++) {
        await sendKeys({ press: 'Tab' });
        reached.push(nameOf(focused(host)));
      }
      expect(reached).to.deep.equal(names(host));
      expect(reached[0]).to.equal('La Statue');
      expect(getComputedStyle(focused(host)!.querySelector('.marker-dot')!).outlineWidth).to.equal(
        '3px',
      );
    });

    it('can be passed over with one press', async () => {
      const host = await showMap();
      button(host, 'Passer les 3').focus();
      await sendKeys({ press: 'Enter' });
      expect(nameOf(focused(host))).to.equal('Agrandir');
    });

    it('are 44 px large at least', async () => {
      const host = await showMap();
      for (const marker of markers(host)) {
        const { width, height } = marker.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
    });

    it('stand where the entry’s place is, and at each stop of its rounds', async () => {
      const places = [{ id: 'halle', name: 'Halle', geo: at(-200, -200) }];
      const stops = [
        { name: 'Place du Marché', geo: at(200, -200), openingHours: '24/7' },
        { place: 'halle' },
        { name: 'On ne sait où' },
      ];
      const host = await showMap({
        entries: [
          { ...choir, place: 'halle', geo: undefined },
          { id: 'pizza', name: 'Pizza', type: 'Market', stops },
        ].map(({ ...entry }) => entry),
        root: { places },
      });
      button(host, '2 adresses au même endroit');
      expect(names(host)).to.include('Pizza, Place du Marché, ouvert jour et nuit');
    });

    it('leave out persons who have not agreed, and zeros for want of a position', async () => {
      const plumber = { ...bakery, id: 'p', name: 'Plomberie', soleTrader: true, geo: at(0, -300) };
      const zeros = { ...bakery, id: 'z', name: 'Zéro', geo: { latitude: 0, longitude: 0 } };
      const host = await showMap({ entries: [garage, plumber, zeros, choir] });
      expect(names(host)).to.deep.equal(['Garage du Pont, fermé']);
      expect(words(host)).to.contain(
        '1 adresse sur la carte. 3 autres n’ont pas de position connue',
      );
    });

    it('speak the page’s language, and mark what is in another', async () => {
      const host = await showMap({ lang: 'en' });
      expect(names(host)).to.deep.equal([
        'Le Fournil, open day and night',
        'Garage du Pont, closed',
        'The Statue',
      ]);
      expect(markers(host)[0]!.querySelector('[lang="fr"]')!.textContent).to.equal('Le Fournil');
    });
  });

  describe('an opened entry', () => {
    for (const key of ['Enter', 'Space'])
      it(`tells its name, door and phone after ${key}, and Escape leads back`, async () => {
        const host = await showMap();
        button(host, 'Le Fournil').focus();
        await sendKeys({ press: key });
        expect(focused(host)!.id).to.equal('map-title');
        expect(panel(host)!.innerText).to.match(
          /Le Fournil\s+Ouvert jour et nuit\s+02.61.91.13.01/,
        );
        expect(panel(host)!.querySelector('a')!.getAttribute('href')).to.equal('tel:+33261911301');
        expect(button(host, 'Le Fournil').ariaExpanded).to.equal('true');
        await sendKeys({ press: 'Escape' });
        expect(isOpen(host)).to.equal(false);
        expect(nameOf(focused(host))).to.equal('Le Fournil, ouvert jour et nuit');
        expect(button(host, 'Le Fournil').ariaExpanded).to.equal('false');
      });

    it('appears at a click, and goes with another or with its button', async () => {
      const host = await showMap();
      await sendMouse({ type: 'click', position: middleOf(button(host, 'Garage')) });
      expect(panel(host)!.innerText).to.contain('Garage du Pont').and.to.contain('Fermé');
      await untilStill(host);
      await sendMouse({ type: 'click', position: middleOf(button(host, 'Garage')) });
      expect(isOpen(host)).to.equal(false);
      await sendMouse({ type: 'click', position: middleOf(button(host, 'Garage')) });
      await sendMouse({ type: 'click', position: middleOf(button(host, 'Fermer')) });
      expect(isOpen(host)).to.equal(false);
      expect(nameOf(focused(host))).to.equal('Garage du Pont, fermé');
    });

    it('can be opened in the element', async () => {
      const host = await showMap();
      button(host, 'Le Fournil').click();
      button(host, 'Voir la fiche').click();
      expect(host.opened).to.deep.equal(['fournil']);
    });

    it('goes when the list no longer has it', async () => {
      const host = await showMap();
      button(host, 'Le Fournil').click();
      host.filter = ({ id }) => id !== 'fournil';
      host.requestUpdate();
      await host.updateComplete;
      expect(isOpen(host)).to.equal(false);
    });
  });

  describe('clusters', () => {
    const close = [0, 1, 2, 3].map((n): ShowcaseEntry => ({
      ...bakery,
      id: `c${n}`,
      name: `Maison ${n}`,
      geo: at(n * 12, 0),
    }));

    it('say how many they are, and come apart with the focus on the first', async () => {
      const host = await showMap({ entries: [...close, { ...garage, geo: at(4000, 4000) }] });
      button(host, '4 adresses, agrandir').focus();
      await sendKeys({ press: 'Enter' });
      await untilStill(host);
      expect(nameOf(focused(host))).to.match(/^Maison 0, |^\d adresses, agrandir$/);
      for (let step = 0; step < 8 && /agrandir/.test(nameOf(focused(host))); step++) {
        await sendKeys({ press: 'Enter' });
        await untilStill(host);
      }
      expect(nameOf(focused(host))).to.match(/^Maison 0, ouvert/);
    });

    it('of one address list who is there', async () => {
      const together = close.map((entry) => ({ ...entry, geo: at(0, 0) }));
      const host = await showMap({ entries: together });
      button(host, '4 adresses au même endroit').focus();
      await sendKeys({ press: 'Enter' });
      expect(nameOf(focused(host))).to.equal('4 adresses au même endroit');
      expect(panel(host)!.querySelectorAll('li')).to.have.length(4);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(focused(host)!.textContent).to.contain('Maison 0');
      await sendKeys({ press: 'Escape' });
      expect(nameOf(focused(host))).to.equal('4 adresses au même endroit');
    });

    it('keep few buttons on the page for 10,000 entries, which all are counted', async () => {
      const entries = Array.from({ length: 10_000 }, (_, n): ShowcaseEntry => ({
        ...bakery,
        id: `n${n}`,
        name: `Adresse ${n}`,
        geo: at(((n * 7919) % 6000) - 3000, ((n * 104_729) % 6000) - 3000),
      }));
      const host = await showMap({ entries });
      const counts = names(host).map((name) =>
        Number(/^(\d[\d\s]*) adresses/.exec(name)?.[1]?.replace(/\s/g, '') ?? 1),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(10_000);
      expect(markers(host).length).to.be.within(2, 300);
    });
  });

  describe('list and map', () => {
    it('show the same after a filter', async () => {
      const host = await showMap();
      host.filter = ({ type }) => type === 'LocalBusiness';
      host.requestUpdate();
      await host.updateComplete;
      expect(names(host).map((name) => name.split(',')[0])).to.deep.equal([
        'Le Fournil',
        'Garage du Pont',
      ]);
    });

    it('are led to an entry of the list, in the middle and with its words', async () => {
      const host = await showMap();
      expect(host.map!.show('garage')).to.equal(true);
      await untilStill(host);
      expect(focused(host)!.textContent).to.contain('Garage du Pont');
      const [x, y] = middleOf(canvas(host));
      const [left, top] = middleOf(button(host, 'Garage').querySelector('.marker-dot')!);
      expect(Math.hypot(left - x, top - y)).to.be.below(120);
      expect(host.map!.show('chorale')).to.equal(false);
    });

    it('are led to it at once when the map is opened for it', async () => {
      const host = await build({});
      host.showMap().show('statue');
      await until(() => panel(host), 'the panel opens');
      expect(panel(host)!.innerText).to.contain('La Statue');
    });

    it('stay as they are while the map is moved, until the reader wants this part alone', async () => {
      const host = await showMap();
      const listed = (): string[] => host.listed().map(({ id }) => id);
      expect(() => button(host, 'Chercher dans cette zone')).to.throw();
      host.map!.show('garage');
      await untilStill(host);
      button(host, 'Agrandir').click();
      await untilStill(host);
      expect(listed()).to.deep.equal(['fournil', 'garage', 'statue']);
      button(host, 'Chercher dans cette zone').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => nameOf(focused(host)).startsWith('Revenir'), 'the way back has the focus');
      expect(listed()).to.deep.equal(['garage']);
      expect(words(host)).to.contain('La liste ne montre que cette zone.');
      await sendKeys({ press: 'Enter' });
      await host.updateComplete;
      expect(listed()).to.deep.equal(['fournil', 'garage', 'statue']);
      await untilStill(host);
      expect(names(host)).to.have.length(3);
      expect(focused(host) === canvas(host)).to.equal(true);
    });

    it('say so where nothing has a position', async () => {
      const host = await build({ entries: [choir] });
      host.showMap();
      await host.updateComplete;
      expect(words(host)).to.contain('La position de ces adresses n’est pas connue');
      expect(has(host, '.map-canvas')).to.equal(false);
    });
  });

  describe('moving', () => {
    const left = (host: MapHost): number => middleOf(button(host, 'La Statue'))[0];

    it('follows the arrow keys, plus and minus, also from a marker', async () => {
      const host = await showMap();
      const before = left(host);
      canvas(host).focus();
      await sendKeys({ press: 'ArrowRight' });
      await untilStill(host);
      expect(left(host)).to.be.below(before);
      button(host, 'La Statue').focus();
      await sendKeys({ press: 'ArrowLeft' });
      await untilStill(host);
      expect(left(host)).to.be.closeTo(before, 2);
      const scale = (): string => host.shadowRoot!.querySelector('.map-scale')!.textContent.trim();
      const first = scale();
      await sendKeys({ press: '+' });
      await untilStill(host);
      expect(scale()).to.not.equal(first);
      await sendKeys({ press: '-' });
      await untilStill(host);
      expect(scale()).to.equal(first);
    });

    it('is done by buttons, too, up to the ends', async () => {
      const host = await showMap();
      const before = left(host);
      button(host, 'Aller vers l’est').click();
      await untilStill(host);
      expect(left(host)).to.be.below(before);
      button(host, 'Tout voir').click();
      await untilStill(host);
      expect(left(host)).to.be.closeTo(before, 2);
      for (let step = 0; step < 12 && button(host, 'Réduire').ariaDisabled === 'false'; step++) {
        button(host, 'Réduire').click();
        await untilStill(host);
      }
      expect(button(host, 'Réduire').ariaDisabled).to.equal('true');
      button(host, 'Réduire').click();
      expect(names(host).length).to.be.above(0);
    });

    it('follows a drag, which presses no marker', async () => {
      const host = await showMap();
      const [x, y] = middleOf(button(host, 'La Statue'));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 40, y + 10] });
      await sendMouse({ type: 'move', position: [x + 80, y + 20] });
      // Let go in full motion, the map glides on: here out of sight, as a mouse of tests is fast.
      await untilStill(host);
      await sendMouse({ type: 'up' });
      await untilStill(host);
      expect(left(host)).to.be.above(x + 40);
      expect(isOpen(host)).to.equal(false);
      expect(document.body.className).to.not.contain('leaflet-dragging');
    });

    it('leaves the wheel and one finger to the page', async () => {
      const host = await showMap();
      const wheel = (init: WheelEventInit): boolean => {
        const event = new WheelEvent('wheel', {
          deltaY: 100,
          bubbles: true,
          cancelable: true,
          composed: true,
          ...init,
        });
        return canvas(host).dispatchEvent(event);
      };
      expect(wheel({}), 'the page scrolls').to.equal(true);
      expect(wheel({ ctrlKey: true }), 'the map zooms').to.equal(false);
      const before = left(host);
      const touch = (count: number, type?: string, x?: number): boolean =>
        canvas(host).dispatchEvent(fingers(canvas(host), count, type, x));
      touch(1);
      expect(touch(1, 'touchmove', 90), 'one finger scrolls').to.equal(true);
      touch(1, 'touchend');
      expect(left(host)).to.equal(before);
      expect(touch(2), 'two move the map').to.equal(false);
    });

    it('hands the focus of a marker that went to what stands for it', async () => {
      const host = await showMap({
        entries: [...three, { ...garage, id: 'loin', name: 'Loin', geo: at(6000, 0) }],
      });
      host.map!.show('fournil');
      await untilStill(host);
      await sendKeys({ press: 'Escape' });
      expect(nameOf(focused(host))).to.contain('Le Fournil');
      for (let step = 0; step < 8 && !/agrandir/.test(nameOf(focused(host))); step++) {
        await sendKeys({ press: '-' });
        await untilStill(host);
      }
      expect(nameOf(focused(host))).to.match(/^\d adresses, agrandir$/);
    });

    it('is without animation where the reader wants none', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      try {
        const host = await showMap();
        const before = left(host);
        button(host, 'Aller vers l’est').click();
        expect(left(host)).to.be.below(before);
        button(host, 'Agrandir').click();
        expect(has(host, '.leaflet-zoom-anim')).to.equal(false);
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
    });
  });

  describe('the background', () => {
    it('is the town’s outline, without any request', async () => {
      const requests = await requestsDuring(async () => {
        const host = await showMap({ root: { area: town } });
        expect(host.shadowRoot!.querySelector('.map-outline')!.getAttribute('d')).to.match(/^M/);
        expect(words(host)).to.match(/\d.m\b/);
        button(host, 'Agrandir').click();
        await untilStill(host);
      });
      expect(requests).to.deep.equal([]);
    });

    it('names the quarters where there are several, and where no marker is', async () => {
      const quarter = (areaDesc: string, east: number, north: number): object => ({
        areaDesc,
        geometry: { type: 'Point', coordinates: Object.values(at(east, north)).toReversed() },
      });
      const area = [
        quarter('Les Rives', 0, -300),
        quarter('La Gare', 0, 300),
        quarter('Les Rives', 0, -300),
      ];
      const host = await showMap({ root: { area } });
      const shown = [...host.shadowRoot!.querySelectorAll('.map-area')].map(
        (one) => one.textContent,
      );
      expect(shown).to.deep.equal(['Les Rives']);
    });

    it('of the page’s own site is loaded with the map, with its credit', async () => {
      const tiles = {
        url: PICTURE,
        attribution: '© OpenStreetMap',
        attributionUrl: 'https://osm.example/',
      };
      const requests = await requestsDuring(async () => {
        const before = await build({ root: { tiles } });
        await before.updateComplete;
      });
      expect(requests, 'before it is asked for').to.deep.equal([]);
      const host = await showMap({ root: { area: town, tiles } });
      await until(() => host.shadowRoot!.querySelector('.leaflet-tile-loaded'), 'a picture comes');
      const picture = host.shadowRoot!.querySelector<HTMLImageElement>('.leaflet-tile')!;
      expect(picture.src).to.match(/boulangerie\.svg\?z=\d+&x=\d+&y=\d+$/);
      expect(picture.alt).to.equal('');
      expect(words(host)).to.contain('Fond de carte : © OpenStreetMap');
      expect(host.shadowRoot!.querySelector('.map-foot a')!.getAttribute('href')).to.equal(
        'https://osm.example/',
      );
    });

    it('of the page has the page’s credit, not that of the feed’s background', async () => {
      const root = { tiles: { url: PICTURE, attribution: '© Région' } };
      const named = await showMap({ root, tiles: PICTURE, tilesAttribution: '© OpenStreetMap' });
      expect(words(named)).to.contain('Fond de carte : © OpenStreetMap');
      expect(words(named)).to.not.contain('Région');
      const unnamed = await showMap({ root, tiles: PICTURE });
      expect(words(unnamed)).to.not.contain('Fond de carte');
    });

    it('is dimmed on a dark page alone', async () => {
      const veil = (host: MapHost): string =>
        getComputedStyle(host.shadowRoot!.querySelector('.leaflet-tile-pane')!, '::after')
          .backgroundColor;
      const host = await showMap({ tiles: PICTURE });
      host.style.colorScheme = 'light';
      expect(veil(host)).to.equal('rgba(0, 0, 0, 0)');
      host.style.colorScheme = 'dark';
      expect(veil(host)).to.match(/^rgba\(.*, 0\.\d+\)$/);
    });

    it('of another site is named before it is asked', async () => {
      const requests = await requestsDuring(async () => {
        const host = await showMap({ tiles: ELSEWHERE });
        expect(words(host)).to.contain(
          `Le fond de carte vient de 127.0.0.1:${location.port}. Ce site voit alors votre adresse IP.`,
        );
        button(host, 'Garder le fond simple').click();
        await untilStill(host);
        expect(focused(host) === canvas(host)).to.equal(true);
        expect(words(host)).to.not.contain('adresse IP');
      });
      expect(requests).to.deep.equal([]);
    });

    it('of another site comes once the reader agrees', async () => {
      const requests = await requestsDuring(async () => {
        const host = await showMap({ tiles: ELSEWHERE });
        button(host, 'Afficher le fond de carte').click();
        await until(
          () => host.shadowRoot!.querySelector('.leaflet-tile-loaded'),
          'a picture comes',
        );
      });
      expect(requests.length).to.be.above(0);
      for (const request of requests) expect(request).to.contain('http://127.0.0.1');
    });

    it('that cannot be had leaves the outline, says so, and can be tried again', async () => {
      const host = await showMap({ root: { area: town }, tiles: '/package.json?{z}/{x}/{y}' });
      await until(() => words(host).includes('ne se charge pas'), 'the sentence comes');
      expect(has(host, '.leaflet-tile')).to.equal(false);
      expect(has(host, '.map-outline')).to.equal(true);
      expect(names(host)).to.have.length(3);
      button(host, 'Réessayer').click();
      await until(() => host.shadowRoot!.querySelector('.leaflet-tile'), 'asked again');
    });

    it('is never code, whatever the attribute says', async () => {
      const requests = await requestsDuring(async () => {
        for (const tiles of ['javascript:alert(1)', 'data:image/png,{z}', 'mailto:a@b.example']) {
          const host = await showMap({ tiles });
          expect(has(host, '.leaflet-tile')).to.equal(false);
        }
      });
      expect(requests).to.deep.equal([]);
    });
  });

  describe('near', () => {
    const { geolocation } = navigator;
    const answer = (get: Geolocation['getCurrentPosition']): void => {
      Object.defineProperty(navigator, 'geolocation', {
        value: { getCurrentPosition: get },
        configurable: true,
      });
    };
    const refuse: Geolocation['getCurrentPosition'] = (_, fail) =>
      fail?.({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
    const find =
      (position: object): Geolocation['getCurrentPosition'] =>
      (succeed) =>
        succeed({ coords: { ...position, accuracy: 20 } } as GeolocationPosition);
    const chip = (host: MapHost): HTMLElement => host.shadowRoot!.querySelector('.chip')!;
    const said = (host: MapHost): string =>
      host.shadowRoot!.querySelector('.near')!.textContent.replace(/\s+/g, ' ');
    const quarter = 'Le Bourg';
    const lived = three.map((entry) => ({
      ...entry,
      quarter,
      address: { streetAddress: '4 bis, rue du Four' },
    }));

    afterEach(() => {
      Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
    });

    async function showNear(entries: readonly ShowcaseEntry[] = lived): Promise<MapHost> {
      const host = new MapHost();
      host.entries = entries;
      host.hasNear = true;
      await fixture(html`<div lang="fr">${host}</div>`);
      host.showMap();
      await until(() => host.shadowRoot!.querySelector('.map-scale'), 'the map begins');
      return host;
    }

    it('asks the device only after a press, stays here and can be turned off', async () => {
      let asked = 0;
      answer((...given) => {
        asked++;
        find(at(-300, 100))(...given);
      });
      const kept = Object.keys(localStorage).length;
      const requests = await requestsDuring(async () => {
        const host = await showNear();
        expect(asked).to.equal(0);
        chip(host).click();
        await host.updateComplete;
        expect(asked).to.equal(1);
        expect(chip(host).ariaPressed).to.equal('true');
        expect(said(host)).to.contain('Votre position reste sur votre appareil.');
        expect(words(host)).to.contain('Vous êtes ici');
        button(host, 'Le Fournil').click();
        expect(panel(host)!.textContent)
          .to.match(/à 100.m, 2.min à pied/)
          .and.to.match(/à 100.mètres, 2.minutes à pied/);
        chip(host).click();
        await host.updateComplete;
        expect(chip(host).ariaPressed).to.equal('false');
        expect(words(host)).to.not.contain('Vous êtes ici');
        expect(host.near.position.position).to.equal(undefined);
      });
      expect(requests).to.deep.equal([]);
      expect(Object.keys(localStorage)).to.have.length(kept);
    });

    it('says what to do when the browser refuses, and starts from a place by name', async () => {
      answer(refuse);
      const host = await showNear();
      chip(host).click();
      await host.updateComplete;
      expect(said(host)).to.contain(
        'Votre navigateur ne donne pas votre position. Autorisez-la dans ses réglages, ou choisissez d’où partir.',
      );
      const select = host.shadowRoot!.querySelector('select')!;
      expect([...select.querySelectorAll('option')].map((option) => option.label)).to.deep.equal([
        'Choisir un endroit',
        'Le Bourg',
        'Rue du Four',
      ]);
      select.focus();
      await sendKeys({ press: 'ArrowDown' });
      await host.updateComplete;
      expect(said(host)).to.contain('Distances depuis : Le Bourg.');
      expect(words(host)).to.contain('Départ : Le Bourg');
      expect(chip(host).ariaPressed).to.equal('false');
    });

    it('speaks of no minutes where the device knows little', async () => {
      answer((succeed) =>
        succeed({ coords: { ...at(0, 0), accuracy: 2_000 } } as GeolocationPosition),
      );
      const host = await showNear();
      chip(host).click();
      await host.updateComplete;
      expect(said(host)).to.match(/connue à 2.kilomètres près/);
      button(host, 'Le Fournil').click();
      expect(panel(host)!.textContent)
        .to.match(/à moins de 2.km/)
        .and.not.to.contain('min');
    });

    it('leaves an answer that comes after it was turned off', async () => {
      let late: PositionCallback | undefined;
      answer((succeed) => void (late = succeed));
      const host = await showNear();
      chip(host).click();
      await host.updateComplete;
      expect(said(host)).to.contain('cherche où vous êtes');
      chip(host).click();
      late!({ coords: { ...at(0, 0), accuracy: 5 } } as GeolocationPosition);
      await host.updateComplete;
      expect(host.near.position.state).to.equal('none');
      expect(host.near.position.position).to.equal(undefined);
    });
  });

  describe('accessibility', () => {
    const states: Record<string, () => Promise<MapHost>> = {
      'three markers': () => showMap({ root: { area: town } }),
      'an opened entry': async () => {
        const host = await showMap();
        button(host, 'Le Fournil').click();
        return host;
      },
      'several at one address, listed': async () => {
        const host = await showMap({
          entries: three.map((entry) => ({ ...entry, geo: at(0, 0) })),
        });
        button(host, '3 adresses').click();
        return host;
      },
      'a background that is asked for': () => showMap({ tiles: ELSEWHERE }),
      'a zone': async () => {
        const host = await showMap();
        button(host, 'Agrandir').click();
        await untilStill(host);
        button(host, 'Chercher').click();
        await host.updateComplete;
        return host;
      },
      'nothing to show': async () => {
        const host = await build({ entries: [choir] });
        host.showMap();
        await host.updateComplete;
        return host;
      },
      English: () => showMap({ lang: 'en' }),
      'right to left': () => showMap({ lang: 'ar', dir: 'rtl' }),
    };
    for (const [name, show] of Object.entries(states))
      it(`has no violation with ${name}`, async () => {
        await expect(await show()).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const host = await showMap();
      button(host, 'Agrandir').removeAttribute('aria-label');
      const failure = await Promise.resolve(expect(host).to.be.accessible()).catch(String);
      expect(failure).to.contain('button-name');
    });

    it('fits 320 px, and a window enlarged to 400 %', async () => {
      await setViewport({ width: 320, height: 256 });
      const host = await showMap();
      button(host, 'Agrandir').click();
      await untilStill(host);
      button(host, 'Le Fournil').click();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(canvas(host).getBoundingClientRect().height).to.be.at.most(256);
    });

    it('keeps east on the right on a page from right to left', async () => {
      const host = await showMap({ dir: 'rtl' });
      expect(middleOf(button(host, 'Garage').querySelector('.marker-dot')!)[0]).to.be.above(
        middleOf(button(host, 'Le Fournil').querySelector('.marker-dot')!)[0],
      );
    });

    it('is left out on paper', async () => {
      const host = await showMap();
      await emulateMedia({ media: 'print' });
      try {
        expect(host.shadowRoot!.querySelector('.map')!.getClientRects()).to.have.length(0);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
  });

  describe('when it goes', () => {
    /** Listeners on what outlives the element, and observers, as they come and go. */
    function countListeners(): { open(): string[]; restore(): void } {
      const open = new Map<string, number>();
      const targets: EventTarget[] = [window, document, document.body, document.documentElement];
      const change = (target: EventTarget, type: string, by: number): void => {
        const key = `${targets.indexOf(target)} ${type}`;
        open.set(key, (open.get(key) ?? 0) + by);
      };
      const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (...given: Parameters<typeof add>) {
        if (targets.includes(this)) change(this, given[0], 1);
        add.apply(this, given);
      };
      EventTarget.prototype.removeEventListener = function (...given: Parameters<typeof remove>) {
        if (targets.includes(this)) change(this, given[0], -1);
        remove.apply(this, given);
      };
      const { observe, disconnect } = ResizeObserver.prototype;
      ResizeObserver.prototype.observe = function (...given: Parameters<typeof observe>) {
        change(window, 'size', 1);
        observe.apply(this, given);
      };
      ResizeObserver.prototype.disconnect = function () {
        change(window, 'size', -1);
        disconnect.apply(this);
      };
      return {
        open: () => [...open].filter(([, count]) => count > 0).map(([key]) => key),
        restore: () => {
          EventTarget.prototype.addEventListener = add;
          EventTarget.prototype.removeEventListener = remove;
          Object.assign(ResizeObserver.prototype, { observe, disconnect });
        },
      };
    }

    it('leaves no listener on the page, even in the middle of a drag', async () => {
      const listeners = countListeners();
      try {
        const host = await showMap();
        const [x, y] = middleOf(canvas(host));
        await sendMouse({ type: 'move', position: [x, y] });
        await sendMouse({ type: 'down' });
        await sendMouse({ type: 'move', position: [x + 40, y + 10] });
        expect(listeners.open(), 'a drag listens to the page').to.not.deep.equal([]);
        canvas(host).dispatchEvent(fingers(canvas(host), 2));
        host.remove();
        await sendMouse({ type: 'up' });
        expect(listeners.open()).to.deep.equal([]);
      } finally {
        listeners.restore();
      }
    });

    it('throws nothing in the middle of an animation', async () => {
      const failures: unknown[] = [];
      const note = (event: ErrorEvent): unknown => failures.push(event.message);
      addEventListener('error', note);
      for (const press of ['Agrandir', 'Aller vers l’est']) {
        const host = await showMap();
        button(host, press).click();
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        host.remove();
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      removeEventListener('error', note);
      expect(failures).to.deep.equal([]);
    });

    it('comes back whole when the element is moved on the page, or shown again', async () => {
      const host = await showMap();
      const { parentElement } = host;
      host.remove();
      expect(has(host, '.marker')).to.equal(false);
      parentElement!.prepend(host);
      await until(() => names(host).length === 3, 'the markers come back');
      host.hideMap();
      await host.updateComplete;
      expect(has(host, '.map')).to.equal(false);
      host.showMap();
      await until(() => names(host).length === 3, 'the markers come back');
      button(host, 'Agrandir').click();
      await untilStill(host);
    });
  });
});
