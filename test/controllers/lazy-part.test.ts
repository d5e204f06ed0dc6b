import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { LazyPart } from '../../src/controllers/lazy-part.js';
import { ParvisElement } from '../../src/internal/parvis-element.js';
import { common } from '../../src/translations/fr/common.js';

/** Wants its part at each update, as the showcase wants its alerts. */
class WantingElement extends ParvisElement {
  asked = 0;
  isReachable = false;
  readonly later = new LazyPart<{ words: string }>(this, () => {
    this.asked++;
    return this.isReachable
      ? Promise.resolve({ words: 'Bonjour' })
      : Promise.reject(new Error('no network'));
  });

  override render(): unknown {
    return this.later.render(({ words }) => html`<p>${words}</p>`, common);
  }

  protected override updated(): void {
    void this.later.load();
  }
}
customElements.define('wanting-element', WantingElement);

describe('a part that comes later', () => {
  it('is not asked for without end while it cannot be had, and comes with one press', async () => {
    const element = await fixture<WantingElement>(html`<wanting-element></wanting-element>`);
    const said = (): string => element.shadowRoot!.textContent.trim();
    await waitUntil(() => said().includes('Vérifiez votre connexion'));
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    const { asked } = element;
    expect(asked).to.be.within(1, 3);
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(element.asked).to.equal(asked);
    element.isReachable = true;
    element.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => said() === 'Bonjour');
  });
});
