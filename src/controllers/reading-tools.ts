import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../feed/shape.js';
import type { LocalizeController } from './localize-controller.js';
import { hasPlain, renderPlainSwitch } from './plain-switch.js';
import type { ReadAloudController } from './read-aloud-controller.js';

/** Above a card, for those who read with difficulty: hear it, or read it in plain words. */
export function renderReadingTools(
  item: { readonly name: Text },
  aloud: ReadAloudController,
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  const listen = aloud.render(localize.pick(item.name)?.lang ?? localize.lang);
  const values = Object.values(item).flat();
  const plain = hasPlain(localize, values) ? renderPlainSwitch(localize) : nothing;
  if (listen === nothing && plain === nothing) return nothing;
  return html`<div class="tools" data-silent>${listen} ${plain}</div>`;
}
