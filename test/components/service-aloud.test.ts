import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import { wantPlain } from '../../src/controllers/plain-language.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { ENGLISH, FAR_AWAY, fakeSpeech, FRENCH, type FakeSpeech } from '../helpers/fake-speech.js';
import { button, words } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { feedOf, identityCard, states } from './service-finder.states.js';

let feed: TestFeed | undefined;
let speech: FakeSpeech;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', state);
  feed = shown.feed;
  return shown.element;
}

const opened = (): ElementState => states['an opened service']!;
const marked = (): string[] => [...(CSS.highlights.get('parvis-aloud') ?? [])].map(String);
const shadow = (element: Element): ShadowRoot => element.shadowRoot!;
const listen = (element: Element): HTMLElement => button(element, /^(Écouter|Listen)$/);

/** All that is said until the end. */
function hear(): readonly string[] {
  while (speech.isSpeaking) speech.finish();
  return speech.said;
}

describe('<parvis-service-finder> read aloud', () => {
  afterEach(() => {
    feed?.restore();
    speech.restore();
    wantPlain(false);
    localStorage.clear();
  });

  it('says what the card says, in the order of the page, sentence by sentence', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show(opened());
    listen(element).click();
    expect(hear().map((said) => said.replace(/(Vérifié le) .*/, '$1'))).to.deep.equal([
      'fr-FR: Carte d’identité',
      'fr-FR: Demander ou renouveler une carte d’identité.',
      'fr-FR: 02 61 91 00 10',
      'fr-FR: Mairie',
      'fr-FR: 1, place des Tilleuls',
      'fr-FR: 35099 Saint-Parvis',
      'fr-FR: Sur rendez-vous',
      'fr-FR: Guichet 2.',
      'fr-FR: Accès :',
      'fr-FR: Entrée de plain-pied',
      'fr-FR: Boucle magnétique',
      'fr-FR: Faire en ligne',
      'fr-FR: Pré-demande.',
      'fr-FR: etat-civil@saint-parvis.example',
      'fr-FR: À domicile',
      'fr-FR: 02 61 91 00 11',
      'fr-FR: Pour qui',
      'fr-FR: Avoir la nationalité française.',
      'fr-FR: À apporter',
      'fr-FR: Photo d’identité',
      'fr-FR: Ancienne carte',
      'fr-FR: Coût',
      'fr-FR: Première demande : Gratuit',
      'fr-FR: Carte perdue : 25,50 €',
      'fr-FR: Délai',
      'fr-FR: Quatre semaines',
      'fr-FR: Comment faire',
      'fr-FR: Prenez rendez-vous.',
      'fr-FR: Venez avec vos papiers.',
      'fr-FR: Responsable : Mairie, état civil, 02 61 91 00 10',
      'fr-FR: Vérifié le',
      'fr-FR: Source : Service-public.fr (Licence Ouverte)',
    ]);
  });

  it('marks the sentence that is said, and no other', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show({
      documents: feedOf([{ ...identityCard, summary: 'Venez à  la\nmairie. Prenez une photo ?' }]),
      prepare: opened().prepare!,
    });
    expect(marked()).to.deep.equal([]);
    listen(element).click();
    expect(marked()).to.deep.equal(['Carte d’identité']);
    speech.finish();
    expect(speech.said.at(-1)).to.equal('fr-FR: Venez à la');
    speech.finish();
    expect(marked()).to.deep.equal(['mairie.']);
    speech.finish();
    expect(marked()).to.deep.equal(['Prenez une photo ?']);
    hear();
    expect(marked()).to.deep.equal([]);
  });

  it('has one button, which keeps focus and says what it does', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show(opened());
    listen(element).focus();
    await sendKeys({ press: 'Enter' });
    const stop = button(element, /^Arrêter$/);
    await waitUntil(() => speech.isSpeaking);
    expect(shadow(element).activeElement).to.equal(stop);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !speech.isSpeaking);
    await element.updateComplete;
    expect(shadow(element).activeElement).to.equal(listen(element));
    expect(marked()).to.deep.equal([]);
  });

  it('stops on Escape from anywhere, and at once', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show(opened());
    listen(element).click();
    document.body.focus();
    await sendKeys({ press: 'Escape' });
    expect(speech.isSpeaking).to.equal(false);
    expect(speech.said).to.have.length(1);
    await element.updateComplete;
    expect(listen(element)).to.not.equal(undefined);
  });

  it('keeps the button that stops in sight, wherever the page is scrolled', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show(opened());
    const after = document.createElement('div');
    after.style.height = '3000px';
    element.after(after);
    listen(element).click();
    await element.updateComplete;
    const last = shadow(element).querySelector('article')!.lastElementChild!;
    last.scrollIntoView({ block: 'start' });
    scrollBy(0, -200);
    const { top, bottom } = button(element, /^Arrêter/).getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    button(element, /^Arrêter/).click();
    await element.updateComplete;
    const idle = listen(element).getBoundingClientRect();
    expect(idle.bottom, 'not in the way once it is over').to.be.below(0);
  });

  it('stops when another service is opened, or the element leaves the page', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show(opened());
    listen(element).click();
    button(element, /^Passeport$/).click();
    await waitUntil(() => !speech.isSpeaking);
    await waitUntil(() => words(element).startsWith('Retour aux résultats | Passeport'));
    listen(element).click();
    expect(speech.said.at(-1)).to.equal('fr-FR: Passeport');
    element.remove();
    expect(speech.isSpeaking).to.equal(false);
  });

  it('begins anew in plain words only when asked', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show(opened());
    listen(element).click();
    shadow(element).querySelector<HTMLElement>('.tools input')!.click();
    await waitUntil(() => !speech.isSpeaking);
    await element.updateComplete;
    listen(element).click();
    expect(speech.said.at(-1)).to.equal('fr-FR: Faire sa carte d’identité');
  });

  it('is read by one element at a time', async () => {
    speech = fakeSpeech(FRENCH);
    const first = await show(opened());
    const feedOfFirst = feed!;
    const second = await show(opened());
    listen(first).click();
    listen(second).click();
    await first.updateComplete;
    expect(listen(first).innerText).to.equal('Écouter');
    expect(hear().filter((words) => words === 'fr-FR: Carte d’identité')).to.have.length(2);
    expect(speech.said).to.have.length(1 + 32);
    feedOfFirst.restore();
  });

  it('is not offered without a voice for the language', async () => {
    speech = fakeSpeech({ ...ENGLISH, lang: 'en-GB' });
    const element = await show(opened());
    expect(words(element)).to.not.contain('Écouter');
  });

  it('is offered as soon as the device’s voices have come', async () => {
    speech = fakeSpeech();
    const element = await show(opened());
    expect(words(element)).to.not.contain('Écouter');
    speech.setVoices([FRENCH]);
    await waitUntil(() => words(element).includes('Écouter'));
  });

  it('never gives a text to a voice that works over the network', async () => {
    speech = fakeSpeech(FAR_AWAY);
    const element = await show(opened());
    expect(words(element)).to.not.contain('Écouter');
    speech.setVoices([FAR_AWAY, { lang: 'fr-CA', localService: true }]);
    await waitUntil(() => words(element).includes('Écouter'));
    listen(element).click();
    expect(new Set(hear().map((said) => said.slice(0, 5)))).to.deep.equal(new Set(['fr-CA']));
  });

  it('says each text in its own language, and passes over one that no voice speaks', async () => {
    speech = fakeSpeech(FRENCH, ENGLISH);
    const element = await show({ ...opened(), lang: 'en' });
    listen(element).click();
    const all = hear();
    expect(all).to.include('en_GB: Identity card');
    expect(all, 'written in French only').to.include('fr-FR: Ancienne carte');
    speech.setVoices([ENGLISH]);
    const before = all.length;
    await waitUntil(() => words(element).includes('Listen'));
    listen(element).click();
    expect(hear().slice(before).join()).to.not.contain('Ancienne carte');
  });

  it('ends quietly when the device cannot speak after all', async () => {
    speech = fakeSpeech(FRENCH);
    const element = await show(opened());
    listen(element).click();
    speech.fail('synthesis-failed');
    await element.updateComplete;
    expect(listen(element).innerText).to.equal('Écouter');
    expect(marked()).to.deep.equal([]);
  });
});
