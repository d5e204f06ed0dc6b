import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributesOf, ELEMENTS, TAGS, type AttributeKind, type Tag } from '../check/elements.js';
import type { CheckFinding } from '../check/finding.js';
import { contrastOn, readHex } from '../contrast/on-surface.js';
import { surfacesOfAccent } from '../contrast/usual-surfaces.js';
import type { CheckStrings } from '../translations/check.js';
import type { ConfiguratorStrings, ConfiguredAttribute } from '../translations/configurator.js';
import { BAD, CAREFUL, GOOD, TAG_ICONS } from './icons.js';
import { offersFor } from './offers.js';
import type { FeedReading } from './read-feed.js';
import { FONTS, RADII, SCHEMES, USUAL, writeSettings, type Settings } from './settings.js';

export interface FormContext {
  readonly settings: Settings;
  /** `undefined` while it is read. */
  readonly reading: FeedReading | undefined;
  /** A feed of another site that a link has named, until somebody wants it read. */
  readonly unasked: string | undefined;
  readonly strings: ConfiguratorStrings;
  readonly check: CheckStrings;
  /** Words of the showcase's types. */
  readonly types: Readonly<Record<string, string>>;
  readonly lang: 'fr' | 'en';
  change(changes: Partial<Settings>): void;
  /** Reads the feed that nobody has asked for. */
  read(): void;
}

export function picture(path: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;
}

/** The whole left side: which element, which feed, how it behaves, how it looks. */
export function renderForm(context: FormContext): TemplateResult {
  const { settings, strings, change } = context;
  return html`${renderElements(context)} ${renderFeed(context)} ${renderOptions(context)}
  ${renderTheme(context)}
  ${
    writeSettings(settings)
      ? html`<button type="button" @click=${() => change(USUAL)}>${strings.reset}</button>`
      : nothing
  }`;
}

function renderElements({ settings, strings, change }: FormContext): TemplateResult {
  return html`<fieldset class="step">
    <legend><h2>${strings.elementTitle}</h2></legend>
    <div class="cards">
      ${TAGS.map(
        (tag) =>
          html`<label class="card">
            <input
              type="radio"
              name="element"
              value=${tag}
              .checked=${live(settings.element === tag)}
              @change=${() => change({ element: tag, attributes: keptFor(tag, settings) })}
            />
            ${picture(TAG_ICONS[tag])}
            <span
              ><b>${strings.elements[tag].name}</b>
              <small>${strings.elements[tag].about}</small></span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** What another element knows, too, stays chosen. */
function keptFor(tag: Tag, { attributes }: Settings): Settings['attributes'] {
  const known = attributesOf(tag);
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name in known && name !== 'category'),
  );
}

function renderFeed(context: FormContext): TemplateResult {
  const { settings, strings, reading, change } = context;
  const isWrong = reading?.findings.some(
    ({ code, severity }) => severity === 'error' && code.startsWith('feed-'),
  );
  return html`<section class="step">
    <h2>${strings.feedTitle}</h2>
    <div class="field">
      <label for="feed">${strings.feed.label}</label>
      <p class="help" id="feed-help">${strings.feed.help}</p>
      <input
        id="feed"
        type="text"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="feed-help feed-state"
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(settings.feed)}
        @change=${(event: Event) => change({ feed: valueOf(event) })}
      />
      <div id="feed-state" role="status">${renderFeedState(context)}</div>
    </div>
  </section>`;
}

function renderFeedState({ reading, unasked, strings, check, read }: FormContext): unknown {
  if (unasked)
    return html`${renderNote('careful', CAREFUL, strings.foreignFeed(new URL(unasked).origin))}
      <button type="button" @click=${read}>${strings.readForeign}</button>`;
  if (!reading) return html`<p class="note">${strings.feedLoading}</p>`;
  const problems = reading.findings.filter(({ severity }) => severity === 'error');
  if (problems.length) return problems.map((problem) => renderProblem(problem, check));
  const loads = reading.findings.find(({ code }) => code === 'feed-loads');
  return loads && renderNote('good', GOOD, check.sentences[loads.code](loads.args)[0]);
}

