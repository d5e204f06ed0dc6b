import type { BallotRequest } from '../../src/votes/index.js';

/** One answer of the collector: a status and a JSON body; `0` for no answer at all. */
export interface CollectorAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The network towards a collector, for component tests: ballots are counted as the contract says
 * unless the test puts other answers in front. The real collector is tried end to end elsewhere.
 */
export class TestCollector {
  /** How often results were asked for. */
  asked = 0;
  /** Every ballot that was sent, in order. */
  readonly ballots: (BallotRequest & { readonly key: string })[] = [];
  /** Given one by one before the ordinary answers. */
  readonly answers: CollectorAnswer[] = [];
  /** Ballots get no answer, nor an error. */
  isSilent = false;
  results: CollectorAnswer = {
    status: 200,
    body: {
      poll: 'velos',
      closed: false,
      ballots: 4,
      counts: { gare: 3, ecoles: 1 },
      paper: null,
      updated: null,
    },
  };
  readonly #fetch = globalThis.fetch;

  constructor(readonly url = `https://votes-${crypto.randomUUID()}.example`) {
    globalThis.fetch = (input, init) =>
      (input as string).startsWith(this.url)
        ? this.#answer(new URL(input as string), init)
        : this.#fetch(input, init);
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
    localStorage.removeItem('parvis:votes');
  }

  async #answer(url: URL, init?: RequestInit): Promise<Response> {
    await Promise.resolve();
    if (init?.method !== 'PUT') {
      this.asked++;
      return respond(this.results);
    }
    const request = JSON.parse(init.body as string) as BallotRequest;
    this.ballots.push({ ...request, key: url.pathname.split('/').at(-1)! });
    if (this.isSilent) return new Promise(() => {});
    const counted = { poll: 'velos', outcome: 'counted', ...request };
    return respond(this.answers.shift() ?? { status: 201, body: counted });
  }
}

function respond({ status, body }: CollectorAnswer): Response {
  if (!status) throw new TypeError('Failed to fetch');
  return new Response(JSON.stringify(body ?? {}), { status });
}
