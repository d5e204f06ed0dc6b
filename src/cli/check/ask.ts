import type { AnswerFact, FailureFact } from '../../check/answer.js';

/** What came over the network, before anybody knows how it is to be read. */
export interface RawAnswer extends Omit<AnswerFact, 'text'> {
  readonly bytes: Uint8Array;
}

const PATIENCE_MS = 10_000;
/** The browser reads no longer document either. */
export const MAX_BYTES = 5_000_000;

/**
 * Asks as a page of `origin` would: with its `Origin`, which some servers look at before they allow
 * it. Stops at the limit of size, and takes no longer than ten seconds. Does not throw.
 */
export async function askRaw(
  url: string,
  { origin, method = 'GET' }: { readonly origin?: string; readonly method?: 'GET' | 'HEAD' } = {},
): Promise<RawAnswer | FailureFact> {
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { ...(origin !== undefined && { Origin: origin }), 'User-Agent': 'parvis-check' },
    });
    const bytes = await readLimited(response);
    if (!bytes) return { url, failure: 'unreachable', reason: `> ${MAX_BYTES / 1e6} MB` };
    const { status, headers } = response;
    return {
      url,
      finalUrl: response.url || url,
      status,
      headers,
      areAllHeadersSeen: true,
      bytes,
      size: bytes.length,
    };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string; message?: string } };
    const reason =
      name === 'TimeoutError'
        ? `> ${PATIENCE_MS / 1000} s`
        : (cause?.code ?? cause?.message ?? name);
    return { url, failure: 'unreachable', reason };
  }
}

async function readLimited(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    // Leaving the loop cancels the rest.
    if (size > MAX_BYTES) return undefined;
  }
  return Buffer.concat(parts);
}
