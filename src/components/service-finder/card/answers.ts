import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Root } from '../../../feed/model/common.js';
import type { Cost, Service } from '../../../feed/model/service.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Text } from '../../../feed/shape.js';
import type { ServiceResultsStrings } from '../../../translations/service-results.js';
import { priceWords } from '../../../controllers/price-words.js';
import { channelsOf, typeOf } from '../../../feed/service-channels.js';
import { isEverybody, keyOf } from '../offer.js';
import { answerIcons } from '../results/result-icons.js';
import { picture } from '../../../internal/templates.js';
import { ownValue } from '../../../feed/own-value.js';

/** What the parts of a card need to know. */
export interface CardContext {
  /** ms */
  readonly instant: number;
  readonly root: Root | undefined;
  readonly localize: LocalizeController<'serviceFinder'>;
  readonly strings: ServiceResultsStrings;
  /** What the person has ticked of what to bring. */
  readonly ticks: Ticks;
}

/** Kept as long as the page, and never on the device: what one has at home is nobody's business. */
export interface Ticks {
  has(service: string, document: string): boolean;
  toggle(service: string, document: string): void;
}

type Answer = TemplateResult | string | typeof nothing;

/**
 * The five answers that every card gives, always in this order: who can, what to bring, cost, delay,
 * how. What the town has not written is named in one line rather than left to guess.
 */
export function renderAnswers(service: Service, context: CardContext): TemplateResult {
  const { strings } = context;
  const answers: Record<keyof typeof answerIcons, Answer> = {
    who: who(service, context),
    bring: checklist(service, context),
    cost: cost(service, context),
    delay: context.localize.paragraphs(service.processingTime),
    how: how(service, context),
  };
  const names = Object.keys(answers) as (keyof typeof answers)[];
  const known = names.filter((name) => answers[name] !== nothing);
  const missing = names.filter((name) => answers[name] === nothing);
  const words = missing.map((name) => strings.missingNames[name]);
  return html`<div class="answers">
    <dl>
      ${known.map(
        (name) =>
          html`<div class="answer">
            ${picture(answerIcons[name])}
            <dt>${strings[name]}</dt>
            <dd>${answers[name]}</dd>
          </div>`,
      )}
    </dl>
    ${
      // A public office that is no procedure has no answers at all: nothing is missing then. What is
      // done elsewhere is answered there.
      known.length && missing.length && !service.referral
        ? html`<p class="small muted">${strings.missing(words.join(', '))}</p>`
        : nothing
    }
  </div>`;
}

function who({ audience = [], eligibility }: Service, { localize }: CardContext): Answer {
  if (!audience.length && !eligibility) return nothing;
  // « Tout le monde » beside a condition would contradict it.
  const named = audience.filter((name) => !eligibility || !isEverybody(name));
  const names = named.map((name, index) => [index ? ' · ' : '', localize.inline(name)]);
  return html`${names.length ? html`<p>${names}</p>` : nothing} ${localize.paragraphs(eligibility)}`;
}

/** To be ticked on the way out of the house, on the screen or on paper. */
function checklist(
  { id, requiredDocument = [] }: Service,
  { localize, strings, ticks }: CardContext,
): Answer {
  if (!requiredDocument.length) return nothing;
  return html`<ul class="checklist" aria-description=${strings.tick}>
    ${requiredDocument.map(
      (text) =>
        html`<li>
          <label class="check">
            <input
              type="checkbox"
              part="control"
              .checked=${live(ticks.has(id, keyOf(text)))}
              @change=${() => ticks.toggle(id, keyOf(text))}
            />
            <span>${localize.inline(text)}</span>
          </label>
        </li>`,
    )}
  </ul>`;
}

function steps(texts: readonly Text[] = [], { localize }: CardContext): Answer {
  if (!texts.length) return nothing;
  return html`<ol>
    ${texts.map((text) => html`<li>${localize.inline(text)}</li>`)}
  </ol>`;
}

function cost({ costOptions = [], isAccessibleForFree }: Service, context: CardContext): Answer {
  const { localize, strings } = context;
  if (!costOptions.length) return isAccessibleForFree ? strings.free : nothing;
  return html`${costOptions.map(
    (option) =>
      html`<p>
        ${option.option ? html`${localize.inline(option.option)}${strings.colon}` : nothing}<b
          class="number"
          >${costWords(option, context)}</b
        >
      </p>`,
  )}`;
}

function costWords({ amount, currency }: Cost, { localize, strings }: CardContext): string {
  if (amount === undefined) return '';
  return priceWords(amount, currency, { lang: localize.interfaceLang, free: strings.free });
}

/** The steps; without any, the ways there are: « par téléphone, sur place ou en ligne ». */
function how(service: Service, context: CardContext): Answer {
  const { strings } = context;
  const { interfaceLang } = context.localize;
  const written = steps(service.applicationProcess, context);
  if (written !== nothing || service.referral) return written;
  const ways = channelsOf(service, context.root).flatMap(
    (channel) => ownValue(strings.channels, typeOf(channel)) ?? [],
  );
  if (!ways.length) return nothing;
  const words = new Intl.ListFormat(interfaceLang, { type: 'disjunction' }).format(new Set(ways));
  return words[0]!.toLocaleUpperCase(interfaceLang) + words.slice(1);
}
