import { safeUrl } from '../feed/safe-url.js';

export interface WebAddress {
  readonly url: string;
  /** The source left `http://` out; it was added, nothing else. */
  readonly isCompleted: boolean;
}

/** Longer ones are no addresses that somebody wrote. */
const MAX_LENGTH = 2048;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;

/** A web address as its source wrote it; `undefined` for what is none. `www.x.fr` gets `http://`. */
export function readWebAddress(text: string): WebAddress | undefined {
  const value = text.trim();
  const hasScheme = /^https?:\/\//i.test(value);
  const isCompleted = !hasScheme && value.length <= MAX_LENGTH && HOST.test(value);
  const url = isCompleted ? `http://${value}` : value;
  if (!(hasScheme || isCompleted) || /\s/.test(value) || !safeUrl(url)) return undefined;
  return { url, isCompleted };
}

const EMAIL = /^[^\s@<>(),;:"[\]\\]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** A mail address; `mailto:` before it is passed over. */
export function readEmail(text: string): string | undefined {
  const value = text.trim().replace(/^mailto:/i, '');
  return EMAIL.test(value) ? value : undefined;
}
