/** Whose page a form was sent from: the collector's own, one of the town's, or who knows whose. */
export type FormSource = 'own' | 'town' | 'unknown';

export interface FormHeaders {
  readonly origin: string | undefined;
  readonly referer: string | undefined;
  readonly host: string | undefined;
  /** `Sec-Fetch-Site`, which no page can set; browsers from before 2020 to 2023 do not send it. */
  readonly fetchSite: string | undefined;
}

/**
 * Forms are sent without a preflight, so this is what keeps another site from voting in its visitors'
 * names. Where a browser sends no `Sec-Fetch-Site`, `Host` tells which origin is our own; a proxy in
 * front has to pass it on.
 */
export function formSource(headers: FormHeaders, origins: ReadonlySet<string>): FormSource {
  const { origin, referer, host, fetchSite } = headers;
  if (fetchSite === 'same-origin') return 'own';
  const from = origin ?? originOf(referer);
  if (from === undefined) return 'unknown';
  if (origins.has(from)) return 'town';
  return fetchSite === undefined && URL.canParse(from) && new URL(from).host === host
    ? 'own'
    : 'unknown';
}

/** The address to lead back to: only where it is on one of the town's own sites. */
export function backLink(
  candidates: readonly (string | undefined)[],
  origins: ReadonlySet<string>,
): string | undefined {
  return candidates.find((url) => {
    const origin = originOf(url);
    return origin !== undefined && origins.has(origin);
  });
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
