import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../src/components/alert-banner/alert-banner.js';
import type { ParvisAlertBanner } from '../../src/components/alert-banner/alert-banner.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { ENGLISH, fakeSpeech, FRENCH, type FakeSpeech } from '../helpers/fake-speech.js';
import { button, focused, words } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { flood, library, mapped, states } from './alert-banner.states.js';

const TAG = 'parvis-alert-banner';
const LANGUAGE = 'parvis:second-language';
const MORE = /^Plus d’options/;

let feed: TestFeed | undefined;
let speech: FakeSpeech | undefined;

async function show(state: ElementState): Promise<ParvisAlertBanner> {
  const shown = await showState<ParvisAlertBanner>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

/** A feed of these alerts, with the tools of the first unfolded. */
async function unfold(...alerts: unknown[]): Promise<ParvisAlertBanner> {
  const { documents } = states['one severe message']!;
  const items = { 'alerts.json': { parvis: '1.0', items: alerts } };
  const element = await show({ documents: { ...documents, ...items } });
  button(element, MORE).click();
  await waitUntil(() => element.shadowRoot!.querySelector('.tools'), 'tools');
  return element;
}

const inside = <T extends Element = HTMLElement>(element: Element, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);

const has = (element: Element, name: RegExp): boolean =>
  [...element.shadowRoot!.querySelectorAll('button')].some((one) => name.test(one.innerText));

const said = (): string =>
  document.querySelector('[data-parvis-announcer="polite"]')?.textContent ?? '';

async function press(element: ParvisAlertBanner, name: RegExp): Promise<void> {
  button(element, name).focus();
  await sendKeys({ press: 'Enter' });
  await element.updateComplete;
}

function polygon(...ring: unknown[]): Record<string, unknown> {
  return {
    ...flood,
    area: [{ areaDesc: 'Bourg', geometry: { type: 'Polygon', coordinates: [ring] } }],
  };
}

describe(`<${TAG}> tools`, () => {
  afterEach(() => {
    feed?.restore();
    speech?.restore();
    speech = undefined;
    localStorage.clear();
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  describe('accessibility', () => {
    const own = Object.keys(states).filter((name) => states[name]!.prepare);
    for (const name of own)
      it(`has no violation with ${name}`, async () => {
        await expect(await show(states[name]!)).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const element = await show(states['everything unfolded']!);
      inside(element, '.map svg')!.removeAttribute('aria-label');
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('svg-img-alt');
    });

    it('leaves 44 px to touch for each', async () => {
      const element = await show(states['everything unfolded']!);
      const low = [...element.shadowRoot!.querySelectorAll('.tools a, .tools button, .more button')]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.textContent);
      expect(low).to.deep.equal([]);
    });
  });

  describe('unfolding', () => {
    it('is done by one quiet button that keeps its place and focus', async () => {
      const element = await show(states['one severe message']!);
      const more = button(element, MORE);
      const place = more.getBoundingClientRect().top;
      expect(more.ariaExpanded).to.equal('false');
      expect(has(element, /^Partager$/)).to.equal(false);
      await press(element, MORE);
      await waitUntil(() => has(element, /^Partager$/), 'tools');
      expect(more.ariaExpanded).to.equal('true');
      expect(element.shadowRoot!.activeElement).to.equal(more);
      expect(more.getBoundingClientRect().top).to.equal(place);
      await press(element, MORE);
      await waitUntil(() => !has(element, /^Partager$/));
    });

    it('is not offered for a folded message', async () => {
      const element = await unfold(flood, library);
      button(element, /^Réduire$/).click();
      await element.updateComplete;
      expect(has(element, /^Partager$/)).to.equal(false);
      expect(has(element, MORE)).to.equal(false);
    });

    it('needs no style attribute, which a strict policy of the page would refuse', async () => {
      const element = await show(states['everything unfolded']!);
      expect(inside(element, '[style]')).to.equal(null);
      expect(inside(element, 'style')).to.equal(null);
    });
  });

  describe('read aloud', () => {
    it('is not offered without a voice', async () => {
      speech = fakeSpeech();
      expect(has(await unfold(flood), /^Écouter$/)).to.equal(false);
    });

    it('says the message, not its buttons', async () => {
      speech = fakeSpeech(FRENCH);
      const element = await unfold(flood);
      await press(element, /^Écouter$/);
      while (speech.isSpeaking) speech.finish();
      const text = speech.said.join(' | ');
      expect(text).to.contain('fr-FR: Alerte | fr-FR: La Vive déborde : quittez les berges');
      expect(text).to.contain('Montez à l’étage.');
      expect(text).to.not.match(/Partager|options|Réduire|Écouter/);
    });

    it('says a second language by its own voice', async () => {
      localStorage.setItem(LANGUAGE, '"en"');
      speech = fakeSpeech(FRENCH, ENGLISH);
      const element = await unfold(flood);
      await press(element, /^Écouter$/);
      while (speech.isSpeaking) speech.finish();
      expect(speech.said).to.include('en_GB: Go upstairs.');
    });

    it('keeps the button that stops in sight and under the finger', async () => {
      speech = fakeSpeech(FRENCH);
      const element = await unfold({ ...flood, description: 'L’eau monte. '.repeat(900) });
      await press(element, /^Écouter$/);
      const stop = button(element, /^Arrêter$/);
      expect(element.shadowRoot!.activeElement).to.equal(stop);
      for (const block of ['start', 'center', 'end'] as const) {
        inside(element, '.details')!.scrollIntoView({ block });
        const { top, bottom } = stop.getBoundingClientRect();
        expect(top, block).to.be.at.least(0);
        expect(bottom, block).to.be.at.most(innerHeight);
      }
      await sendKeys({ press: 'Enter' });
      expect(speech.isSpeaking).to.equal(false);
    });

    it('ends when its button goes, and when another message is read', async () => {
      speech = fakeSpeech(FRENCH);
      const element = await unfold(flood, { ...flood, id: 'autre', headline: 'Autre message' });
      const open = /^Lire la suite$/;
      if (has(element, open)) await press(element, open);
      const second = [...element.shadowRoot!.querySelectorAll('button')].filter((one) =>
        MORE.test(one.innerText),
      )[1]!;
      second.click();
      await element.updateComplete;
      const listens = (): HTMLElement[] =>
        [...element.shadowRoot!.querySelectorAll('button')].filter((one) =>
          /^Écouter$/.test(one.innerText),
        );
      await waitUntil(() => listens().length === 2);
      const [first, other] = listens();
      first!.click();
      other!.click();
      await element.updateComplete;
      expect(first!.innerText).to.equal('Écouter');
      expect(other!.innerText).to.equal('Arrêter');
      expect(speech.isSpeaking).to.equal(true);
      second.click();
      await waitUntil(() => !speech!.isSpeaking, 'still speaking');
    });
  });

  describe('two languages', () => {
    it('stand together, each with its language and direction', async () => {
      const element = await unfold(flood);
      await press(element, /^Afficher aussi en arabe$/);
      const second = inside(element, '.second')!;
      expect(second.lang).to.equal('ar');
      expect(getComputedStyle(second).direction).to.equal('rtl');
      expect(second.innerText.trim()).to.equal('فيضان النهر: غادروا الضفاف');
      expect(words(element)).to.contain('L’eau monte vite dans le bas du bourg.');
    });

    it('puts focus on the words that have come, and takes them away by the same button', async () => {
      const element = await unfold(flood);
      await press(element, /^Afficher aussi en anglais$/);
      await waitUntil(() => focused(element) === 'The Vive is flooding: leave the river banks');
      expect(inside(element, '.second')!.innerText).to.contain('Go upstairs.');
      await press(element, /^Afficher aussi en anglais$/);
      expect(inside(element, '.second')).to.equal(null);
      expect(focused(element)).to.equal('Afficher aussi en anglais');
    });

    it('are remembered on the device, only once they were chosen', async () => {
      const element = await unfold(flood);
      expect(localStorage.getItem(LANGUAGE)).to.equal(null);
      await press(element, /^Afficher aussi en anglais$/);
      expect(localStorage.getItem(LANGUAGE)).to.equal('"en"');
      element.remove();
      feed!.restore();
      const later = await show(states['one severe message']!);
      await waitUntil(() => inside(later, '.second'), 'not shown');
      expect(later.shadowRoot!.activeElement).to.equal(null);
    });

    it('are at most three, neither the reader’s own nor its plain variant', async () => {
      const many = {
        fr: 'Crue',
        'fr-simple': 'Crue',
        en: 'Flood',
        de: 'Flut',
        es: 'Riada',
        it: 'Piena',
      };
      const element = await unfold({ ...flood, headline: { ...many, 'not a tag': 'x' } });
      const offered = [...element.shadowRoot!.querySelectorAll('button')]
        .map((one) => one.innerText.trim())
        .filter((one) => one.startsWith('Afficher'));
      expect(offered).to.deep.equal([
        'Afficher aussi en anglais',
        'Afficher aussi en allemand',
        'Afficher aussi en espagnol',
      ]);
    });

    it('are not offered where there is only one', async () => {
      expect(has(await unfold(library), /Afficher aussi/)).to.equal(false);
    });

    it('stand beside each other on a desk, below each other on a phone', async () => {
      const element = await unfold(flood);
      await press(element, /^Afficher aussi en anglais$/);
      const places = (): DOMRect[] =>
        ['.details .steps', '.second'].map((one) => inside(element, one)!.getBoundingClientRect());
      element.style.width = '1000px';
      let [first, second] = places();
      expect(second!.left).to.be.above(first!.left + 100);
      expect(second!.top).to.be.below(first!.top);
      element.style.width = '340px';
      [first, second] = places();
      expect(second!.top).to.be.at.least(first!.bottom);
    });

    it('says that a text is not translated yet, above it, in the reader’s language', async () => {
      const { documents } = states['a message that can be hidden']!;
      const element = await show({ documents, lang: 'en' });
      expect(words(element)).to.match(/Not yet translated into English \| La rue est fermée/);
      expect(inside(element, '.details div p')!.lang).to.equal('fr');
    });

    it('says so of a language that the interface does not speak, and never without need', async () => {
      const french = await show({ ...states['one severe message']! });
      expect(words(french)).to.not.contain('Pas encore');
      feed!.restore();
      const state = states['from right to left']!;
      expect(words(await show(state))).to.contain('Pas encore traduit en arabe');
      feed!.restore();
      const plain = await show(states['in plain French']!);
      expect(words(plain)).to.not.contain('Pas encore');
    });
  });

  describe('map', () => {
    it('is drawn on request and put away by the same button', async () => {
      const element = await unfold(mapped);
      const name = /^Voir la carte du secteur$/;
      expect(inside(element, '.map')).to.equal(null);
      await press(element, name);
      expect(button(element, name).ariaExpanded).to.equal('true');
      const map = inside<SVGElement>(element, '.map svg')!;
      expect(map.getAttribute('role')).to.equal('img');
      expect(map.getAttribute('aria-label')).to.equal(
        'Carte du secteur\u00a0: Bas du bourg, Île du Moulin',
      );
      const text = inside(element, '.map figcaption')!.innerText;
      expect(text).to.match(/Bas du bourg\s+Île du Moulin\s+Le nord est en haut\./);
      await press(element, name);
      expect(inside(element, '.map')).to.equal(null);
    });

    it('has the right shape for the latitude, and a scale that fits it', async () => {
      // 0.02° by 0.01° at 60° north: as wide as high, 1 112 m.
      const ring = [
        [10, 59.995],
        [10.02, 59.995],
        [10.02, 60.005],
        [10, 60.005],
        [10, 59.995],
      ];
      const element = await unfold(polygon(...ring));
      await press(element, /^Voir la carte/);
      const box = inside<SVGPathElement>(element, '.area')!.getBBox();
      expect(box.width / box.height).to.be.closeTo(1, 0.01);
      const bar = inside<SVGPathElement>(element, '.scale path')!.getBBox();
      expect(inside(element, '.scale text')!.textContent).to.match(/^200\sm$/);
      expect((bar.width / box.width) * 1112).to.be.closeTo(200, 2);
    });

    it('has north at the top', async () => {
      const element = await unfold(polygon([0, 48], [0.1, 48], [0.05, 48.05], [0, 48]));
      await press(element, /^Voir la carte/);
      const path = inside<SVGPathElement>(element, '.area')!;
      const tip = path.getPointAtLength(0);
      expect(tip.y).to.be.closeTo(path.getBBox().y + path.getBBox().height, 0.2);
      expect(inside(element, '.scale text')!.textContent).to.match(/^2\skm$/);
    });

    it('crosses the line where one day ends', async () => {
      const ring = [
        [179.9, -17],
        [-179.9, -17],
        [-179.9, -16.9],
        [179.9, -16.9],
        [179.9, -17],
      ];
      const element = await unfold(polygon(...ring));
      await press(element, /^Voir la carte/);
      const box = inside<SVGPathElement>(element, '.area')!.getBBox();
      expect(box.width / box.height).to.be.closeTo(2 * Math.cos((16.95 * Math.PI) / 180), 0.02);
    });

    it('shows a place alone, and says which area could not be drawn', async () => {
      const element = await unfold({
        ...flood,
        area: [
          { areaDesc: 'Pont', geometry: { type: 'Point', coordinates: [-1.68, 48.1] } },
          { areaDesc: 'Quai' },
        ],
      });
      await press(element, /^Voir la carte/);
      expect(inside(element, '.point')).to.not.equal(null);
      expect(inside(element, '.map figcaption')!.innerText).to.contain('Quai (pas sur la carte)');
    });

    const square = [
      [0, 48],
      [1, 48],
      [1, 49],
      [0, 48],
    ];
    const broken: Record<string, unknown> = {
      'no geometry': undefined,
      words: 'Polygon',
      'a circle of an own kind': { type: 'Circle', coordinates: [0, 48], radius: 5 },
      'no coordinates': { type: 'Polygon' },
      'an empty polygon': { type: 'Polygon', coordinates: [] },
      'an empty ring': { type: 'Polygon', coordinates: [[]] },
      'a line': {
        type: 'Polygon',
        coordinates: [
          [
            [0, 48],
            [1, 48],
            [0, 48],
          ],
        ],
      },
      'text for numbers': {
        type: 'Polygon',
        coordinates: [
          [
            ['0', '48'],
            [1, 48],
            [1, 49],
          ],
        ],
      },
      'null for a number': { type: 'Point', coordinates: [null, 48] },
      'a place off the earth': { type: 'Point', coordinates: [0, 4800] },
      'a continent': {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [60, 0],
            [60, 60],
            [0, 0],
          ],
        ],
      },
      'a hundred thousand corners': {
        type: 'Polygon',
        coordinates: [Array.from({ length: 100_000 }, (_, at) => [at / 1e6, 48 + (at % 2)])],
      },
      'collections in collections': JSON.parse(
        `${'{"type":"GeometryCollection","geometries":['.repeat(8)}${']}'.repeat(8)}`,
      ) as unknown,
    };
    for (const [name, geometry] of Object.entries(broken))
      it(`is not offered for ${name}, though another area is sound`, async () => {
        const sound = { areaDesc: 'Bon', geometry: { type: 'Polygon', coordinates: [square] } };
        const area = geometry ? [sound, { areaDesc: 'Bourg', geometry }] : [{ areaDesc: 'Bourg' }];
        const element = await unfold({ ...flood, area });
        expect(has(element, /carte/)).to.equal(false);
        expect(words(element)).to.contain('La Vive déborde');
      });
  });

  describe('passing on', () => {
    it('begins a message that says how serious, what, what to do, whom to call, until when', async () => {
      const element = await unfold(flood);
      await press(element, /^Partager$/);
      const sms = (button(element, /SMS/) as HTMLAnchorElement).href;
      expect(sms).to.match(/^sms:\?&body=/);
      const [first, steps, phone, until, issuer, link] = decodeURIComponent(
        sms.replace('sms:?&body=', ''),
      ).split('\n');
      expect(first).to.equal('Alerte\u00a0: La Vive déborde : quittez les berges');
      expect(steps).to.equal('Montez à l’étage. Coupez le courant.');
      expect(phone).to.equal('Tél. 02\u00a061\u00a091\u00a000\u00a018');
      expect(until).to.match(/^Valable jusqu’au \S+ \d+ \S+ \d{4} à /);
      expect(issuer).to.equal('Pompiers de Saint-Parvis');
      expect(link).to.equal('https://www.saint-parvis.example/crue');
      const mail = new URL((button(element, /e-mail/) as HTMLAnchorElement).href);
      expect(mail.searchParams.get('subject')).to.equal('La Vive déborde : quittez les berges');
    });

    it('keeps a long instruction short, cut between words', async () => {
      const element = await unfold({ ...flood, instruction: 'Fermez les volets. '.repeat(60) });
      await press(element, /^Partager$/);
      const sms = decodeURIComponent((button(element, /SMS/) as HTMLAnchorElement).href);
      expect(sms.split('\n')[1]).to.match(/^Fermez .*(Fermez|les|volets\.)…$/);
      expect(sms.split('\n')[1]!.length).to.be.below(202);
    });

    it('copies, and says whether it could', async () => {
      const element = await unfold(flood);
      await press(element, /^Partager$/);
      const { clipboard } = navigator;
      const answers = [() => Promise.reject(new Error('denied')), () => Promise.resolve()];
      const copied: string[] = [];
      const writeText = (text: string): Promise<void> => (copied.push(text), answers.shift()!());
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      try {
        await press(element, /^Copier le message$/);
        await waitUntil(() => words(element).includes('Le message n’a pas été copié'));
        await press(element, /^Copier le message$/);
        await waitUntil(() => words(element).includes('Message copié'));
        await waitUntil(() => said().includes('Message copié'), 'not said', { timeout: 3_000 });
      } finally {
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      }
      expect(copied[1]).to.contain('La Vive déborde');
    });
  });

  describe('on paper', () => {
    const { print } = window;
    let printed = 0;
    const paper = (): HTMLElement => document.querySelector<HTMLElement>('[data-parvis-print]')!;
    const printOf = async (alert: unknown): Promise<void> => {
      const element = await unfold(alert);
      await press(element, /^Imprimer une affiche$/);
      await waitUntil(() => printed > 0);
    };
    beforeEach(() => {
      printed = 0;
      window.print = () => printed++;
    });
    afterEach(async () => {
      window.print = print;
      dispatchEvent(new Event('afterprint'));
      await emulateMedia({ media: 'screen' });
    });

    it('says all that a passer-by needs, with full dates', async () => {
      await printOf(flood);
      const text = paper().shadowRoot!.querySelector('main')!.textContent.replace(/\s+/g, ' ');
      const date = '\\S+ \\d+ \\S+ \\d{4}';
      expect(text).to.match(
        new RegExp(
          'Ville de Saint-Parvis Alerte La Vive déborde : quittez les berges ' +
            'Secteur : Bas du bourg Que faire \\? Montez à l’étage. ?Coupez le courant. ' +
            `02 61 91 00 18 Valable jusqu’au ${date} à .* ` +
            `Publié par Pompiers de Saint-Parvis, le ${date} à .* Affiché le ${date}`,
        ),
      );
      expect(paper().shadowRoot!.querySelector('.severity .icon')).to.not.equal(null);
      expect(text).to.not.match(/aujourd’hui|demain|hier/);
    });

    it('gives the town hall’s phone where the message has none', async () => {
      await printOf({ ...flood, contactPoint: [] });
      expect(paper().shadowRoot!.querySelector('.call')!.textContent).to.match(
        /02\s61\s91\s00\s00/,
      );
    });

    for (const [length, steps] of [
      ['short', 1],
      ['ordinary', 6],
      ['long', 12],
    ] as const)
      it(`fits one page with ${length} texts, the phone larger than any other text`, async () => {
        const step = 'Montez à l’étage avec vos papiers et vos médicaments.';
        await printOf({ ...flood, instruction: Array.from({ length: steps }, () => step) });
        await emulateMedia({ media: 'print' });
        paper().style.width = '180mm';
        const perMm = 96 / 25.4;
        expect(paper().getBoundingClientRect().height / perMm).to.be.within(120, 267);
        const size = (selector: string): number =>
          parseFloat(getComputedStyle(paper().shadowRoot!.querySelector(selector)!).fontSize);
        for (const other of ['h1', 'li', '.severity', '.until'])
          expect(size('.call b'), other).to.be.at.least(size(other));
      });
  });
});
