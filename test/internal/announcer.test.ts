import { aTimeout, expect } from '@open-wc/testing';
import { announce } from '../../src/internal/announcer.js';

/** Longer than the announcer's pause. */
const PAUSE_MS = 600;

const said = (politeness = 'polite'): string =>
  document.querySelector(`[data-parvis-announcer="${politeness}"]`)?.textContent ?? '';

describe('announce', () => {
  afterEach(() => {
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  it('says the last of several texts, once', async () => {
    const spoken: string[] = [];
    announce('1 service');
    const observer = new MutationObserver(() => spoken.push(said()));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    announce('2 services');
    announce('3 services');
    await aTimeout(PAUSE_MS);
    observer.disconnect();
    expect(spoken).to.deep.equal(['3 services']);
  });

  it('says nothing that was taken back in time', async () => {
    const takeBack = announce('2 services');
    takeBack();
    await aTimeout(PAUSE_MS);
    expect(said()).to.equal('');
  });

  it('says what came after, and what is of the other kind', async () => {
    const takeBack = announce('2 services');
    announce('Alerte', 'assertive');
    // The same words, but of another element.
    announce('2 services');
    takeBack();
    await aTimeout(PAUSE_MS);
    expect(said('assertive')).to.equal('Alerte');
    expect(said()).to.equal('');
    await aTimeout(PAUSE_MS);
    expect(said()).to.equal('2 services');
  });

  it('says what must not be lost together with what comes after, or without what was taken back', async () => {
    announce('Nouveau message.', 'polite', true);
    announce('2 services');
    await aTimeout(PAUSE_MS);
    expect(said()).to.equal('Nouveau message. 2 services');
    announce('Message annulé.', 'polite', true);
    announce('3 services')();
    await aTimeout(PAUSE_MS);
    expect(said()).to.equal('Message annulé.');
  });

  it('leaves alone what was said already', async () => {
    const takeBack = announce('2 services');
    await aTimeout(PAUSE_MS);
    takeBack();
    expect(said()).to.equal('2 services');
  });
});
