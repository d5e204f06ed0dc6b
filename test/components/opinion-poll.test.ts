import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/opinion-poll/opinion-poll.js';
import type {
  ParvisOpinionPoll,
  ParvisVoteEvent,
} from '../../src/components/opinion-poll/opinion-poll.js';
import type { ElementState } from '../helpers/element-state.js';
import { TestCollector } from '../helpers/fake-collector.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { bikes, feedOf, states } from './opinion-poll.states.js';

const TAG = 'parvis-opinion-poll';
let feed: TestFeed | undefined;
let collector: TestCollector | undefined;

async function show(state: ElementState): Promise<ParvisOpinionPoll> {
  const shown = await showState<ParvisOpinionPoll>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

/** The poll with a collector that answers. */
async function showWithCollector(poll: object = bikes): Promise<ParvisOpinionPoll> {
  const element = await show({ documents: {}, isPending: true });
  feed!.restore();
  element.remove();
  collector ??= new TestCollector();
  return show({ documents: feedOf(poll, collector.url) });
}

const words = (element: Element): string =>
  element
    .shadowRoot!.querySelector<HTMLElement>('[part~="base"]')
    ?.innerText.replace(/\s+/g, ' ') ?? '';

function control<T extends HTMLElement>(element: Element, name: string): T {
  const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>('label, button, a')].find(
    (one) => one.innerText.trim().startsWith(name),
  );
  if (!found) throw new Error(`no "${name}" in: ${words(element)}`);
  return (found.querySelector('input') ?? found) as unknown as T;
}

async function vote(element: ParvisOpinionPoll, ...names: string[]): Promise<void> {
  for (const name of names) control(element, name).click();
  await element.updateComplete;
  control(element, 'Donner mon avis').click();
}

/** Plain spaces, and the term on its own line. */
const said = (part: HTMLElement): string =>
  part.innerText
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/ *\n+ */g, '\n')
    .trim();

const focused = (element: Element): string =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.innerText ?? '';

