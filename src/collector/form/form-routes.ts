import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { isPollOpen, pollPhase, pollTerms, validateBallot } from '../../votes/index.js';
import { rejectionOf } from '../answer-errors.js';
import { networkOfRequest, takeOne, type Env } from '../limit-networks.js';
import type { NetworkLimiter } from '../limits.js';
import { noteOutcome } from '../metrics/measure.js';
import type { KnownPoll } from '../poll-book.js';
import type { Services } from '../put-ballot.js';
import { toKept } from '../ranks.js';
import { Rejection } from '../rejection.js';
import { pollOf } from '../request-path.js';
import { coarseTime } from '../store.js';
import type { TroubleNote } from '../trouble-log.js';
import { ballotForm, type FormContext } from './ballot-form.js';
import { backLink, formSource, type FormSource } from './form-origin.js';
import { formWords, type FormWords } from './form-words.js';
import { formDraft, outcomeDraft, rejectionDraft, type Draft } from './outcome-pages.js';
import { answerPage, said } from './page.js';
import { NO_FIELDS, readForm, type FormFields } from './read-form.js';

export interface FormServices extends Services {
  readonly origins: ReadonlySet<string>;
  readonly limiters: Readonly<Record<'forms' | 'reads', NetworkLimiter>>;
  readonly trustProxy: number;
  readonly note: TroubleNote;
}

/**
 * Taking part without JavaScript, under `/polls/{poll}`: `GET form` shows the question, `POST ballots`
 * takes the answer. A browser without a script has no key of its own and no cookie, so the collector
 * puts a fresh key into each page that it shows: sent twice, reloaded or gone back to, that page counts
 * once. What comes without a key (the town's static page cannot have one) is not counted but shown
 * again to be confirmed, with a key. Who opens the form anew is a new voter to us, as is who empties a
 * browser's memory with JavaScript; hence the tighter limit, and the count of such ballots.
 */
export function formRoutes(services: FormServices): Hono<Env> {
  const app = new Hono<Env>();
  app
    .get('/form', (c) => {
      const fields = { ...NO_FIELDS, lang: c.req.query('lang') };
      return new FormVisit(c, services, fields).show();
    })
    .all((c) => refuse(c, 'GET, HEAD'));
  app
    .post('/ballots', async (c) => {
      const fields = await readForm(c.req.raw).catch((error: unknown) => error as Rejection);
      return fields instanceof Error
        ? new FormVisit(c, services, NO_FIELDS).explain(fields)
        : new FormVisit(c, services, fields).take();
    })
    .all((c) => refuse(c, 'POST'));
  return app;
}

function refuse(c: Context, allowed: string): Response {
  c.header('Allow', allowed);
  return new Rejection(405, 'method-not-allowed').answer(c);
}

/** One request of a browser without a script, answered with a page whatever happens. */
class FormVisit {
  #words: FormWords;
  #known: KnownPoll | undefined;
  readonly #source: FormSource;
  readonly #back: string | undefined;
  readonly #key: string;

  constructor(
    private readonly c: Context<Env>,
    private readonly services: FormServices,
    private readonly fields: FormFields,
  ) {
    const header = (name: string): string | undefined => c.req.header(name);
    const [origin, referer] = [header('origin'), header('referer')];
    const { origins } = services;
    const fetchSite = header('sec-fetch-site');
    this.#source = formSource({ origin, referer, host: header('host'), fetchSite }, origins);
    this.#back = backLink([fields.back, referer, origin], origins);
    this.#words = this.#wordsFor(undefined);
    this.#key = fields.key ?? randomUUID();
  }

  show(): Promise<Response> {
    return this.#answer(async () => {
      this.#limit('reads');
      const context = await this.#findOpen();
      return formDraft(context, { key: this.#key, revision: 1, chosen: [] });
    });
  }

