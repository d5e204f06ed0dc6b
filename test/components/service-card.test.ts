import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import { wantPlain } from '../../src/controllers/plain-language.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { button, names, results, said, words } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { shownText } from '../helpers/shown-text.js';
import {
  feedOf,
  found,
  identityCard,
  largeTown,
  root,
  services,
  states,
} from './service-finder.states.js';

let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', state);
  feed = shown.feed;
  return shown.element;
}

const inside = <T extends Element = HTMLElement>(element: Element, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;

const link = (element: Element, name: RegExp): URL => {
  const found = button(element, name) as HTMLAnchorElement;
  return new URL(found.href);
};

/** What a print dialog would be given, which no test can see. */
function paper(): ShadowRoot | null {
  return document.querySelector('[data-parvis-print]')?.shadowRoot ?? null;
}

describe('<parvis-service-finder> card', () => {
  const { print } = window;
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    wantPlain(false);
    localStorage.clear();
    window.print = print;
    dispatchEvent(new Event('afterprint'));
  });

  describe('what to bring', () => {
    it('can be ticked, and stays ticked as long as the page, but not on the device', async () => {
      const element = await show(states['an opened service']!);
      const boxes = (): HTMLInputElement[] => [
        ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.checklist input'),
      ];
      expect(boxes().map((box) => shownText(box.labels![0]!))).to.deep.equal([
        'Photo d’identité',
        'Ancienne carte',
      ]);
      boxes()[1]!.focus();
      await sendKeys({ press: 'Space' });
      button(element, /Retour/).click();
      (await found(element, '.name')).click();
      await found(element, '.checklist');
      expect(boxes().map((box) => box.checked)).to.deep.equal([false, true]);
      expect(Object.keys(localStorage).filter((key) => !key.includes('feed'))).to.deep.equal([]);
    });
  });

  describe('the desk', () => {
    it('says how one gets in', async () => {
      const element = await show(states['an opened service']!);
      const desk = inside(element, '.contacts').innerText.replace(/\n+/g, ' ');
      expect(desk).to.contain('Accès\u00a0: Entrée de plain-pied Boucle magnétique');
    });
  });

  describe('a service done elsewhere', () => {
    it('leads to who does it, and offers no way of the town’s own', async () => {
      const element = await show(states['a service done elsewhere']!);
      expect(words(element)).to.contain('Cette démarche se fait ailleurs.');
      expect(words(element)).to.contain('France Titres | Service de l’État.');
      expect(link(element, /Appeler le 3400/).href).to.equal('tel:3400');
      expect(link(element, /Aller sur le site/).href).to.equal('https://ants.example/');
      expect(inside(element, '.contacts')).to.equal(null);
    });
  });

  describe('an alert that affects it', () => {
    it('stands above the answers, wherever on the site the alert is shown', async () => {
      const element = await show(states['a service that an alert affects']!);
      const notice = inside(element, '.notice');
      expect(notice.innerText).to.match(/^La mairie ferme à midi\n+Attention · Valable jusqu/);
      const answers = inside(element, '.answers');
      expect(notice.compareDocumentPosition(answers)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    });

    it('is not shown with a service that it does not name', async () => {
      const { documents } = states['a service that an alert affects']!;
      const { prepare } = states['an opened service of which little is known']!;
      const element = await show({ documents, prepare: prepare! });
      expect(words(element)).to.not.contain('La mairie ferme');
    });
  });

  describe('related services', () => {
    it('are those that the editor named, then those of the same moment and theme', async () => {
      const element = await show(states['an opened service']!);
      const related = [...inside(element, '.related').querySelectorAll('li')];
      expect(related.map((one) => one.innerText)).to.deep.equal(['Encombrants', 'Passeport']);
    });

    it('open in place, with focus on their name', async () => {
      const element = await show(states['an opened service']!);
      button(element, /^Passeport$/).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => inside(element, '#name')?.innerText === 'Passeport');
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'name');
    });
  });

  describe('easy reading', () => {
    it('changes the words at once, for all elements, and is remembered', async () => {
      const element = await show(states['an opened service']!);
      expect(inside(element, '#name').innerText).to.equal('Carte d’identité');
      const box = inside(element, '.tools .check');
      expect(shownText(box)).to.equal('Facile à lire');
      box.querySelector('input')!.focus();
      await sendKeys({ press: 'Space' });
      await waitUntil(() => inside(element, '#name').innerText === 'Faire sa carte d’identité');
      expect(localStorage.getItem('parvis:plain')).to.equal('true');
      feed!.restore();
      const other = await show(states['results while typing']!);
      expect(names(other)).to.contain('Faire sa carte d’identité');
    });

    it('is not offered where the town wrote no plain words', async () => {
      const element = await show(states['an opened service that was not checked in time']!);
      expect(inside(element, '.tools .check')).to.equal(null);
    });

    it('is not offered to those who read another language', async () => {
      const element = await show(states['in English']!);
      expect(inside(element, '.tools .check')).to.equal(null);
    });
  });

  describe('a mistake', () => {
    it('is reported by a mail that says which service, and that the person sends', async () => {
      const element = await show(states['an opened service']!);
      const { protocol, pathname, searchParams } = link(element, /Signaler une erreur/);
      expect(protocol + pathname).to.equal('mailto:mairie@saint-parvis.example');
      expect(searchParams.get('subject')).to.equal(
        'Erreur dans la fiche «\u00a0Carte d’identité\u00a0»',
      );
      expect(searchParams.get('body')).to.contain(location.href);
    });

    it('is reported by phone where the town reads no mail', async () => {
      const documents = feedOf([identityCard]);
      const publisher = { ...root.publisher, email: undefined };
      const element = await show({
        documents: { ...documents, 'parvis.json': { ...documents['parvis.json'], publisher } },
        prepare: states['an opened service']!.prepare!,
      });
      expect(link(element, /Signaler une erreur au 02/).href).to.equal('tel:+33261910010');
    });
  });

  describe('sharing', () => {
    it('offers a message with name, phone, desk and link, sent by the person’s own app', async () => {
      const element = await show(states['ways to share']!);
      const sms = (button(element, /SMS/) as HTMLAnchorElement).href;
      const text = decodeURIComponent(sms.replace('sms:?&body=', ''));
      expect(text.split('\n')).to.deep.equal([
        'Carte d’identité',
        'Tél. 02\u00a061\u00a091\u00a000\u00a010',
        'Mairie, 1, place des Tilleuls, 35099 Saint-Parvis',
        location.href,
      ]);
      const mail = link(element, /e-mail/);
      expect(mail.searchParams.get('subject')).to.equal('Carte d’identité');
      expect(mail.searchParams.get('body')!.replaceAll('\r', '')).to.equal(text);
    });

    it('says whether it is open', async () => {
      const element = await show(states['an opened service']!);
      const share = button(element, /^Partager$/);
      expect(share.ariaExpanded).to.equal('false');
      share.focus();
      await sendKeys({ press: 'Enter' });
      await found(element, '.share');
      expect(share.ariaExpanded).to.equal('true');
    });

    it('copies the link, and says so', async () => {
      const element = await show(states['ways to share']!);
      const copied: string[] = [];
      const { clipboard } = navigator;
      const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      try {
        button(element, /Copier le lien/).click();
        await waitUntil(() => words(element).includes('Lien copié'));
        await waitUntil(() => said().includes('Lien copié'), 'not said', { timeout: 3_000 });
      } finally {
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      }
      expect(copied).to.deep.equal([location.href]);
    });
  });

  describe('printing', () => {
    it('prints one clean page: phone first, the five answers, a QR code and the date', async () => {
      const element = await show(states['an opened service']!);
      let isAsked = false;
      window.print = () => (isAsked = true);
      inside<HTMLInputElement>(element, '.checklist input').click();
      button(element, /^Imprimer$/).click();
      await waitUntil(() => isAsked);
      const text = paper()!.textContent.replace(/\s+/g, ' ');
      const order = ['Ville de Saint-Parvis', 'Carte d’identité', 'Par téléphone', 'Sur place'];
      order.push('Pour qui', 'À apporter', 'Coût', 'Délai', 'Comment faire', 'Vérifié le');
      const places = order.map((one) => text.indexOf(one));
      expect(places, text).to.deep.equal(places.toSorted((a, b) => a - b));
      expect(Math.min(...places)).to.be.at.least(0);
      expect(text).to.match(/Informations du \S+ \d+ \S+ \d{4} à/);
      expect(paper()!.querySelector('header')!.textContent).to.not.contain('aujourd’hui');
      expect(paper()!.querySelector('.qr')!.getAttribute('aria-label')).to.contain('Code QR');
      expect(text).to.contain(location.href);
      const boxes = [...paper()!.querySelectorAll<HTMLInputElement>('.checklist input')];
      expect(boxes.map((box) => box.checked)).to.deep.equal([true, false]);
    });

    it('leaves nothing on the page afterwards, and nothing on the screen meanwhile', async () => {
      const element = await show(states['an opened service']!);
      const sheets = document.adoptedStyleSheets.length;
      let wasVisible = true;
      window.print = () => (wasVisible = (paper()!.host as HTMLElement).checkVisibility());
      button(element, /^Imprimer$/).click();
      await waitUntil(() => !wasVisible);
      dispatchEvent(new Event('afterprint'));
      expect(paper()).to.equal(null);
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
    });
  });

  describe('an own list', () => {
    it('keeps services on the device, prints them together and can be emptied', async () => {
      const element = await show(states['an own list']!);
      expect(words(element)).to.contain('Ma liste 1\u00a0service');
      expect(names(element)).to.deep.equal(['Carte d’identité']);
      expect(localStorage.getItem('parvis:list')).to.equal('["carte-identite"]');
      let isAsked = false;
      window.print = () => (isAsked = true);
      button(element, /Imprimer ma liste/).click();
      await waitUntil(() => isAsked);
      expect(paper()!.querySelector('h1')!.textContent).to.contain('Carte d’identité');
      button(element, /Vider ma liste/).click();
      await found(element, '.themes');
      expect(words(element)).to.contain('Ma liste 0\u00a0service');
      expect(localStorage.getItem('parvis:list')).to.equal('[]');
      button(element, /Annuler/).click();
      await found(element, '.rows');
      expect(names(element)).to.deep.equal(['Carte d’identité']);
    });

    it('is left by the same button', async () => {
      const element = await show(states['an opened service']!);
      button(element, /Ajouter à ma liste/).click();
      await waitUntil(() => words(element).includes('Retirer de ma liste'));
      button(element, /Retirer de ma liste/).click();
      await waitUntil(() => words(element).includes('Ajouter à ma liste'));
      expect(localStorage.getItem('parvis:list')).to.equal('[]');
    });

    it('holds no service that the town has given up', async () => {
      localStorage.setItem('parvis:list', '["gone", "passeport"]');
      const element = await show({
        documents: feedOf(services),
        attributes: { category: '+' },
        prepare: async (one) => void (await found(one, '.rows')),
      });
      expect(names(element)).to.deep.equal(['Passeport']);
    });
  });

  describe('a large town', () => {
    it('searches its index alone, and fetches the page of what is opened', async () => {
      const state = states['a large town, with a service whose page has come']!;
      const element = await show({ documents: state.documents });
      await results(element, 'identite');
      const asked = (): string[] => feed!.requests.map((url) => url.split('/').at(-1)!);
      expect(asked()).to.deep.equal(['parvis.json', 'index.json']);
      inside(element, '.name').click();
      await found(element, '.answers');
      expect(words(element)).to.contain('Avoir la nationalité française.');
      expect(asked()).to.deep.equal(['parvis.json', 'index.json', '1.json']);
    });

    it('says so where the page cannot be had, and whom to call', async () => {
      const element = await show(states['a large town, with a service whose page cannot be had']!);
      expect(words(element)).to.contain('Demander ou renouveler une carte d’identité.');
      expect(words(element)).to.contain('ne peuvent pas être chargées');
      expect(link(element, /Appeler le 02/).href).to.equal('tel:+33261910000');
      feed!.set('1.json', largeTown['1.json']);
      inside(element, '.town-hall button').click();
      await found(element, '.answers');
      expect(words(element)).not.to.contain('ne peuvent pas être chargées');
    });
  });

  describe('structured data', () => {
    const data = (): HTMLScriptElement | null =>
      document.head.querySelector('script[type="application/ld+json"]');

    it('is not written unless the webmaster asks', async () => {
      await show(states['themes to choose from']!);
      expect(data()).to.equal(null);
    });

    it('tells search engines of each service, and leaves with the element', async () => {
      const element = await show({
        documents: feedOf([identityCard]),
        attributes: { 'structured-data': '', 'url-state': '' },
      });
      await waitUntil(() => data() !== null);
      const { '@graph': graph } = JSON.parse(data()!.text) as { '@graph': object[] };
      expect(graph).to.have.length(1);
      expect(graph[0]).to.deep.include({
        '@type': 'GovernmentService',
        name: 'Carte d’identité',
        description: 'Demander ou renouveler une carte d’identité.',
        alternateName: ['CNI'],
        provider: {
          '@type': 'GovernmentOrganization',
          name: 'Mairie, état civil',
          telephone: '+33261910010',
        },
      });
      expect((graph[0] as { url: string }).url).to.contain('service=carte-identite');
      element.remove();
      expect(data()).to.equal(null);
    });
  });
});
