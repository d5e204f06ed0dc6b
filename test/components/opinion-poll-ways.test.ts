import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/components/opinion-poll/opinion-poll.js';
import type { ParvisOpinionPoll } from '../../src/components/opinion-poll/opinion-poll.js';
import { accessibilityTree, itInTree } from '../helpers/accessibility-tree.js';
import { TestCollector } from '../helpers/fake-collector.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { fakeSpeech, FRENCH, type FakeSpeech } from '../helpers/fake-speech.js';
import { button, focused, said } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { bikes, feedOf, states } from './opinion-poll.states.js';

const TAG = 'parvis-opinion-poll';
let feed: TestFeed | undefined;
let collector: TestCollector | undefined;
let speech: FakeSpeech | undefined;

async function show(poll: object): Promise<ParvisOpinionPoll> {
  collector = new TestCollector('https://votes.saint-parvis.example');
  const shown = await showState<ParvisOpinionPoll>(TAG, {
    documents: feedOf({ ...bikes, resultsPolicy: 'after-vote', ...poll }, collector.url),
  });
  feed = shown.feed;
  await waitUntil(() => shown.element.shadowRoot!.querySelector('dl'), 'the rest', {
    timeout: 15_000,
  });
  return shown.element;
}

const inside = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

const ranking = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('ol strong')].map((one) => one.innerText);

const text = (element: Element): string =>
  inside(element, '[part~="base"]').innerText.replace(/\s+/g, ' ');