function renderProblem({ code, args }: CheckFinding, check: CheckStrings): TemplateResult {
  const [what, remedy] = check.sentences[code](args);
  return renderNote('bad', BAD, html`<b>${what}</b> ${remedy}`);
}

function renderNote(kind: string, icon: SVGTemplateResult, words: unknown): TemplateResult {
  return html`<p class="note ${kind}">${picture(icon)}<span>${words}</span></p>`;
}

/** Those that most towns need are in sight. */
const MAIN: ReadonlySet<string> = new Set(['poll', 'type', 'category', 'area', 'layout', 'order']);

function renderOptions(context: FormContext): TemplateResult {
  const { settings, strings } = context;
  const own = Object.entries<AttributeKind>(ELEMENTS[settings.element].attributes);
  const main = own.filter(([name]) => MAIN.has(name));
  const more: [string, AttributeKind][] = [
    ...own.filter(([name]) => !MAIN.has(name)),
    ['heading-level', attributesOf(settings.element)['heading-level']!],
  ];
  const isUsed = more.some(([name]) => name in settings.attributes) || settings.lang !== '';
  return html`<section class="step">
    <h2>${strings.optionsTitle}</h2>
    ${main.map(([name, kind]) => renderAttribute(name as ConfiguredAttribute, kind, context))}
    <details ?open=${isUsed}>
      <summary>${strings.more}</summary>
      ${more.map(([name, kind]) => renderAttribute(name as ConfiguredAttribute, kind, context))}
      ${renderLanguage(context)}
    </details>
  </section>`;
}

function renderAttribute(
  name: ConfiguredAttribute,
  kind: AttributeKind,
  context: FormContext,
): TemplateResult {
  const { settings, strings } = context;
  const { label, help } = strings.attributes[name];
  const value = settings.attributes[name];
  const offers = offersFor(settings.element, name, {
    feed: context.reading?.feed,
    items: context.reading?.items ?? [],
    lang: context.lang,
  });
  if (kind.is === 'flag')
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${live(value !== undefined)}
        @change=${(event: Event) =>
          setAttribute(name, (event.target as HTMLInputElement).checked ? '' : undefined, context)}
      />
      <span>${label}${help ? html` <small>${help}</small>` : nothing}</span>
    </label>`;
  if (name === 'type') return renderTypes(context, offers);
  const choose = (event: Event): void => setAttribute(name, valueOf(event) || undefined, context);
  const words: readonly (readonly [value: string, label: string])[] =
    kind.is === 'choice'
      ? kind.words.map((word) => [word, strings.choices[word] ?? word])
      : offers.length
        ? [
            ['', strings.choices[name] ?? strings.choices['any']!],
            ...offers.map((offer) => [offer.value, offer.label] as const),
            // A link may name what the feed no longer has.
            ...(value && !offers.some((offer) => offer.value === value)
              ? [[value, value] as const]
              : []),
          ]
        : [];
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${help ? html`<p class="help" id="${name}-help">${help}</p>` : nothing}
    ${
      words.length
        ? html`<select
            id=${name}
            aria-describedby=${help ? `${name}-help` : nothing}
            @change=${(event: Event) =>
              // The first is what the element does by itself.
              setAttribute(
                name,
                valueOf(event) === words[0]![0] ? undefined : valueOf(event),
                context,
              )}
          >
            ${words.map(
              ([word, shown]) =>
                html`<option value=${word} ?selected=${word === (value ?? words[0]![0])}>
                  ${shown}
                </option>`,
            )}
          </select>`
        : html`<input
            id=${name}
            type="text"
            autocomplete="off"
            aria-describedby=${help ? `${name}-help` : nothing}
            .value=${live(value ?? '')}
            @change=${choose}
          />`
    }
  </div>`;
}