  take(): Promise<Response> {
    return this.#answer(async () => {
      const { key, revision } = this.fields;
      const isOwn = key !== undefined && this.#source === 'own';
      this.#limit(isOwn ? 'forms' : 'reads');
      if (this.#source === 'unknown') throw new Rejection(403, 'unknown-origin');
      const context = await this.#findOpen();
      const { poll } = context.known;
      const chosen = this.fields.choices.filter((id) => id !== '');
      const fault = validateBallot(poll, chosen);
      const problem = fault && problemOf(fault, pollTerms(poll).maxChoices, this.#words);
      const filled = { key: this.#key, revision, chosen };
      if (fault) noteOutcome(this.c, fault);
      if (!isOwn || problem)
        return formDraft(context, filled, { notice: this.#words.confirm, problem });
      return this.#record(context, chosen);
    });
  }

  /** The form could not even be read. */
  explain(error: Error): Promise<Response> {
    return this.#answer(() => Promise.reject(error));
  }

  async #record(context: FormContext, chosen: readonly string[]): Promise<Draft> {
    const { store, now } = this.services;
    const { poll, period } = context.known;
    const { outcome, ballot } = await store.record({
      poll: poll.id,
      key: this.#key,
      choices: toKept(poll, chosen),
      revision: this.fields.revision,
      isChangeable: pollTerms(poll).isChangeable,
      period: coarseTime(now()),
      isForm: true,
    });
    noteOutcome(this.c, outcome);
    return outcomeDraft(context, this.#key, { outcome, ballot, isOpen: isPollOpen(period, now()) });
  }

  async #findOpen(): Promise<FormContext> {
    const { polls, now } = this.services;
    const known = (this.#known = await pollOf(this.c, polls));
    this.#words = this.#wordsFor(known.languages);
    const phase = pollPhase(known.period, now());
    if (phase === 'before') throw new Rejection(403, 'not-started');
    if (phase === 'closed') throw new Rejection(410, 'closed');
    return this.#context(known);
  }

  #context(known: KnownPoll): FormContext {
    return { words: this.#words, known, back: this.#back };
  }

  #limit(name: 'forms' | 'reads'): void {
    const { limiters, trustProxy, now } = this.services;
    takeOne(limiters[name], { network: networkOfRequest(this.c, trustProxy), now: now() });
  }

  async #answer(make: () => Promise<Draft>): Promise<Response> {
    const draft = await make().catch((error: unknown) => this.#explained(error));
    return answerPage(this.c, { ...draft, words: this.#words, back: this.#back });
  }

  async #explained(error: unknown): Promise<Draft> {
    const rejection = rejectionOf(error, this.services.note);
    const { reason, more } = rejection;
    noteOutcome(this.c, reason);
    if (more.retryAfter) this.c.header('Retry-After', String(more.retryAfter));
    if (reason === 'closed') {
      const counted = await this.#countedBefore();
      if (counted) return counted;
    }
    const known = this.#known ?? (await this.#findQuietly());
    const context = known && this.#context(known);
    return rejectionDraft(this.#words, rejection, { context, form: this.#again(context, more) });
  }

  /** The same answer under the same key, so that sending it once more counts it once. */
  #again(context: FormContext | undefined, { retryAfter }: Rejection['more']): Draft['content'] {
    if (!context || retryAfter === undefined || this.#source === 'unknown') return '';
    const { poll, languages } = context.known;
    const words = this.#words;
    return ballotForm(context, {
      key: this.#key,
      revision: this.fields.revision,
      chosen: this.fields.choices,
      legend: said(poll.name, { words, languages }),
      submit: words.submit,
    });
  }

  /** For who sends a form again whose answer got lost, and meanwhile the poll has closed. */
  async #countedBefore(): Promise<Draft | undefined> {
    const known = this.#known;
    if (!known || this.fields.key === undefined) return undefined;
    const { store } = this.services;
    const ballot = await store.find(known.poll.id, this.fields.key).catch(() => undefined);
    const shown = ballot && { outcome: 'unchanged' as const, ballot, isOpen: false };
    return shown && outcomeDraft(this.#context(known), this.fields.key, shown);
  }

  #findQuietly(): Promise<KnownPoll | undefined> {
    return pollOf(this.c, this.services.polls).catch(() => undefined);
  }

  #wordsFor(feedLanguages: readonly string[] | undefined): FormWords {
    const acceptLanguage = this.c.req.header('accept-language');
    return formWords({ asked: this.fields.lang, acceptLanguage, feedLanguages });
  }
}

function problemOf(fault: string, maxChoices: number, words: FormWords): string {
  switch (fault) {
    case 'no-choice':
      return words.noChoice;
    case 'too-many-choices':
      return words.tooManyChoices(maxChoices);
    case 'repeated-choice':
      return words.repeatedChoice;
    case 'bad-choices':
      return words.notAlone;
    default:
      return words.unknownChoice;
  }
}
