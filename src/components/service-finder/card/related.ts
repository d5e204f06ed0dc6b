import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../internal/templates.js';
import type { Service } from '../../../feed/model/service.js';
import { keyOf } from '../offer.js';
import type { CardContext } from './answers.js';

const MOST = 4;

/**
 * The services that the editor named, then those that share the most moments of life and themes, so
 * that a town that names none still leads on.
 */
export function relatedTo(service: Service, all: readonly Service[]): Service[] {
  const keys = new Set(groupsOf(service));
  const named = (service.isRelatedTo ?? []).flatMap((id) => all.find((one) => one.id === id) ?? []);
  const near = all
    .filter((other) => other.id !== service.id && !named.includes(other))
    .map((other) => ({ other, shared: groupsOf(other).filter((key) => keys.has(key)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ other }) => other);
  return [...named, ...near].slice(0, MOST);
}

function groupsOf({ category = [], lifeEvent = [] }: Service): string[] {
  return [...lifeEvent, ...category].map(keyOf);
}

interface RelatedOptions {
  readonly services: readonly Service[];
  readonly level: number;
  hrefOf(id: string): string;
  onOpen(event: MouseEvent, id: string): void;
}

export function renderRelated(
  { localize, strings }: CardContext,
  { services, level, hrefOf, onOpen }: RelatedOptions,
): TemplateResult | typeof nothing {
  if (!services.length) return nothing;
  return html`<nav class="related" aria-labelledby="related" data-silent>
    ${heading(level, strings.related, { id: 'related', part: 'status' })}
    <ul part="list">
      ${services.map(({ id, name }) => {
        const href = hrefOf(id);
        const onClick = (event: MouseEvent): void => onOpen(event, id);
        return html`<li>
          ${
            href
              ? html`<a class="button quiet" part="control" href=${href} @click=${onClick}
                  >${localize.inline(name)}</a
                >`
              : html`<button class="button quiet" part="control" @click=${onClick}>
                  ${localize.inline(name)}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </nav>`;
}