function renderTypes(context: FormContext, offers: readonly { value: string }[]): TemplateResult {
  const { settings, strings, types } = context;
  const chosen = (settings.attributes['type'] ?? '').split(/\s+/).filter(Boolean);
  const { label, help } = strings.attributes.type;
  const toggle = (value: string): void => {
    const next = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value];
    setAttribute('type', next.join(' ') || undefined, context);
  };
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <p class="help">${help}</p>
    <div class="pair">
      ${offers.map(
        ({ value }) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(chosen.includes(value))}
              @change=${() => toggle(value)}
            />
            <span>${types[value] ?? value}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function renderLanguage({ settings, reading, strings, change }: FormContext): TemplateResult {
  const tags = new Set([...(reading?.feed?.inLanguage ?? ['fr', 'en'])]);
  return html`<div class="field">
    <label for="lang">${strings.language.label}</label>
    <select id="lang" @change=${(event: Event) => change({ lang: valueOf(event) })}>
      <option value="" ?selected=${settings.lang === ''}>${strings.pageLanguage}</option>
      ${[...tags].map(
        (tag) =>
          html`<option value=${tag} ?selected=${settings.lang === tag}>
            ${strings.languageName(tag)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Parvis' own blue, where the picker begins. */
const ACCENT = '#14468c';

function renderTheme({ settings, strings, lang, change }: FormContext): TemplateResult {
  const { accent } = settings;
  const rgb = readHex(accent);
  return html`<section class="step">
    <h2>${strings.themeTitle}</h2>
    <div class="field">
      <label for="accent">${strings.accent.label}</label>
      <div class="color">
        <input
          type="color"
          aria-label=${strings.accentPicker}
          .value=${live(rgb ? toHex(accent) : ACCENT)}
          @input=${(event: Event) => change({ accent: valueOf(event) })}
        />
        <input
          id="accent"
          type="text"
          autocomplete="off"
          spellcheck="false"
          placeholder="#"
          aria-describedby="accent-state"
          aria-invalid=${accent && !rgb ? 'true' : nothing}
          .value=${live(accent)}
          @change=${(event: Event) => change({ accent: valueOf(event) })}
        />
      </div>
      <div id="accent-state" role="status">${renderContrast(accent, strings, lang)}</div>
    </div>
    ${renderChoice('radius', strings.radius, RADII, strings.radii, settings.radius, (radius) =>
      change({ radius }),
    )}
    <div class="field">
      <label for="font">${strings.font}</label>
      <select
        id="font"
        @change=${(event: Event) => change({ font: valueOf(event) as Settings['font'] })}
      >
        ${FONTS.map(
          (font) =>
            html`<option value=${font} ?selected=${settings.font === font}>
              ${strings.fonts[font]}
            </option>`,
        )}
      </select>
    </div>
  </section>`;
}

/** Whether the colour reads well, and what Parvis makes of it where it does not. */
function renderContrast(
  accent: string,
  strings: ConfiguratorStrings,
  lang: string,
): TemplateResult {
  if (!accent) return html`<p class="note">${strings.accentNone}</p>`;
  const readings = SCHEMES.map(
    (scheme) => [scheme, contrastOn(surfacesOfAccent(scheme), accent)] as const,
  );
  if (!readHex(accent)) return renderNote('bad', BAD, strings.notAColor);
  const poor = readings.filter(([, reading]) => !reading!.isEnough);
  if (!poor.length) return renderNote('good', GOOD, strings.readable);
  return html`${poor.map(([surface, reading]) => {
    const ratio = reading!.ratio.toLocaleString(lang);
    return renderNote('careful', CAREFUL, strings.corrected(surface, ratio, reading!.shade!));
  })}`;
}

/** One of a few, side by side. */
export function renderChoice<T extends string>(
  name: string,
  label: string,
  values: readonly T[],
  words: Readonly<Record<T, string>>,
  chosen: T,
  choose: (value: T) => void,
  icons?: Readonly<Record<T, SVGTemplateResult>>,
): TemplateResult {
  return html`<fieldset class="field choice">
    <legend>${label}</legend>
    <div class="segments">
      ${values.map(
        (value) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${live(chosen === value)}
              @change=${() => choose(value)}
            />
            <span>${icons ? picture(icons[value]) : nothing}${words[value]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function setAttribute(
  name: string,
  value: string | undefined,
  { settings, change }: FormContext,
): void {
  const attributes: Record<string, string> = { ...settings.attributes };
  if (value === undefined) delete attributes[name];
  else attributes[name] = value;
  change({ attributes });
}

function toHex(color: string): string {
  const rgb = readHex(color)!;
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
}