describe(`<${TAG}> ways to answer`, () => {
  afterEach(() => {
    collector?.restore();
    feed?.restore();
    speech?.restore();
    collector = feed = speech = undefined;
    localStorage.clear();
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  describe('ranking', () => {
    it('is made with the keyboard, said, and sent in its order', async () => {
      const element = await show({ questionType: 'ranking' });
      await waitUntil(() => inside(element, '#put-1'));
      inside(element, '#put-1').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => said().includes('Rue des Écoles\u00a0: 1re place sur 1.'));
      expect(focused(element)).to.equal('Mettre en 2e place');
      await sendKeys({ press: 'Space' });
      await waitUntil(() => ranking(element).length === 2);
      expect(ranking(element)).to.deep.equal(['Rue des Écoles', 'Piscine']);
      inside(element, '#up-2').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => ranking(element)[0] === 'Piscine');
      await waitUntil(() => said().includes('Piscine\u00a0: 1re place sur 2.'));
      expect(element.shadowRoot!.activeElement!.id).to.equal('up-2');
      // At the top it stays where it is, and so does focus.
      await sendKeys({ press: 'Enter' });
      expect(ranking(element)).to.deep.equal(['Piscine', 'Rue des Écoles']);
      expect(inside(element, '#up-2').ariaDisabled).to.equal('true');
      button(element, /^Donner mon avis/).click();
      await waitUntil(() => collector!.ballots.length === 1);
      expect(collector!.ballots[0]!.choices).to.deep.equal(['piscine', 'ecoles']);
    });

    it('begins empty, takes no more than its places, and goes for who has no opinion', async () => {
      const element = await show({ questionType: 'ranking', maxChoices: 1 });
      await waitUntil(() => inside(element, '#put-0'));
      expect(ranking(element)).to.deep.equal([]);
      inside(element, '#put-0').click();
      await waitUntil(() => ranking(element).length === 1);
      inside(element, '#put-1').click();
      await element.updateComplete;
      expect(ranking(element)).to.deep.equal(['Devant la gare']);
      inside(element, '.apart input').click();
      await element.updateComplete;
      expect(ranking(element)).to.deep.equal([]);
    });
  });

  it('an answer to the question that came next is sent after the one on its way', async () => {
    collector = new TestCollector('https://votes.saint-parvis.example');
    const counting = globalThis.fetch;
    const held: (() => void)[] = [];
    globalThis.fetch = (input, init) =>
      init?.method === 'PUT' && !held.length
        ? new Promise((resolve) => held.push(() => resolve(counting(input, init))))
        : counting(input, init);
    const { 'parvis.json': root } = feedOf(bikes, collector.url);
    const next = { ...bikes, id: 'marche', name: 'Quel jour pour le marché ?' };
    const documents = { 'parvis.json': { ...(root as object), polls: [bikes, next] } };
    const shown = await showState<ParvisOpinionPoll>(TAG, {
      documents,
      attributes: { poll: 'velos' },
    });
    ({ feed } = shown);
    const { element } = shown;
    const answer = async (): Promise<void> => {
      await waitUntil(() => inside(element, '.choice input'));
      inside(element, '.choice input').click();
      button(element, /^Donner mon avis/).click();
    };
    await answer();
    await waitUntil(() => held.length === 1);
    element.poll = 'marche';
    await waitUntil(() => text(element).includes('Quel jour'));
    await answer();
    held[0]!();
    await waitUntil(() => collector!.ballots.length === 2);
    await waitUntil(() => text(element).includes('Votre avis est compté.'));
  });

  it('no opinion stands alone among several', async () => {
    const element = await show({ maxChoices: 2 });
    for (const input of element.shadowRoot!.querySelectorAll<HTMLElement>('input')) {
      input.click();
      await element.updateComplete;
    }
    const checked = element.shadowRoot!.querySelectorAll<HTMLInputElement>(':checked');
    expect([...checked].map(({ value }) => value)).to.deep.equal(['no-opinion']);
  });

  it('shows one device always the same order', async () => {
    const choices = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, name: `Lieu ${at}` }));
    const order = (element: Element): string[] =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.choices strong')].map(
        (one) => one.innerText,
      );
    const element = await show({ choices, shuffle: true });
    const first = order(element);
    expect(first).to.not.deep.equal([...choices.map(({ name }) => name), first.at(-1)]);
    button(element, /^Donner/);
    inside(element, 'input').click();
    await element.updateComplete;
    button(element, /^Donner/).click();
    await waitUntil(() => text(element).includes('Votre avis est compté.'));
    button(element, /^Modifier/).click();
    await waitUntil(() => inside(element, 'form'));
    expect(order(element)).to.deep.equal(first);
  });

  it('withdraws with a higher revision and no choice', async () => {
    const element = await show({});
    inside(element, 'input').click();
    await element.updateComplete;
    button(element, /^Donner/).click();
    await waitUntil(() => text(element).includes('Numéro de reçu'));
    button(element, /^Retirer/).click();
    await waitUntil(() => text(element).includes('Votre avis est retiré.'));
    expect(collector!.ballots[1]).to.deep.include({ choices: [], revision: 2 });
    expect(button(element, /^Donner/)).to.exist;
  });

  it('never takes a 200 of something else on the line for an answer', async () => {
    const element = await show({});
    collector!.answers.push({ status: 200, body: { login: 'Wi-Fi' } });
    inside(element, 'input').click();
    await element.updateComplete;
    button(element, /^Donner/).click();
    await waitUntil(() => text(element).includes('Il n’est pas encore envoyé.'));
    expect(text(element)).to.not.contain('est compté.');
  });

  it('says that what was chosen and not sent is lost when the poll closes on the screen', async () => {
    const element = await show({ endTime: new Date(Date.now() + 1_500).toISOString() });
    inside(element, 'input').focus();
    inside(element, 'input').click();
    await waitUntil(() => focused(element) === 'La consultation vient de se terminer.', '', {
      timeout: 15_000,
    });
    expect(text(element)).to.contain('Votre avis n’a pas été envoyé. Il n’est pas compté.');
    expect(collector!.ballots).to.be.empty;
  });

  it('says that a change was refused and what still counts', async () => {
    const element = await show({});
    inside(element, 'input').click();
    await element.updateComplete;
    button(element, /^Donner/).click();
    await waitUntil(() => text(element).includes('est compté.'));
    collector!.answers.push({ status: 410, body: { reason: 'closed' } });
    button(element, /^Modifier/).click();
    await waitUntil(() => inside(element, 'form'));
    element.shadowRoot!.querySelectorAll<HTMLElement>('input')[2]!.click();
    await element.updateComplete;
    button(element, /^Donner/).click();
    await waitUntil(() => text(element).includes('Votre réponse d’avant reste comptée.'));
    expect(text(element)).to.contain('Votre réponse : Devant la gare');
  });

  it('is read aloud, in easy words and beside a second language', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show({});
    button(element, /^Écouter ou lire autrement/).click();
    await waitUntil(() => inside(element, '.aloud'));
    inside(element, '.aloud').click();
    expect(speech.said).to.deep.equal(['fr-FR: Où poser les arceaux à vélos ?']);
    button(element, /^Afficher aussi en anglais/).click();
    await waitUntil(() => focused(element) === 'Where should the bicycle stands go?');
    expect(speech.isSpeaking).to.equal(false);
    const english = [...element.shadowRoot!.querySelectorAll<HTMLElement>('label .second')];
    expect(english.map((one) => `${one.lang}: ${one.innerText}`)).to.deep.equal([
      'en: By the station',
      'en: Rue des Écoles',
      'en: Swimming pool',
    ]);
  });

  describe('results', () => {
    it('are asked for again after 15 s at the earliest, and only while they are seen', async () => {
      const waits: (() => void)[] = [];
      const { setTimeout: real } = window;
      const fake = (run: () => void, ms?: number): number => {
        if (!ms || ms < 14_000 || ms > 20_000 || !/askedAt/.test(String(run))) return real(run, ms);
        waits.push(run);
        return 0;
      };
      window.setTimeout = fake as typeof window.setTimeout;
      try {
        const element = await show({ resultsPolicy: 'always' });
        await waitUntil(() => waits.length > 0, 'planned');
        const { asked } = collector!;
        waits.splice(0).at(-1)!();
        await waitUntil(() => collector!.asked === asked + 1);
        waits.splice(0);
        element.remove();
        await element.updateComplete;
        expect(waits).to.be.empty;
      } finally {
        window.setTimeout = real;
      }
    });

    it('say when the own answer may not be among them', async () => {
      const name = 'an answer counted, in the results later';
      const shown = await showState<ParvisOpinionPoll>(TAG, states[name]!);
      feed = shown.feed;
      expect(text(shown.element)).to.contain('Votre avis peut encore manquer dans ces chiffres');
    });

    it('are led to by a button, and focus goes to their heading', async () => {
      const element = await show({});
      inside(element, 'input').click();
      await element.updateComplete;
      button(element, /^Donner/).click();
      await waitUntil(() => inside(element, '#results'));
      await waitUntil(() => said().includes('Résultats affichés\u00a0: 4 avis comptés'));
      button(element, /^Voir les résultats/).click();
      await waitUntil(() => focused(element) === 'Résultats');
    });
  });

  describe('accessibility tree', () => {
    itInTree('names the region by the question, and each answer', async () => {
      await show({});
      const nodes = await accessibilityTree();
      for (const node of [
        'region Où poser les arceaux à vélos ?',
        'heading Où poser les arceaux à vélos ?',
        'radio Devant la gare Éclairé',
        'radio Je n’ai pas d’avis',
        'button Donner mon avis',
      ])
        expect(nodes).to.include(node);
    });

    itInTree('names each move of a ranking by what it moves', async () => {
      const shown = await showState<ParvisOpinionPoll>(TAG, states['an order to make']!);
      feed = shown.feed;
      const nodes = await accessibilityTree();
      for (const node of ['button Monter Devant la gare', 'button Mettre en 3e place Piscine'])
        expect(nodes).to.include(node);
    });
  });

  describe('at 320 px, as at 400 %', () => {
    before(() => setViewport({ width: 320, height: 640 }));
    after(() => setViewport({ width: 800, height: 600 }));

    for (const [name, state] of Object.entries(states))
      it(`nothing is cut off or scrolls sideways with ${name}`, async () => {
        const shown = await showState<ParvisOpinionPoll>(TAG, state);
        feed = shown.feed;
        const width = document.documentElement.clientWidth;
        const out = [...shown.element.shadowRoot!.querySelectorAll('[part~="base"] *')]
          .filter((one) => !one.closest('svg'))
          .filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return right > width + 1 || left < -1;
          })
          .map((one) => one.outerHTML.slice(0, 80));
        expect(out).to.deep.equal([]);
      });
  });
});
