import { finding, type CheckFinding } from './finding.js';

/** Whether the page says in which language it is, and Parvis speaks it. */
export function checkLanguage(lang: string | undefined, line?: number): CheckFinding[] {
  const tag = lang?.trim();
  if (!tag) return [finding('no-lang', {}, line)];
  return [
    finding(/^(?:fr|en)(?:-|$)/i.test(tag) ? 'lang-known' : 'lang-other', { lang: tag }, line),
  ];
}

/** Not encrypted, and not on this machine: an encrypted page may not ask for it. */
export function isInsecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** A browser refuses it: an encrypted page may not load what is not. */
export function isMixed(url: string, page: string): boolean {
  return new URL(page).protocol === 'https:' && isInsecure(url);
}

export function isElsewhere(url: string, page: string): boolean {
  return new URL(url).origin !== new URL(page).origin;
}

/** Whether an answer lets pages of this origin read it. */
export function isSharedWith(allowed: string | null, page: string): boolean {
  return allowed?.trim() === '*' || allowed?.trim() === new URL(page).origin;
}
