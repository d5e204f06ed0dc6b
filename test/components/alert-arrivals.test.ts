import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/alert-banner/alert-banner.js';
import type { ParvisAlertBanner } from '../../src/components/alert-banner/alert-banner.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { flood, library, states, works } from './alert-banner.states.js';

const TAG = 'parvis-alert-banner';
/** Longer than the announcer's pauses for what is urgent and what can wait. */
const SAID_MS = 1_300;
let feed: TestFeed | undefined;
/** All that was said, in order, with its moment. */
let spoken: { kind: string; text: string; at: number }[] = [];
let observer: MutationObserver;

async function show(
  items: readonly unknown[],
  state: Partial<ElementState> = {},
): Promise<ParvisAlertBanner> {
  const documents = { ...states['nothing to say']!.documents, 'alerts.json': { items } };
  const shown = await showState<ParvisAlertBanner>(TAG, { documents, ...state });
  feed = shown.feed;
  return shown.element;
}

/** The town publishes, and the page asks: at once, because somebody comes back to it. */
async function publish(...items: readonly unknown[]): Promise<void> {
  feed!.set('alerts.json', { items });
  await comeBack(60_000);
}

/** By how much the clock was on when somebody last came back: it never goes the other way. */
let aheadMs = 0;

async function comeBack(afterMs: number): Promise<void> {
  const { now } = Date;
  aheadMs += afterMs;
  Date.now = () => now() + aheadMs;
  document.dispatchEvent(new Event('visibilitychange'));
  Date.now = now;
  // By the page's own frames: on a busy machine they come late, as the feed does.
  for (let frame = 0; frame < 12; frame++) await nextFrame();
}

function words(element: Element): string {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('h2, p, button, a')]
    .filter((part) => part.checkVisibility())
    .map((part) => part.innerText.trim().replace(/\s*\n\s*/g, ' / '))
    .join(' | ');
}

const update = { ...flood, id: 'crue-2', msgType: 'Update', references: ['crue'] };
const cancel = {
  ...flood,
  id: 'fin',
  msgType: 'Cancel',
  references: ['crue'],
  sent: new Date(Date.now() - 60_000).toISOString(),
  headline: 'Fin de l’alerte',
};

