import { html, LitElement } from 'lit';

/** An element of the town's own, made with Lit as its authors publish it. */
class TownClock extends LitElement {
  override render(): unknown {
    return html`<p>Il est <b>${'midi'}</b>.</p>`;
  }
}
customElements.define('town-clock', TownClock);
