import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/business-showcase/business-showcase.js';
import type { ParvisBusinessShowcase } from '../../src/components/business-showcase/business-showcase.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { names as namesInOrder } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { shownText } from '../helpers/shown-text.js';
import { choices, states } from './business-showcase.states.js';

const TAG = 'parvis-business-showcase';
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisBusinessShowcase> {
  const shown = await showState<ParvisBusinessShowcase>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

const said = (element: Element, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map((one) =>
    one.innerText.replace(/\s+/g, ' ').trim(),
  );

const names = (element: Element): string[] => namesInOrder(element).sort();

function groups(element: Element): Record<string, string[]> {
  const fieldsets = [...element.shadowRoot!.querySelectorAll('fieldset')];
  return Object.fromEntries(
    fieldsets.map((set) => [
      set.querySelector('legend')!.innerText,
      [...set.querySelectorAll('label')].map((one) => one.innerText.replace(/\s+/g, ' ').trim()),
    ]),
  );
}

async function tick(element: ParvisBusinessShowcase, words: string): Promise<void> {
  const boxes = [...element.shadowRoot!.querySelectorAll<HTMLElement>('label.check')];
  boxes.find((one) => shownText(one).startsWith(words))!.click();
  await element.updateComplete;
}

async function press(element: ParvisBusinessShowcase, words: string): Promise<void> {
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  buttons.find((one) => one.innerText.trim().startsWith(words))!.click();
  await element.updateComplete;
}

async function choose(
  element: ParvisBusinessShowcase,
  label: string,
  value: string,
): Promise<void> {
  const labels = [...element.shadowRoot!.querySelectorAll('label')];
  const select = labels.find((one) => one.innerText.startsWith(label))!.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe(`<${TAG}> filters`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
  });

  it('offer what entries differ in, each value with how many it would leave', async () => {
    const element = await show(states['filters opened']!);
    expect(groups(element)).to.deep.equal({
      Quartier: ['Les Tilleuls 2', 'Chêne-Creux 1'],
      Accès: ['Entrée sans marche 2', 'Toilettes adaptées 1'],
      'Paiement accepté': ['Carte 2', 'Espèces 1'],
      'Langues parlées': ['anglais 1', 'breton 1', 'français 1'],
      Labels: ['Agriculture biologique 1'],
      Entraide: ['Cherche quelque chose 1', 'Propose quelque chose 1'],
    });
  });

  it('are named in the reader’s language', async () => {
    const element = await show({ ...states['filters opened']!, lang: 'en' });
    expect(groups(element)).to.include.keys('Neighbourhood', 'Access');
    expect(groups(element)['Languages spoken']).to.deep.equal([
      'Breton 1',
      'English 1',
      'French 1',
    ]);
    expect(groups(element)['Neighbourhood']).to.deep.equal(['Tilleuls 2', 'Chêne-Creux 1']);
  });

  it('agree among each other, any value of one will do, and count what is left', async () => {
    const element = await show(states['filters opened']!);
    await tick(element, 'Les Tilleuls');
    expect(names(element)).to.deep.equal(['Chorale de la Vive', 'Le Fournil des Tilleuls']);
    expect(groups(element)['Accès']).to.deep.equal(['Entrée sans marche 1']);
    // Of the same facet the other value says what it would add.
    expect(groups(element)['Quartier']).to.deep.equal(['Les Tilleuls 2', 'Chêne-Creux 1']);
    await tick(element, 'Entrée sans marche');
    expect(names(element)).to.deep.equal(['Le Fournil des Tilleuls']);
    await tick(element, 'Chêne-Creux');
    expect(names(element)).to.deep.equal(['Garage du Pont', 'Le Fournil des Tilleuls']);
    expect(said(element, '.panel summary')).to.deep.equal(['Filtrer et trier (3)']);
  });

  it('lead on to what they leave, and can be taken away at once', async () => {
    const element = await show(states['filters opened']!);
    await tick(element, 'Toilettes adaptées');
    await press(element, 'Voir 1\u00a0adresse');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'count');
    expect(element.shadowRoot!.querySelector('.panel')!.hasAttribute('open')).to.equal(false);
    await press(element, 'Effacer les choix');
    expect(names(element)).to.have.lengthOf(4);
    expect(said(element, '.panel summary')).to.deep.equal(['Filtrer et trier']);
  });

  it('say how many are left to those who do not see the list', async () => {
    const element = await show(states['filters opened']!);
    await tick(element, 'Toilettes adaptées');
    await waitUntil(
      () =>
        document.querySelector('[data-parvis-announcer="polite"]')?.textContent ===
        '1\u00a0adresse',
    );
  });

  it('put the list into the order that the reader wants', async () => {
    const element = await show(states['filters opened']!);
    await choose(element, 'Trier par', 'name');
    expect(namesInOrder(element)).to.deep.equal([
      'Chorale de la Vive',
      'Garage du Pont',
      'Le Fournil des Tilleuls',
      'Plomberie',
    ]);
    expect(said(element, '.status').join()).to.contain('Par ordre alphabétique.');
  });

  it('offer the categories of the chosen kind with how many there are', async () => {
    const element = await show({ documents: choices });
    const offered = (): string[] =>
      [
        ...element.shadowRoot!.querySelectorAll<HTMLOptionElement>(
          '.filters > label:nth-child(2) option',
        ),
      ].map(({ innerText }) => innerText.trim());
    expect(offered()).to.deep.equal([
      'Toutes les catégories',
      'Boulangerie (1)',
      'Garage (1)',
      'Musique (1)',
      'Plomberie (1)',
    ]);
    await press(element, 'Commerces');
    expect(offered()).to.deep.equal([
      'Toutes les catégories',
      'Boulangerie (1)',
      'Garage (1)',
      'Plomberie (1)',
    ]);
    await choose(element, 'Catégorie', 'Garage');
    expect(names(element)).to.deep.equal(['Garage du Pont']);
  });

  it('say of each kind and category how many the other choices leave', async () => {
    const element = await show(states['filters opened']!);
    const categories = (): string[] => said(element, '.filters > label:nth-child(2) option');
    expect(said(element, '.types .chip')).to.deep.equal([
      'Tout 4',
      'Commerces 3',
      'Associations 1',
    ]);
    await tick(element, 'Entrée sans marche');
    expect(said(element, '.types .chip')).to.deep.equal([
      'Tout 2',
      'Commerces 2',
      'Associations 0',
    ]);
    expect(said(element, '.type-list option')).to.deep.equal([
      'Tout (2)',
      'Commerces (2)',
      'Associations (0)',
    ]);
    expect(categories()).to.contain('Plomberie (0)');
    // A category goes with its kind: another kind is counted without it.
    await choose(element, 'Catégorie', 'Garage');
    expect(said(element, '.types .chip')).to.deep.equal([
      'Tout 2',
      'Commerces 2',
      'Associations 0',
    ]);
    await press(element, 'Effacer les choix');
    expect(said(element, '.types .chip')[0]).to.equal('Tout 4');
    expect(categories()).to.contain('Toutes les catégories');
    const [kind, category] = element.shadowRoot!.querySelectorAll('.filters > label select');
    expect((kind as HTMLSelectElement).value).to.equal('');
    expect((category as HTMLSelectElement).value).to.equal('');
  });

  it('say how many are open now among those that the other choices leave', async () => {
    const element = await show(states['filters opened']!);
    const openNow = (): string | undefined =>
      said(element, '.chip').find((words) => words.startsWith('Ouvert maintenant'));
    expect(openNow()).to.equal('Ouvert maintenant 1');
    await tick(element, 'Toilettes adaptées');
    expect(openNow()).to.equal('Ouvert maintenant 0');
  });

  it('count within the part of the map that the list is limited to, until it is left', async () => {
    const element = await show(states['with the map']!);
    element.shadowRoot!.querySelector<HTMLElement>('.panel summary')!.click();
    element.shadowRoot!.querySelector<HTMLElement>('.map-canvas')!.focus();
    const has = (words: string): boolean => said(element, 'button').includes(words);
    // Northwards until the bakery is out of sight.
    await waitUntil(
      async () => {
        await sendKeys({ press: 'ArrowUp' });
        await waitUntil(() => !element.shadowRoot!.querySelector('.leaflet-pan-anim'));
        return has('Chercher dans cette zone') && !said(element, '.map').join().includes('Fournil');
      },
      'the map moves',
      { timeout: 15_000 },
    );
    await press(element, 'Chercher dans cette zone');
    await waitUntil(() => names(element).join() === 'Garage du Pont');
    expect(said(element, '.map').join()).to.contain('ne montre que cette zone');
    expect(said(element, '.types .chip')[0]).to.equal('Tout 1');
    expect(groups(element)['Paiement accepté']).to.equal(undefined);
    const field = element.shadowRoot!.querySelector('input')!;
    field.value = 'fournil';
    field.dispatchEvent(new Event('input'));
    await waitUntil(() => has('Voir 1 résultat dans tout l’annuaire'));
    await press(element, 'Voir 1');
    await waitUntil(() => names(element).join() === 'Le Fournil des Tilleuls');
    expect(said(element, '.map').join()).to.not.contain('ne montre que cette zone');
  });

  it('let a search that finds nothing among them look everywhere', async () => {
    const element = await show({ documents: choices });
    await press(element, 'Associations');
    const field = element.shadowRoot!.querySelector('input')!;
    field.value = 'garage';
    field.dispatchEvent(new Event('input'));
    await waitUntil(() => said(element, '#count')[0] === 'Rien ne correspond à ces choix.');
    await press(element, 'Voir 1\u00a0résultat dans tout l’annuaire');
    expect(names(element)).to.deep.equal(['Garage du Pont']);
  });

  it('find nobody who did not agree to be shown', async () => {
    const element = await show({ documents: choices });
    expect(element.shadowRoot!.textContent).to.not.match(/Kermarrec|12 34 56 78/);
    const field = element.shadowRoot!.querySelector('input')!;
    field.value = 'kermarrec';
    field.dispatchEvent(new Event('input'));
    await waitUntil(() => said(element, '#count')[0] === 'Rien ne correspond à ces choix.');
  });
});

describe(`<${TAG}> pictures`, () => {
  afterEach(() => feed?.restore());

  const pictures = (element: Element): HTMLImageElement[] => [
    ...element.shadowRoot!.querySelectorAll('img'),
  ];

  it('come late, with their size and what they show', async () => {
    const element = await show(states['everything']!);
    const [picture] = pictures(element);
    expect(picture!.alt).to.equal('Une boulangerie');
    expect(picture!.loading).to.equal('lazy');
    expect([picture!.width > 0, picture!.getAttribute('height')]).to.deep.equal([true, '400']);
    expect(said(element, '.status').join()).to.not.contain('économiser');
  });

  it('wait for one press where the reader saves data', async () => {
    const element = await show(states['pictures not loaded']!);
    expect(pictures(element)).to.have.lengthOf(0);
    expect(said(element, '.status').join()).to.contain(
      'Les images ne sont pas chargées, pour économiser vos données.',
    );
    await press(element, 'Afficher les images');
    expect(pictures(element)).to.have.lengthOf(1);
  });
});
