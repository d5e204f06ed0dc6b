import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone, phoneHref } from '../../feed/telephone.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Alert } from '../../feed/model/alert.js';
import type { Root } from '../../feed/model/common.js';
import type { Text } from '../../feed/shape.js';
import { instantOf } from '../../feed/zoned-time.js';
import { around, icon } from '../../internal/templates.js';
import { phoneIcon } from './icons.js';
import { missingLanguage } from './languages.js';

export interface DetailsContext {
  readonly root: Root | undefined;
  readonly localize: LocalizeController<'alertBanner'>;
  /** ms */
  readonly now: number;
  /** When the feed was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
  /** The same words in another language, where the reader asked for them. */
  readonly beside?: unknown;
}

/** What an opened message says: what happens, what to do, whom to call, who says so. */
export function renderDetails(alert: Alert, context: DetailsContext): TemplateResult {
  const { localize } = context;
  const { description, instruction } = alert;
  const missing = missingLanguage(alert, localize);
  return html`${
    missing ? html`<p class="small muted">${localize.strings.notTranslated(missing)}</p>` : nothing
  }
  ${description ? html`<div>${localize.paragraphs(description)}</div>` : nothing}
  ${instruction ? renderInstruction(instruction, context) : nothing} ${renderWays(alert, context)}
  ${context.beside ?? nothing} ${renderOrigin(alert, context)}`;
}

export function renderInstruction(
  instruction: NonNullable<Alert['instruction']>,
  { localize }: DetailsContext,
): TemplateResult {
  return html`<div>
    <p class="steps-title">${localize.strings.whatToDo}</p>
    ${
      Array.isArray(instruction)
        ? html`<ol class="steps">
            ${instruction.map((step) => html`<li>${localize.inline(step)}</li>`)}
          </ol>`
        : localize.paragraphs(instruction)
    }
  </div>`;
}

function renderWays({ contactPoint = [], web }: Alert, { localize }: DetailsContext): unknown {
  const { strings, common } = localize;
  const calls = contactPoint.flatMap(({ telephone, name }) => {
    if (!telephone) return [];
    const phone = formatPhone(telephone);
    const words = name
      ? around((who) => strings.phoneOf(who, phone), localize.inline(name))
      : common.call(phone);
    return html`<a class="button primary" part="action" href=${phoneHref(telephone)}
      >${icon(phoneIcon)}<span class="number">${words}</span></a
    >`;
  });
  if (!calls.length && !web) return nothing;
  return html`<p class="actions">
    ${calls}
    ${
      web
        ? html`<a class="button quiet" part="action" href=${web}>${strings.learnMore}</a>`
        : nothing
    }
  </p>`;
}

/** Who says so, since when, until when: in one line that a person can read. */
function renderOrigin(alert: Alert, context: DetailsContext): TemplateResult {
  const { localize, root, now, confirmedAt } = context;
  const { strings, moments } = localize;
  const sent = instantOf(alert.sent, root?.timezone);
  const expires = instantOf(alert.expires, root?.timezone);
  const areas = areasOf(alert, localize);
  return html`<p class="footer">
    ${areas.length ? html`<span>${around(strings.area, areas)}</span>` : nothing}
    <time datetime=${new Date(sent).toISOString()}
      >${around(
        (issuer) => strings.issued(issuer, moments.moment(sent, now)),
        localize.inline(issuerOf(alert, context)),
      )}</time
    >
    <time datetime=${new Date(expires).toISOString()}
      >${strings.validUntil(moments.moment(expires, now))}</time
    >
    ${
      confirmedAt === undefined
        ? nothing
        : html`<span>${strings.confirmed(moments.moment(confirmedAt, now))}</span>`
    }
  </p>`;
}

/** Who says so: the alert's provider, else the publisher of the feed. */
export function issuerOf(
  { provider }: Alert,
  { root }: Pick<DetailsContext, 'root'>,
): Text | undefined {
  const found =
    typeof provider === 'string'
      ? root?.organizations?.find(({ id }) => id === provider)
      : provider;
  return found?.name ?? root?.publisher.name;
}

/** Where it holds, as its areas are called. */
export function areasOf(
  { area = [] }: Pick<Alert, 'area'>,
  localize: Pick<LocalizeController, 'list'>,
): unknown[] {
  return localize.list(area.map(({ areaDesc }) => areaDesc));
}
