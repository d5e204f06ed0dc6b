import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../internal/templates.js';
import type { Service } from '../../../feed/model/service.js';
import type { CardContext } from '../card/answers.js';
import type { KeptServices } from './kept-services.js';

interface RecentOptions {
  /** The services opened last that the town still has. */
  readonly services: readonly Service[];
  /** Level of the heading. */
  readonly level: number;
  onOpen(event: MouseEvent, id: string): void;
  onRemember(isWanted: boolean): void;
}

/**
 * The services opened last, for those who asked to have them remembered. It is asked once there is
 * something to remember.
 */
export function renderRecent(
  { isRemembering, hasOpened }: KeptServices,
  { localize, strings }: CardContext,
  { services, level, onOpen, onRemember }: RecentOptions,
): TemplateResult {
  return html`<div class="recent">
    ${
      services.length
        ? html`${heading(level, strings.recent, { part: 'status' })}
            <ul part="list">
              ${services.map(
                ({ id, name }) =>
                  html`<li>
                    <button
                      class="button quiet"
                      part="control"
                      @click=${(event: MouseEvent) => onOpen(event, id)}
                    >
                      ${localize.inline(name)}
                    </button>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      isRemembering || hasOpened
        ? html`<label class="check small">
            <input
              type="checkbox"
              part="control"
              .checked=${isRemembering}
              @change=${(event: Event) => onRemember((event.target as HTMLInputElement).checked)}
            />
            <span>${strings.remember}</span>
          </label>`
        : nothing
    }
  </div>`;
}