describe(`<${TAG}>`, () => {
  afterEach(() => {
    collector?.restore();
    collector = undefined;
    feed?.restore();
    localStorage.clear();
  });

  describe('accessibility', () => {
    for (const [name, state] of Object.entries(states))
      it(`has no violation with ${name}`, async () => {
        await expect(await show(state)).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const element = await show(states['an open question']!);
      const input = element.shadowRoot!.querySelector('input')!;
      input.parentElement!.before(input);
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('label');
    });

    it('groups native radio buttons under the question', async () => {
      const element = await show(states['an open question']!);
      const group = element.shadowRoot!.querySelector('fieldset')!;
      const ids = group.getAttribute('aria-labelledby')!.split(' ');
      const name = ids.map((id) => element.shadowRoot!.getElementById(id)!.innerText).join(' ');
      expect(name).to.equal('Où poser les arceaux à vélos ? Choisissez une réponse.');
      expect(group.querySelectorAll('input[type="radio"]').length).to.equal(4);
      expect(() => control(element, 'Je n’ai pas d’avis')).to.not.throw();
    });
  });

  describe('voting', () => {
    it('counts a choice made with the keyboard, says so, and moves focus to the answer', async () => {
      const element = await showWithCollector();
      control(element, 'Devant la gare').focus();
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      const voted = new Promise<ParvisVoteEvent>((resolve) =>
        element.addEventListener('parvis-vote', resolve, { once: true }),
      );
      await sendKeys({ press: 'Enter' });
      const { poll, choices, status } = await voted;
      expect({ poll, choices, status }).to.deep.equal({
        poll: 'velos',
        choices: ['ecoles'],
        status: 'counted',
      });
      await waitUntil(() => focused(element) === 'Votre avis est compté.');
      await waitUntil(() =>
        document.querySelector('[data-parvis-announcer="polite"]')!.textContent?.includes('compté'),
      );
      expect(collector!.ballots).to.have.lengthOf(1);
      expect(collector!.ballots[0]).to.include({ revision: 1 });
    });

    it('shows results as a table, with the own choice in words', async () => {
      const element = await showWithCollector();
      await vote(element, 'Devant la gare');
      await waitUntil(() => words(element).includes('votre choix'));
      const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')].map((row) =>
        row.innerText.replace(/\s+/g, ' ').trim(),
      );
      expect(rows).to.deep.equal([
        'Devant la gare (votre choix) 3 75 %',
        'Rue des Écoles 1 25 %',
        'Piscine 0 0 %',
      ]);
      expect(words(element)).to.contain('4 avis comptés pour 8 300 habitants.');
      expect(words(element)).to.contain('C’est une consultation, pas un sondage représentatif.');
    });

    it('asks for a choice when there is none, and puts focus on the first', async () => {
      const element = await showWithCollector();
      control(element, 'Donner mon avis').click();
      await element.updateComplete;
      expect(words(element)).to.contain('Choisissez au moins une réponse.');
      expect(element.shadowRoot!.activeElement).to.equal(control(element, 'Devant la gare'));
      expect(collector!.ballots).to.be.empty;
    });

    it('holds to the number of answers that is allowed, and says why', async () => {
      const element = await showWithCollector({ ...bikes, maxChoices: 2 });
      for (const name of ['Devant la gare', 'Rue des Écoles', 'Piscine']) {
        control(element, name).click();
        await element.updateComplete;
      }
      expect(control<HTMLInputElement>(element, 'Piscine').checked).to.equal(false);
      expect(words(element)).to.contain(
        'Vous avez choisi 2 réponses. Décochez-en une pour changer.',
      );
      await vote(element);
      await waitUntil(() => collector!.ballots.length === 1);
      expect(collector!.ballots[0]!.choices).to.deep.equal(['gare', 'ecoles']);
    });

    it('changes an answer with the same key and a higher revision', async () => {
      const element = await showWithCollector();
      await vote(element, 'Devant la gare');
      await waitUntil(() => words(element).includes('Votre avis est compté.'));
      control(element, 'Modifier mon avis').click();
      await element.updateComplete;
      expect(control<HTMLInputElement>(element, 'Devant la gare').checked).to.equal(true);
      await vote(element, 'Piscine');
      await waitUntil(() => collector!.ballots.length === 2);
      const [first, second] = collector!.ballots;
      expect(second!.key).to.equal(first!.key);
      expect(second).to.deep.include({ revision: 2, choices: ['piscine'] });
    });

    it('remembers on a later visit that this device has answered', async () => {
      const first = await showWithCollector();
      await vote(first, 'Devant la gare');
      await waitUntil(() => words(first).includes('Votre avis est compté.'));
      feed!.restore();
      const again = await show({ documents: feedOf(bikes, collector!.url) });
      await waitUntil(() => words(again).includes('votre choix'));
      expect(words(again)).to.contain('Votre avis est compté.');
      expect(() => control(again, 'Donner mon avis')).to.throw('no "Donner');
    });
  });

  describe('without the collector', () => {
    it('keeps the answer, never says counted, and sends the same one when the network is back', async () => {
      collector = new TestCollector();
      collector.answers.push({ status: 0 });
      const element = await showWithCollector();
      await vote(element, 'Devant la gare');
      await waitUntil(() => words(element).includes('Il n’est pas encore envoyé.'));
      expect(words(element)).to.not.contain('compté.');
      dispatchEvent(new Event('online'));
      await waitUntil(() => words(element).includes('Votre avis est compté.'));
      const [first, second] = collector.ballots;
      expect(second).to.deep.equal(first);
    });

    it('sends an answer that was kept by an earlier visit', async () => {
      collector = new TestCollector();
      collector.answers.push({ status: 503, body: { reason: 'unavailable', retryAfter: 600 } });
      const first = await showWithCollector();
      await vote(first, 'Piscine');
      await waitUntil(() => words(first).includes('Il n’est pas encore envoyé.'));
      first.remove();
      feed!.restore();
      const again = await show({ documents: feedOf(bikes, collector.url) });
      await waitUntil(() => words(again).includes('Votre avis est compté.'));
      expect(collector.ballots[1]).to.deep.equal(collector.ballots[0]);
    });

    it('says so where the feed names no collector', async () => {
      const documents = feedOf(bikes);
      delete (documents['parvis.json'] as { collector?: string }).collector;
      expect(words(await show({ documents }))).to.contain('Le vote en ligne n’est pas disponible.');
    });
  });

  describe('refusals', () => {
    const refusals: [number, string, string][] = [
      [410, 'closed', 'La consultation est terminée. Cet avis n’a pas pu être compté.'],
      [409, 'not-changeable', 'Un avis est déjà compté pour cet appareil.'],
      [409, 'outdated', 'Un avis plus récent est déjà compté pour cet appareil.'],
      [404, 'unknown-poll', 'Cette consultation n’existe plus.'],
      [403, 'not-started', 'La consultation n’est pas encore ouverte.'],
      [422, 'bad-choices', 'Votre avis n’a pas pu être compté.'],
      [403, 'unknown-origin', 'Votre avis n’a pas pu être compté.'],
    ];
    for (const [status, reason, sentence] of refusals)
      it(`says what a ${status} ${reason} means, and does not try again`, async () => {
        collector = new TestCollector();
        collector.answers.push({ status, body: { reason } });
        const element = await showWithCollector();
        await vote(element, 'Piscine');
        await waitUntil(() => words(element).includes(sentence));
        expect(words(element)).to.not.contain('Votre avis est compté.');
        dispatchEvent(new Event('online'));
        expect(collector.ballots).to.have.lengthOf(1);
      });
  });

  describe('time', () => {
    it('closes by itself while it is on the screen', async () => {
      const endTime = new Date(Date.now() + 1_500).toISOString();
      const element = await showWithCollector({ ...bikes, endTime });
      control(element, 'Donner mon avis');
      await waitUntil(() => words(element).includes('est terminée'), 'still open', {
        timeout: 4_000,
      });
      expect(() => control(element, 'Donner mon avis')).to.throw('no "Donner');
    });

    it('says why it is asked, who decides, when the town answers, and how else to take part', async () => {
      const element = await show(states['an open question']!);
      await waitUntil(() => element.shadowRoot!.querySelector('dl'));
      const terms = [...element.shadowRoot!.querySelectorAll<HTMLElement>('dl > div')];
      const answer = /^Réponse de la ville\nPubliée au plus tard le \d{1,2} [a-zéû]+( \d{4})?$/;
      expect(terms.map((one) => said(one).replace(answer, 'answer'))).to.deep.equal([
        'Qui pose la question\nVille de Saint-Parvis',
        'À quoi sert votre avis\nVotre avis aide les élus à choisir.',
        'Qui décide\nLe conseil municipal',
        'answer',
        'Ce que vaut le résultat\nC’est une consultation, pas un sondage représentatif. La ville compte 8 300 habitants.',
        'Autres façons de participer\nSur papier, à l’accueil de la mairie.\nAppeler le 02 61 91 00 00',
        'Ce que devient votre avis\nIl est compté sans votre nom et sans l’adresse de votre appareil. Un code tiré au hasard reste sur cet appareil, pour ne compter votre avis qu’une fois. La ville ne publie que des totaux. Tout savoir sur vos données',
      ]);
    });

    it('says when it opens', async () => {
      const element = await show(states['a question that is not open yet']!);
      expect(words(element)).to.match(/Cette consultation ouvre (demain|aujourd’hui) à/);
    });
  });

  describe('results', () => {
    it('says why they are hidden', async () => {
      collector = new TestCollector();
      collector.results = { status: 403, body: { reason: 'hidden', because: 'too-few' } };
      const element = await showWithCollector();
      await waitUntil(() => words(element).includes('quand assez de personnes ont répondu'));
    });

    it('says that they stay hidden where too few have answered by the end', async () => {
      collector = new TestCollector();
      collector.results = { status: 403, body: { reason: 'hidden', because: 'too-few' } };
      const element = await showWithCollector({
        ...bikes,
        endTime: new Date(Date.now() - 3_600_000).toISOString(),
      });
      await waitUntil(() => words(element).includes('Trop peu de personnes ont répondu.'));
    });

    it('are not asked for before one’s own answer where the rules say so', async () => {
      const element = await showWithCollector({ ...bikes, resultsPolicy: 'after-vote' });
      await waitUntil(() => words(element).includes('Les résultats s’affichent après votre avis.'));
      await vote(element, 'Devant la gare');
      await waitUntil(() => words(element).includes('votre choix'));
    });
  });

  it('takes the first open question, and keeps the page’s own words where there is none', async () => {
    const element = await show(states['no question']!);
    expect(element.innerText).to.contain('Écrivez à la mairie.');
    expect(words(element)).to.contain('Aucune consultation n’est ouverte en ce moment.');
  });
});
