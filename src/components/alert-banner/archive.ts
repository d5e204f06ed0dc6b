import { html, nothing, type TemplateResult } from 'lit';
import { pastAlerts, type PastAlert } from '../../feed/alert-archive.js';
import { severityOf } from '../../feed/alert-life.js';
import type { Alert } from '../../feed/model/alert.js';
import { addSheet } from '../../internal/add-sheet.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { around, heading, skeleton } from '../../internal/templates.js';
import { alertArchive as fr } from '../../translations/fr/alert-archive.js';
import { archiveStyles } from './archive.styles.js';
import { areasOf, issuerOf, renderInstruction, type DetailsContext } from './details.js';

const FIRST = 20;
const MORE = 20;

export interface ArchiveContext extends DetailsContext {
  readonly items: readonly Alert[];
  readonly area: string;
  /** Whether the network has answered, or could not: before that nothing is no answer. */
  readonly isSettled: boolean;
  levelOf(below: number): number;
}

/** The messages that hold no longer, by the month in which they began: to read, not to act on. */
export class Archive {
  #shown = FIRST;
  readonly #open = new Set<string>();

  constructor(private readonly host: ParvisElement) {
    addSheet(host.renderRoot as ShadowRoot, archiveStyles);
  }

  render(context: ArchiveContext): TemplateResult {
    const { localize, root, items, now, area, isSettled } = context;
    const strings = localize.words('alertArchive', fr);
    const past = pastAlerts(items, { now, timeZone: root?.timezone, area });
    const months = new Map<string, PastAlert[]>();
    for (const one of past.slice(0, this.#shown)) {
      const month = monthOf(one.from, context);
      months.set(month, [...(months.get(month) ?? []), one]);
    }
    return html`${heading(context.levelOf(0), strings.title, { id: 'archive' })}
    ${
      past.length
        ? [...months].map(([month, some]) => this.#renderMonth(month, some, context))
        : isSettled
          ? html`<p part="status">${strings.none}</p>`
          : skeleton(3, localize.common.loading)
    }
    ${
      past.length > this.#shown
        ? html`<button class="button more" part="control" @click=${() => void this.#onMore()}>
            ${strings.more}
          </button>`
        : nothing
    }`;
  }

  #renderMonth(month: string, some: readonly PastAlert[], context: ArchiveContext): TemplateResult {
    return html`<div class="month">
      ${heading(context.levelOf(1), month, { part: 'status' })}
      <ul class="past" part="list">
        ${some.map((one) => this.#renderPast(one, context))}
      </ul>
    </div>`;
  }

  #renderPast({ alert, ending, from, until }: PastAlert, context: ArchiveContext): TemplateResult {
    const { localize, levelOf } = context;
    const strings = localize.words('alertArchive', fr);
    const severity = localize.strings.severity[severityOf(alert.severity)];
    return html`<li part="item">
      ${heading(levelOf(2), localize.inline(alert.headline), { tabindex: -1, part: 'title' })}
      <p class="small" part="status">${severity} · ${strings.ending[ending]}</p>
      <p class="small muted">${spanOf(from, until, context)}</p>
      <p class="small muted">
        ${around(strings.issuer, localize.inline(issuerOf(alert, context)))}
      </p>
      ${this.#renderDetails(alert, context)}
    </li>`;
  }

  #renderDetails(alert: Alert, context: ArchiveContext): unknown {
    const { id, headline, description, instruction } = alert;
    if (!description && !instruction) return nothing;
    const { localize } = context;
    const isOpen = this.#open.has(id);
    const areas = areasOf(alert, localize);
    return html`<details
      .open=${isOpen}
      @toggle=${({ target }: Event) => this.#onToggle(id, (target as HTMLDetailsElement).open)}
    >
      <summary part="control">
        ${localize.words('alertArchive', fr).read}<span class="said"
          >${localize.inline(headline)}</span
        >
      </summary>
      ${
        isOpen
          ? html`${localize.paragraphs(description)}
            ${instruction ? renderInstruction(instruction, context) : nothing}
            ${
              areas.length
                ? html`<p class="small muted">${around(localize.strings.area, areas)}</p>`
                : nothing
            }`
          : nothing
      }
    </details>`;
  }

  #onToggle(id: string, isOpen: boolean): void {
    if (this.#open.has(id) === isOpen) return;
    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
    this.host.requestUpdate();
  }

  async #onMore(): Promise<void> {
    const before = this.#shown;
    this.#shown += MORE;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelectorAll<HTMLElement>('.past [part="title"]')[before]?.focus();
  }
}

/** « novembre 2026 », by the town's clock. */
function monthOf(instant: number, context: ArchiveContext): string {
  return formatted(instant, { month: 'long', year: 'numeric' }, context);
}

/** « Du 3 novembre 2026 à 9 h au 4 novembre 2026 à 12 h »: years later, too. */
function spanOf(from: number, until: number, context: ArchiveContext): TemplateResult {
  const { localize } = context;
  const { moments, common } = localize;
  const strings = localize.words('alertArchive', fr);
  const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const [first, last] = [formatted(from, whole, context), formatted(until, whole, context)];
  const [begin, end] = [moments.time(from), moments.time(until)];
  return html`<time datetime=${new Date(from).toISOString()}
    >${
      first === last
        ? strings.onDay(first, begin, end)
        : strings.span(common.dayAtTime(first, begin), common.dayAtTime(last, end))
    }</time
  >`;
}

function formatted(
  instant: number,
  options: Intl.DateTimeFormatOptions,
  { localize, root }: ArchiveContext,
): string {
  const { interfaceLang } = localize;
  const lang = interfaceLang === 'en' ? 'en-GB' : interfaceLang;
  const timeZone = root?.timezone;
  return new Intl.DateTimeFormat(lang, { timeZone, ...options }).format(instant);
}
