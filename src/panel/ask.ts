import type { Ask } from '../check/answer.js';
import { decodeText } from '../feed/decode-text.js';
import { refusalOf } from './violations.js';

const PATIENCE_MS = 10_000;
/** A browser tells of a refusal some moments after the request failed by it. */
const UNTIL_TOLD_MS = 100;

/** Asks as the elements do. A browser tells code of no reason why it failed: that is found out here. */
export const ask: Ask = async (url) => {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      referrerPolicy: 'strict-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers } = response;
    return {
      url,
      finalUrl: response.url || url,
      status,
      headers,
      areAllHeadersSeen: new URL(response.url || url).origin === location.origin,
      text: decodeText(bytes),
      size: bytes.length,
    };
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve, UNTIL_TOLD_MS));
    const directive = refusalOf(url);
    if (directive) return { url, failure: 'blocked', reason: directive };
    const isThere = new URL(url).origin !== location.origin && (await answersAtAll(url));
    if (isThere) return { url, failure: 'cors', reason: '' };
    const { name } = error as Error;
    const reason = name === 'TimeoutError' ? `> ${PATIENCE_MS / 1000} s` : 'network';
    return { url, failure: 'unreachable', reason };
  }
};

/** Whether something answers whose answer this page may not read. */
async function answersAtAll(url: string): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}
