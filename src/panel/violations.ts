/** What the page's security policy has refused since the page was opened. */
export interface Violation {
  /** `connect-src` */
  readonly directive: string;
  /** An address, or a word such as `inline`. */
  readonly blocked: string;
  /** The file whose code was refused something. */
  readonly source: string;
}

const seen: Violation[] = [];

function note(directive: string, blocked: string, source: string | null | undefined): void {
  const violation = { directive, blocked, source: source ?? '' };
  if (!seen.some((one) => one.directive === directive && one.blocked === blocked))
    seen.push(violation);
}

document.addEventListener('securitypolicyviolation', (event) => {
  if (event.disposition === 'enforce')
    note(event.effectiveDirective, event.blockedURI, event.sourceFile);
});

interface PolicyReport {
  readonly disposition: string;
  readonly effectiveDirective: string;
  readonly blockedURL: string | null;
  readonly sourceFile: string | null;
}

// Chromium keeps what was refused before this code came.
if ('ReportingObserver' in globalThis)
  new ReportingObserver(
    (reports) => {
      for (const { body } of reports) {
        const { disposition, effectiveDirective, blockedURL, sourceFile } =
          body as unknown as PolicyReport;
        if (disposition === 'enforce') note(effectiveDirective, blockedURL ?? '', sourceFile);
      }
    },
    { types: ['csp-violation'], buffered: true },
  ).observe();

export function violations(): readonly Violation[] {
  return seen;
}

/** The directive that refused this address, if one did. Told some moments after the refusal. */
export function refusalOf(url: string): string | undefined {
  return seen.find(({ blocked }) => blocked === url || blocked === new URL(url).origin)?.directive;
}
