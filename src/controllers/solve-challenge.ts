import { encodeProof, ProofSearch } from '../votes/proof-search.js';
import type { ProofChallenge } from '../votes/index.js';

/** Numbers between two looks at the clock: a tenth of a millisecond on a slow phone. */
const STEP = 16;
/** ms of work in a row on the page's own thread; the answer to a key may take 50. */
const SLICE_MS = 8;
/** ms after which a worker that says nothing is given up. */
const PATIENCE_MS = 15_000;
const WORKER_NAME = 'parvis-proof';

/**
 * Does the work that a collector asks for before it takes a ballot, off the main thread where the
 * page allows that. This module is its own worker, so there is no second file and no `blob:` that a
 * page's policy would have to allow. Where no worker can be made of it (the script comes from another
 * origin, `worker-src` forbids it, a bundler moved it), the page's own thread works in short slices.
 *
 * @param workerUrl gives this module's address as the page takes it for a worker; throws where it does not
 * @returns the value of `PROOF_HEADER`; `undefined` where nothing solves the challenge
 */
export async function solveChallenge(
  challenge: ProofChallenge,
  workerUrl: (url: string) => string = String,
): Promise<string | undefined> {
  const number = await solveInWorker(challenge, workerUrl).catch(() => solveInSlices(challenge));
  return number === undefined ? undefined : encodeProof(challenge, number);
}

async function solveInWorker(
  challenge: ProofChallenge,
  workerUrl: (url: string) => string,
): Promise<number | undefined> {
  // Throws at once for a script of another origin.
  const worker = new Worker(workerUrl(import.meta.url), { type: 'module', name: WORKER_NAME });
  try {
    return await new Promise<number | undefined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number | undefined>) => resolve(data);
      worker.onerror = () => reject(new Error('no worker'));
      setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
      worker.postMessage(challenge);
    });
  } finally {
    worker.terminate();
  }
}

/** Works on this thread, and lets it answer the person between two slices. */
export async function solveInSlices(challenge: ProofChallenge): Promise<number | undefined> {
  const search = new ProofSearch(challenge);
  let found: number | undefined;
  while (found === undefined && !search.isOver) {
    const end = performance.now() + SLICE_MS;
    while (found === undefined && !search.isOver && performance.now() < end)
      found = search.try(STEP);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return found;
}

/** In the worker: the whole work in one go, since nobody else waits for its thread. */
function answerInWorker(): void {
  addEventListener('message', ({ data }: MessageEvent<ProofChallenge>) => {
    const number = new ProofSearch(data).try(Infinity);
    (postMessage as (message: unknown) => void)(number);
  });
}

if (!('document' in globalThis) && (globalThis as { name?: string }).name === WORKER_NAME)
  answerInWorker();