describe(`<${TAG}> while the page is open`, () => {
  beforeEach(() => {
    aheadMs = 0;
    spoken = [];
    observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const region = target as HTMLElement;
        const kind = region.dataset.parvisAnnouncer;
        if (kind && region.textContent)
          spoken.push({ kind, text: region.textContent, at: performance.now() });
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  afterEach(async () => {
    observer.disconnect();
    feed?.restore();
    localStorage.clear();
    await aTimeout(SAID_MS);
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  const saidAs = (): string[] => spoken.map(({ kind, text }) => `${kind}: ${text}`);

  describe('what is said', () => {
    it('is nothing at load, nor when the same comes again', async () => {
      await show([flood, works]);
      await publish(flood, works);
      await aTimeout(SAID_MS);
      expect(saidAs()).to.deep.equal([]);
    });

    const flooded = 'La Vive déborde\u00a0: quittez les berges'.replace('\u00a0', ' ');
    const table: [string, unknown[], unknown[], string[]][] = [
      [
        'a severe message, at once',
        [],
        [flood],
        [`assertive: Nouveau message. Alerte\u00a0: ${flooded}`],
      ],
      [
        'an extreme message, at once',
        [],
        [{ ...flood, severity: 'extreme' }],
        [`assertive: Nouveau message. Danger\u00a0: ${flooded}`],
      ],
      ...(['info', 'minor', 'moderate', 'unheard-of'].map((severity) => [
        `a message that is ${severity}, politely`,
        [flood],
        [flood, { ...works, severity }],
        [
          `polite: Nouveau message. ${{ info: 'Information', minor: 'À noter' }[severity] ?? 'Attention'}\u00a0: Travaux rue du Lavoir`,
        ],
      ]) as [string, unknown[], unknown[], string[]][]),
      [
        'a message that becomes severe, at once',
        [works],
        [{ ...works, severity: 'severe' }],
        ['assertive: Message modifié. Alerte\u00a0: Travaux rue du Lavoir'],
      ],
      [
        'a severe message that becomes extreme, at once',
        [flood],
        [{ ...flood, severity: 'extreme' }],
        [`assertive: Message modifié. Danger\u00a0: ${flooded}`],
      ],
      [
        'a severe message with other words, politely',
        [flood],
        [{ ...flood, description: 'L’eau baisse.' }],
        [`polite: Message modifié. Alerte\u00a0: ${flooded}`],
      ],
      [
        'a severe message that becomes moderate, politely',
        [flood],
        [{ ...flood, severity: 'moderate' }],
        [`polite: Message modifié. Attention\u00a0: ${flooded}`],
      ],
      [
        'a severe Update, at once and once',
        [flood],
        [flood, update],
        [`assertive: Message modifié. Alerte\u00a0: ${flooded}`],
      ],
      [
        'several at a time as one, the urgent first',
        [],
        [works, library, flood],
        [
          `assertive: Nouveau message. Alerte\u00a0: ${flooded}`,
          'polite: Nouveau message. À noter\u00a0: Travaux rue du Lavoir Nouveau message. Information\u00a0: La médiathèque ferme à 17 h samedi',
        ],
      ],
      ['nothing of a test', [], [{ ...flood, status: 'Test' }], []],
      ['nothing of an exercise', [], [{ ...flood, status: 'Exercise' }], []],
      ['nothing of one for another page', [], [{ ...flood, paths: ['/ailleurs'] }], []],
      ['nothing of one that is taken out of the feed', [flood], [], []],
      [
        'a Cancel, politely',
        [flood],
        [flood, cancel],
        [`polite: Message annulé\u00a0: ${flooded}`],
      ],
      ['nothing of a Cancel of what was not there', [works], [works, flood, cancel], []],
    ];
    for (const [name, before, after, expected] of table)
      it(`is ${name}`, async () => {
        await show(before);
        await publish(...after);
        await aTimeout(SAID_MS);
        expect(saidAs()).to.deep.equal(expected);
      });

    it('is an exercise as such, never at once', async () => {
      const attributes = { 'show-exercises': '' };
      const element = await show([], { attributes });
      await publish({ ...flood, severity: 'extreme', status: 'Exercise' });
      await aTimeout(SAID_MS);
      expect(saidAs()).to.deep.equal([
        'polite: Nouveau message. Exercice · Danger\u00a0: La Vive déborde : quittez les berges',
      ]);
      expect(words(element)).to.match(/^Exercice · Danger \| La Vive déborde/);
      expect(words(element)).to.contain('Masquer');
    });

    it('is nothing of what somebody hid, until it is raised', async () => {
      const element = await show([works]);
      element.shadowRoot!.querySelector<HTMLButtonElement>('[aria-label^="Masquer"]')!.click();
      await aTimeout(SAID_MS);
      spoken = [];
      await publish(works, library);
      await aTimeout(SAID_MS);
      expect(saidAs().join()).to.contain('médiathèque').and.not.contain('Travaux');
      spoken = [];
      await publish({ ...works, severity: 'severe' }, library);
      await aTimeout(SAID_MS);
      expect(saidAs().join()).to.match(/^assertive: Message modifié/);
      expect(words(element)).to.match(/^Alerte \| Travaux rue du Lavoir/);
    });

    it('is said no closer than 500 ms, and none is lost', async () => {
      await show([]);
      await publish(library);
      await publish(library, works);
      await publish(library, works, flood);
      await aTimeout(SAID_MS + 500);
      const all = saidAs().join(' ');
      for (const headline of ['médiathèque', 'Travaux', 'Vive']) expect(all).to.contain(headline);
      const gaps = spoken.slice(1).map(({ at }, index) => at - spoken[index]!.at);
      expect(Math.min(...gaps)).to.be.at.least(490);
    });

    it('is what begins by its own time while the page is open', async () => {
      await show([{ ...flood, effective: new Date(Date.now() + 1_200).toISOString() }]);
      await waitUntil(() => saidAs().join().includes('assertive: Nouveau message'), 'not said', {
        timeout: 4_000,
      });
    });

    it('is nothing when the page shows another area', async () => {
      const element = await show([works, { ...flood, area: [{ areaDesc: 'Bas' }] }], {
        attributes: { area: 'Haut' },
      });
      element.area = 'Bas';
      await element.updateComplete;
      expect(words(element)).to.contain('La Vive déborde');
      await aTimeout(SAID_MS);
      expect(saidAs()).to.deep.equal([]);
    });

    it('is what comes after the feed could not be had at first', async () => {
      const element = await show([], { documents: {} });
      expect(words(element)).to.contain('ne peuvent pas être vérifiées');
      for (const [name, document] of Object.entries(states['one severe message']!.documents))
        feed!.set(name, document);
      await comeBack(60_000);
      await aTimeout(SAID_MS);
      expect(saidAs().join()).to.match(/^assertive: Nouveau message/);
    });
  });

  describe('a message that is called off', () => {
    it('leaves one line in its place, with time and issuer, until it is hidden', async () => {
      const element = await show([works, flood, library]);
      await publish(works, flood, library, cancel);
      expect(words(element)).to.match(
        /^Message annulé\u00a0: La Vive déborde : quittez les berges \/ Annulé par Pompiers de Saint-Parvis, (aujourd’hui|hier) à .* \| Masquer \| À noter \| Travaux/,
      );
      expect(words(element)).to.not.contain('Fin de l’alerte');
      await expect(element).to.be.accessible();
      const hide = element.shadowRoot!.querySelector<HTMLElement>('[aria-label$="les berges"]')!;
      expect(hide.ariaLabel).to.equal(
        'Masquer le message\u00a0: La Vive déborde : quittez les berges',
      );
      hide.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !words(element).includes('annulé'));
      await aTimeout(0);
      const focused = element.shadowRoot!.activeElement as HTMLElement;
      expect(focused.innerText).to.equal('Travaux rue du Lavoir');
    });

    it('is said in English, with the headline’s own language marked', async () => {
      const element = await show([{ ...flood, headline: { fr: 'Crue' } }], { lang: 'en' });
      await publish({ ...flood, headline: { fr: 'Crue' } }, cancel);
      expect(words(element)).to.contain('Message cancelled: Crue / Cancelled by Pompiers');
      expect(element.shadowRoot!.querySelector('p [lang="fr"]')!.textContent).to.equal('Crue');
    });

    it('leaves a line too when the feed has only the Cancel left', async () => {
      const element = await show([flood]);
      await publish(cancel);
      expect(words(element)).to.match(/^Message annulé/);
    });

    it('leaves no line for those who never saw it, who hid it, or on the next page', async () => {
      const late = await show([flood, cancel]);
      expect(late.getBoundingClientRect().height).to.equal(0);
      feed!.restore();
      const ended = { ...cancel, references: ['travaux'] };
      const element = await show([works]);
      element.shadowRoot!.querySelector<HTMLButtonElement>('[aria-label^="Masquer"]')!.click();
      await publish(works, ended);
      expect(words(element)).to.not.contain('annulé');
    });

    it('takes its line away when the message would have ended', async () => {
      const soon = { ...flood, expires: new Date(Date.now() + 2_500).toISOString() };
      const element = await show([soon]);
      await publish(soon, cancel);
      expect(words(element)).to.match(/^Message annulé/);
      feed!.goDown();
      await waitUntil(() => !words(element).includes('annulé'), 'still there');
    });

    it('keeps the focus where it was', async () => {
      const element = await show([works, flood]);
      element.shadowRoot!.querySelector<HTMLElement>('article .controls button')!.focus();
      await publish(works, flood, cancel);
      const focused = element.shadowRoot!.activeElement as HTMLElement | null;
      expect(focused?.innerText).to.match(/^Message annulé/);
    });

    it('comes back when the Cancel was a mistake', async () => {
      const element = await show([flood]);
      await publish(flood, cancel);
      await publish(flood);
      expect(words(element))
        .to.match(/^Alerte/)
        .and.not.contain('annulé');
    });
  });

  it('lets what is over go quietly, with the network off', async () => {
    const element = await show([{ ...works, expires: new Date(Date.now() + 1_000).toISOString() }]);
    feed!.goDown();
    await waitUntil(() => element.getBoundingClientRect().height === 0, 'still there', {
      timeout: 4_000,
    });
    await aTimeout(SAID_MS);
    expect(saidAs()).to.deep.equal([]);
  });

  describe('on a device whose clock is three hours wrong', () => {
    const { now } = Date;
    afterEach(() => {
      Date.now = now;
    });
    for (const hours of [3, -3])
      it(`goes by the server: ${hours}`, async () => {
        Date.now = () => now() + hours * 3_600_000;
        const at = (minutes: number): string => new Date(now() + minutes * 60_000).toISOString();
        const element = await show([
          { ...works, sent: at(-10), expires: at(10) },
          { ...flood, sent: at(-300), expires: at(-60) },
          { ...library, sent: at(60), expires: at(300) },
        ]);
        expect(words(element))
          .to.contain('Travaux')
          .and.not.match(/Vive|médiathèque/);
        const { minute, hour } = Object.fromEntries(
          new Intl.DateTimeFormat('fr', {
            timeZone: 'Europe/Paris',
            hour: 'numeric',
            minute: '2-digit',
          })
            .formatToParts(now())
            .map(({ type, value }) => [type, value]),
        ) as { minute: string; hour: string };
        expect(words(element)).to.match(
          new RegExp(`Vérifié aujourd’hui à (${Number(hour)}.h(.${minute})?|minuit)`),
        );
      });
  });

  describe('when nothing can be confirmed', () => {
    for (const [name, items] of [
      ['a message', [works]],
      ['no message in force', []],
    ] as const)
      it(`says since when, and whom to call, with ${name}`, async () => {
        const element = await show(items);
        expect(words(element)).to.not.contain('Dernière vérification');
        feed!.goDown();
        await comeBack(60_000);
        expect(words(element)).to.match(
          /Dernière vérification aujourd’hui à .*\. En cas de doute, appelez la mairie\./,
        );
        const call = element.shadowRoot!.querySelector<HTMLAnchorElement>('.notice a.button')!;
        expect(call.href).to.equal('tel:+33261910000');
        expect(call.innerText).to.equal('Appeler le 02\u00a061\u00a091\u00a000\u00a000');
        await expect(element).to.be.accessible();
        feed!.comeBack();
        await comeBack(120_000);
        expect(words(element)).to.not.contain('Dernière vérification');
      });
  });

  describe('coming back to the page', () => {
    it('asks at once for what is older than a few seconds, and not for what is not', async () => {
      await show([works]);
      const asked = feed!.requests.length;
      await comeBack(1_000);
      expect(feed!.requests.length).to.equal(asked);
      await comeBack(5_000);
      expect(feed!.requests.length).to.equal(asked + 2);
    });
  });
});
