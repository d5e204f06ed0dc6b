import { aTimeout, expect, fixture } from '@open-wc/testing';
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
    await aTimeout(50);
    const { asked } = element;
    expect(asked).to.be.within(1, 3);
    await aTimeout(50);
    expect(element.asked).to.equal(asked);
    expect(element.shadowRoot!.textContent).to.contain('Vérifiez votre connexion');
    element.isReachable = true;
    element.shadowRoot!.querySelector('button')!.click();
    await aTimeout(0);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent.trim()).to.equal('Bonjour');
  });
});
