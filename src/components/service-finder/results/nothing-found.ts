import { html, nothing, type TemplateResult } from 'lit';
import type { CardContext } from '../card/answers.js';
import { renderTownHall } from '../card/contacts.js';
import { mailAddress, mailHref } from '../../../controllers/mail.js';

/** Whom to ask. The words that were typed leave the device only in a mail that the person sends. */
export function renderNothingFound(query: string, context: CardContext): TemplateResult {
  const { root, strings } = context;
  const email = root && mailAddress(root.publisher);
  const body = `${strings.askBody(query)}\n\n`;
  return renderTownHall(
    context,
    email && query
      ? html`<a
          class="button"
          part="action"
          href=${mailHref(email, strings.askSubject(query), body)}
          >${strings.ask}</a
        >`
      : nothing,
  );
}
