import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { ElementState } from '../helpers/element-state.js';
import {
  button,
  field,
  focused,
  names,
  next,
  results,
  said,
  type,
  words,
} from '../helpers/finder.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { shownText } from '../helpers/shown-text.js';
import {
  bulkyWaste,
  feedOf,
  found,
  identityCard,
  lose,
  manyServices,
  services,
  states,
} from './service-finder.states.js';

const TAG = 'parvis-service-finder';
const PAGE = location.href;
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

describe(`<${TAG}>`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    history.replaceState(null, '', PAGE);
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  describe('accessibility', () => {
    for (const [name, state] of Object.entries(states))
      it(`has no violation with ${name}`, async () => {
        await expect(await show(state)).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const element = await show(states['themes to choose from']!);
      element.shadowRoot!.querySelector('label')!.remove();
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('label');
    });

    it('scrolls nowhere sideways on the narrowest phone', async () => {
      await setViewport({ width: 320, height: 640 });
      for (const name of ['words that do not break', 'an opened service', 'a theme']) {
        await show(states[name]!);
        expect(document.documentElement.scrollWidth, name).to.be.at.most(320);
        feed!.restore();
      }
      await setViewport({ width: 800, height: 600 });
    });
  });

  describe('first view', () => {
    it('labels the field and offers the themes with their counts', async () => {
      const element = await show(states['themes to choose from']!);
      expect(field(element).labels![0]!.innerText).to.equal('Trouver un service');
      expect(words(element)).to.contain('Ou choisissez un thème');
      const themes = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.themes li')];
      expect(themes.map((one) => shownText(one).split('\n').join(' '))).to.deep.equal([
        'Papiers et citoyenneté 2',
        'Déchets et eau 2',
        'École et enfance 2',
        'Tous les services 6',
        'Je déménage 2',
      ]);
      expect(words(element)).to.contain('Ou un moment de votre vie');
    });

    it('keeps what is typed before the feed has come', async () => {
      const element = await show(states['waiting for the feed']!);
      await type(element, 'carte');
      expect(field(element).value).to.equal('carte');
      expect(element.shadowRoot!.querySelector('.skeleton')).to.exist;
    });

    it('shows the services themselves where the town has no themes', async () => {
      const element = await show(states['services without themes']!);
      expect(names(element)).to.deep.equal(['Accueil de la mairie']);
    });
  });

  describe('search', () => {
    for (const [typed, name] of Object.entries({
      'carte identité': 'Carte d’identité',
      'CARTE IDENTITE': 'Carte d’identité',
      cartes: 'Carte d’identité',
      encombrant: 'Encombrants',
      encombrents: 'Encombrants',
      dech: 'Déchèterie',
      cni: 'Carte d’identité',
      monstres: 'Encombrants',
    }))
      it(`finds ${name} for "${typed}"`, async () => {
        const element = await show(states['themes to choose from']!);
        expect((await results(element, typed))[0]).to.equal(name);
      });

    it('marks the words found and says why where they are hidden', async () => {
      const element = await show(states['themes to choose from']!);
      await results(element, 'renouveler carte');
      const marked = [...element.shadowRoot!.querySelectorAll('li:first-child mark')];
      expect(marked.map((one) => one.textContent)).to.deep.equal(['Carte', 'renouveler', 'carte']);
      expect(words(element)).to.not.contain('Trouvé pour');
      await sendKeys({ press: 'Escape' });
      await results(element, 'canap');
      expect(words(element)).to.contain('Trouvé pour «\u00a0canapé\u00a0»');
    });

    it('says how it read a misspelt word', async () => {
      const element = await show(states['a typo']!);
      expect(words(element)).to.contain('Résultats pour «\u00a0encombrants\u00a0»');
    });

    it('shows state and phone of each service, and no service that was given up', async () => {
      const element = await show(states['themes to choose from']!);
      button(element, /Tous les services/).click();
      await found(element, '.name');
      expect(names(element)).to.deep.equal([
        'Cantine scolaire',
        'Carte d’identité',
        'Déchèterie',
        'Encombrants',
        'Jumelage',
        'Passeport',
      ]);
      const text = words(element);
      expect(text).to.contain('Sur rendez-vous / 02\u00a061\u00a091\u00a000\u00a010');
      expect(text).to.contain('Ouvert jour et nuit');
      expect(text).to.contain('Fermé temporairement / 02\u00a061\u00a091\u00a000\u00a020');
    });

    it('tells the page and says the count once typing pauses, not at each key', async () => {
      const element = await show(states['themes to choose from']!);
      const searches: string[] = [];
      element.addEventListener('parvis-search', ({ query, count }) =>
        searches.push(`${query} ${count}`),
      );
      await type(element, 'renouveler');
      await waitUntil(() => said() !== '', 'nothing said', { timeout: 4_000 });
      expect(searches).to.deep.equal(['renouveler 2']);
      expect(said().trim()).to.equal('2\u00a0services');
      expect(words(element)).to.contain('2\u00a0services');
    });

    it('sends no event when the page sets the query', async () => {
      const element = await show(states['themes to choose from']!);
      let count = 0;
      element.addEventListener('parvis-search', () => count++);
      element.query = 'passeport';
      await found(element, '.name');
      expect(names(element)).to.deep.equal(['Passeport']);
      await aTimeout(700);
      expect(count).to.equal(0);
    });

    it('clears with Escape and comes back to the themes, with focus in the field', async () => {
      const element = await show(states['themes to choose from']!);
      await results(element, 'carte');
      await sendKeys({ press: 'Escape' });
      await found(element, '.themes');
      expect(field(element).value).to.equal('');
      expect(element.shadowRoot!.activeElement).to.equal(field(element));
    });

    it('leads to the results with Enter', async () => {
      const element = await show(states['themes to choose from']!);
      await results(element, 'renouveler');
      await sendKeys({ press: 'Enter' });
      expect(focused(element)).to.equal('2\u00a0services');
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal('Filtrer');
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal(names(element)[0]);
    });

    it('asks the network for nothing but the feed', async () => {
      const element = await show(states['themes to choose from']!);
      const asked = feed!.requests.length;
      await results(element, 'carte perdue');
      expect(feed!.requests.length).to.equal(asked);
    });

    it('leaves a theme behind, which would hide what is found', async () => {
      const element = await show(states['a theme']!);
      expect(names(element)).to.not.include('Encombrants');
      await type(element, 'encombrants');
      await waitUntil(() => names(element).join() === 'Encombrants');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => names(element).join() === 'Carte d’identité,Passeport');
    });

    it('keeps rows as they are while others come and go', async () => {
      const element = await show(states['themes to choose from']!);
      await results(element, 'renouveler');
      const row = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.name')].find(
        (one) => one.textContent === 'Passeport',
      );
      await sendKeys({ type: ' passeport' });
      await waitUntil(() => names(element).length === 1);
      expect(element.shadowRoot!.querySelector('.name')).to.equal(row);
    });
  });

  describe('nothing found', () => {
    it('gives the town hall’s phone, its hours now, and the themes', async () => {
      const element = await show(states['nothing found']!);
      const text = words(element);
      expect(text).to.contain('Aucun service trouvé pour «\u00a0xylophone\u00a0».');
      expect(text).to.contain('Ville de Saint-Parvis / Ouvert jour et nuit');
      expect(button(element, /Appeler le 02/).getAttribute('href')).to.equal('tel:+33261910000');
      button(element, /Papiers et citoyenneté/).click();
      await waitUntil(() => names(element).length === 2);
      expect(field(element).value).to.equal('');
    });
  });

  describe('themes', () => {
    it('open with focus on their name, and give focus back to where it was', async () => {
      const element = await show(states['themes to choose from']!);
      button(element, /Déchets et eau/).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(element).startsWith('Déchets et eau'));
      expect(focused(element)).to.equal('Déchets et eau 2\u00a0services');
      expect(names(element)).to.deep.equal(['Déchèterie', 'Encombrants']);
      button(element, /Tous les thèmes/).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(element).startsWith('Déchets et eau'));
      expect(element.shadowRoot!.activeElement?.localName).to.equal('button');
    });

    it('show a part of a long list, and more when asked, from where one was', async () => {
      const element = await show(states['a long list']!);
      expect(names(element).length).to.equal(20);
      expect(words(element)).to.contain('Salles 120\u00a0services');
      button(element, /Afficher plus/).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => names(element).length === 60);
      expect(focused(element)).to.equal('Salle 020');
    });
  });

  describe('an opened service', () => {
    it('gives the five answers in their order', async () => {
      const element = await show(states['an opened service']!);
      const answers = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.answer')];
      const text = answers.map((one) => shownText(one).replace(/\s*\n\s*/g, ' / '));
      expect(text).to.deep.equal([
        'Pour qui / Avoir la nationalité française.',
        'À apporter / Photo d’identité / Ancienne carte',
        'Coût / Première demande\u00a0: Gratuit / Carte perdue\u00a0: 25,50\u00a0€',
        'Délai / Quatre semaines',
        'Comment faire / Prenez rendez-vous. / Venez avec vos papiers.',
      ]);
    });

    it('lists phone and desk before the form, with hours, address and appointment', async () => {
      const element = await show(states['an opened service']!);
      const contacts = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.contacts > li')];
      expect(contacts.map((one) => one.innerText.split('\n')[0])).to.deep.equal([
        '02\u00a061\u00a091\u00a000\u00a010',
        'Mairie',
        'Faire en ligne',
        'etat-civil@saint-parvis.example',
        'À domicile',
      ]);
      const desk = contacts[1]!.innerText;
      expect(desk).to.contain('1, place des Tilleuls\n35099 Saint-Parvis');
      // Open or not, one does not come without an appointment.
      expect(desk).to.contain('Sur rendez-vous').and.not.contain('Ouvert');
      const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.contacts a')];
      expect(links.map(({ href }) => href)).to.deep.equal([
        'tel:+33261910010',
        'https://passeport.ants.example/',
        'mailto:etat-civil@saint-parvis.example',
        'tel:+33261910011',
      ]);
      expect(links[0]!.ariaLabel).to.equal('Appeler le 02\u00a061\u00a091\u00a000\u00a010');
    });

    it('says who answers for it, when it was checked, and whence it comes', async () => {
      const element = await show(states['an opened service']!);
      const trust = element.shadowRoot!.querySelector<HTMLElement>('.trust')!.innerText;
      const checked = new Date(identityCard.lastReviewed).toLocaleDateString('fr', {
        day: 'numeric',
        month: 'long',
      });
      expect(trust).to.contain('Responsable\u00a0: Mairie, état civil, 02\u00a061');
      expect(trust).to.contain(`Vérifié le ${checked}`);
      expect(trust).to.contain('Source\u00a0: Service-public.fr (Licence Ouverte)');
      expect(words(element)).to.not.contain('devait être revue');
    });

    it('warns when it was not checked in time', async () => {
      const element = await show(states['an opened service that was not checked in time']!);
      expect(words(element)).to.contain('Cette fiche devait être revue le');
    });

    it('names what the town has not written, and guesses nothing', async () => {
      const element = await show(states['an opened service that was not checked in time']!);
      const text = words(element);
      expect(text).to.contain('Coût | Gratuit').and.contain('Comment faire | Par téléphone');
      expect(text).to.contain(
        'Non précisé\u00a0: ce qu’il faut apporter, le délai. Demandez à la mairie.',
      );
    });

    it('leads to the town hall where nothing but its name is known', async () => {
      const element = await show(states['an opened service of which little is known']!);
      expect(button(element, /Appeler le 02/).getAttribute('href')).to.equal('tel:+33261910000');
    });

    it('tells the page, takes focus, and gives focus and place back', async () => {
      await setViewport({ width: 400, height: 500 });
      const element = await show(states['a long list']!);
      const row = element.shadowRoot!.querySelectorAll<HTMLElement>('.name')[12]!;
      row.scrollIntoView({ block: 'center' });
      // Rows that come in sight take their real height.
      await nextFrame();
      await nextFrame();
      const { top } = row.getBoundingClientRect();
      const selected = next<Event & { id: string }>(element, 'parvis-select');
      row.focus();
      await sendKeys({ press: 'Enter' });
      expect((await selected).id).to.equal('salle-12');
      await waitUntil(() => focused(element) === 'Salle 012');
      expect(element.shadowRoot!.activeElement?.localName).to.equal('h2');
      const back = button(element, /^Salles$/);
      expect(back.getBoundingClientRect().top).to.be.at.least(0);
      back.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('name'));
      expect(focused(element)).to.equal('Salle 012');
      const now = element.shadowRoot!.activeElement!.getBoundingClientRect().top;
      expect(now).to.be.closeTo(top, 4);
      await setViewport({ width: 800, height: 600 });
    });
  });

  describe('in the page’s address', () => {
    const state: ElementState = {
      ...states['themes to choose from']!,
      attributes: { 'url-state': '' },
    };

    it('changes nothing unless the page asks for it', async () => {
      const element = await show(states['themes to choose from']!);
      await results(element, 'carte');
      element.shadowRoot!.querySelector<HTMLElement>('.name')!.click();
      await found(element, '#name');
      await aTimeout(700);
      expect(location.href).to.equal(PAGE);
    });

    it('keeps the opened service, beside what the page has there', async () => {
      history.replaceState(null, '', `${PAGE}&from=menu#top`);
      const element = await show(state);
      await results(element, 'carte');
      const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('a.name')!;
      expect(new URL(link.href).searchParams.get('service')).to.equal('carte-identite');
      link.click();
      await found(element, '#name');
      const address = new URL(location.href);
      expect(address.searchParams.get('service')).to.equal('carte-identite');
      expect(address.searchParams.get('from')).to.equal('menu');
      expect(address.hash).to.equal('#top');
    });

    it('goes back with the browser’s button and with its own, to the same place', async () => {
      const element = await show(state);
      await results(element, 'carte');
      for (const goBack of [
        () => history.back(),
        () => button(element, /Retour aux résultats/).click(),
      ]) {
        (await found(element, '.name')).click();
        await found(element, '#name');
        const { length } = history;
        goBack();
        await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('name'));
        expect(focused(element)).to.equal('Carte d’identité');
        expect(field(element).value).to.equal('carte');
        expect(history.length).to.equal(length);
        expect(location.search).to.not.contain('service=');
      }
    });

    it('opens what a link names, and leaves focus where it is', async () => {
      history.replaceState(null, '', `${PAGE}&service=encombrants`);
      const element = await show(state);
      await found(element, '#name');
      expect(words(element)).to.contain('Un camion vient chercher les gros objets.');
      expect(element.shadowRoot!.activeElement).to.equal(null);
      button(element, /Tous les thèmes/).click();
      await found(element, '.themes');
    });

    it('says so when a link names a service that is no more', async () => {
      history.replaceState(null, '', `${PAGE}&service=ancien`);
      const element = await show(state);
      await found(element, '.notice');
      expect(words(element)).to.contain('Cette fiche n’existe plus.');
      expect(words(element)).to.contain('Ou choisissez un thème');
    });
  });

  describe('language', () => {
    it('speaks English, and marks what is in French', async () => {
      const element = await show(states['in English']!);
      const text = words(element);
      expect(text).to.contain('Back to results').and.contain('What to bring');
      expect(text).to.contain('First card: Free / Lost card: €25.50');
      const french = [...element.shadowRoot!.querySelectorAll('[lang="fr"]')];
      expect(french.map((one) => one.textContent.trim())).to.include('Ancienne carte');
    });

    it('shows plain French where the town wrote it', async () => {
      const element = await show(states['in plain French']!);
      expect(words(element)).to.contain('Faire sa carte d’identité');
      expect(words(element)).to.contain('Vous avez besoin d’une carte. La mairie la fait.');
    });

    it('finds and shows Arabic from right to left', async () => {
      const element = await show(states['from right to left']!);
      const name = element.shadowRoot!.querySelector<HTMLElement>('#name [lang="ar"]')!;
      expect(name.innerText).to.equal('بطاقة الهوية');
      expect(name.dir).to.equal('rtl');
    });

    it('follows a change of the page’s language', async () => {
      const element = await show(states['themes to choose from']!);
      element.parentElement!.lang = 'en';
      await waitUntil(() => words(element).includes('Papers and citizenship'));
      expect(await results(element, 'waste')).to.deep.equal(['Bulky waste', 'Recycling centre']);
    });
  });

  describe('when the feed fails', () => {
    it('keeps the page’s own content and says what happened', async () => {
      const element = await show(states['the feed cannot be had']!);
      expect(element.innerText).to.contain('02 61 91 00 00');
      expect(words(element)).to.contain('Vérifiez votre connexion, puis réessayez.');
    });

    it('goes on with the last good copy, and dates it', async () => {
      const element = await show(states['the last good copy, offline']!);
      expect(words(element)).to.contain('Pas de réseau. Informations du');
      expect(await results(element, 'carte')).to.deep.equal(['Carte d’identité']);
    });

    it('says that there is nothing yet, and whom to call', async () => {
      const element = await show(states['no service published']!);
      expect(words(element)).to.contain('Aucun service n’est publié pour le moment.');
      expect(button(element, /Appeler le 02/).getAttribute('href')).to.equal('tel:+33261910000');
    });

    it('keeps the typed words and the opened service when the feed changes', async () => {
      const element = await show(states['an opened service']!);
      const changed = { ...identityCard, processingTime: 'Deux semaines' };
      feed!.set('services.json', { items: [bulkyWaste, changed] });
      await refresh();
      await waitUntil(() => words(element).includes('Deux semaines'));
      button(element, /Retour aux résultats/).click();
      await found(element, '.name');
      expect(field(element).value).to.equal('identite');
    });
  });

  describe('attributes', () => {
    it('shows a category by its name in any language, and a first search', async () => {
      const { documents } = states['themes to choose from']!;
      const element = await show({ documents, attributes: { category: 'Waste and water' } });
      await found(element, '.name');
      expect(names(element)).to.deep.equal(['Déchèterie', 'Encombrants']);
      feed!.restore();
      const other = await show({ documents, attributes: { query: 'passeport' } });
      await found(other, '.name');
      expect(names(other)).to.deep.equal(['Passeport']);
      expect(field(other).value).to.equal('passeport');
    });

    it('warns once of a category that the feed does not have, and offers the themes', async () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => warnings.push(text);
      try {
        const element = await show({
          documents: feedOf(services.slice(0, 2)),
          attributes: { category: 'Papier' },
        });
        await found(element, '.themes');
      } finally {
        console.warn = warn;
      }
      expect(warnings).to.deep.equal([
        '<parvis-service-finder> attribute category="Papier" is not known. Use one of: ' +
          'Papiers et citoyenneté, Papers and citizenship, Déchets et eau, Waste and water, ' +
          'Je déménage, I am moving.',
      ]);
    });

    it('uses the heading level that the page asks for', async () => {
      const element = await show({
        ...states['a theme']!,
        attributes: { category: 'Papiers et citoyenneté', 'heading-level': '3' },
      });
      expect(element.shadowRoot!.querySelector('h3')?.innerText).to.equal('Trouver un service');
      expect(element.shadowRoot!.querySelector('h4')).to.exist;
    });
  });

  it('keeps searching after it was moved in the page', async () => {
    const element = await show({ documents: feedOf(manyServices.slice(0, 3)) });
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    expect(await results(element, 'salle 001')).to.contain('Salle 001');
    await lose(element, feed!);
    expect(words(element)).to.contain('Pas de réseau.');
    elsewhere.remove();
  });
});

/** What a browser does when the connection comes back; the store then asks again at once. */
async function refresh(): Promise<void> {
  const { now } = Date;
  Date.now = () => now() + 60_000;
  dispatchEvent(new Event('online'));
  Date.now = now;
  await aTimeout(0);
}
