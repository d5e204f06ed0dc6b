import { html, nothing, type TemplateResult } from 'lit';
import type { CardContext } from '../card/answers.js';
import { renderTownHall } from '../card/contacts.js';
import { mailAddress, mailHref } from '../card/mail.js';

/** Whom to ask. The words that were typed leave the device only in a mail that the person sends. */
export function renderNothingFound(query: string, context: CardContext): TemplateResult {
  const { root, strings } = context;
  const email = root && mailAddress(root.publisher);
  return html`${renderTownHall(context)}
  ${
    email && query
      ? html`<p class="actions ask">
          <a
            class="button"
            part="action"
            href=${mailHref(email, strings.askSubject(query), `${strings.askBody(query)}\n\n`)}
            >${strings.ask}</a
          >
        </p>`
      : nothing
  }`;
}
