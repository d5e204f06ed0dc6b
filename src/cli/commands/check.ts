import { countOf, type CheckFinding } from '../../check/finding.js';
import { check as en } from '../../translations/en/check.js';
import { check as fr } from '../../translations/fr/check.js';
import type { CheckStrings } from '../../translations/check.js';
import { checkPage } from '../check/check-page.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import type { Language } from '../language.js';

export interface CheckFlags {
  readonly json?: boolean;
}

const STRINGS: Readonly<Record<Language, CheckStrings>> = { fr, en };

/** `parvis check <page-url>`: 0 where residents get all, 1 where something is to be mended. */
export async function check(
  address: string,
  { json }: CheckFlags,
  context: Context,
): Promise<ExitCode> {
  const url = pageAddress(address);
  const strings = STRINGS[context.language];
  const findings = await checkPage(url, context.now);
  const browser = withParameter(url);
  if (json) {
    const told = findings.map((finding) => asJson(finding, strings));
    context.data(JSON.stringify({ page: url, browser, findings: told }, null, 2));
  } else {
    for (const finding of findings) context.say(format(finding, strings));
    context.say('');
    context.say(strings.verdict(countOf(findings)));
    context.say(strings.browserSees(browser));
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.good;
}

/** `www.saint-parvis.fr` is meant as an address, too. */
function pageAddress(address: string): string {
  const written = /^[a-z][\w+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !/[.:]|^localhost$/.test(url.hostname))
    throw new UsageError('not-a-page', address);
  return url.href;
}

function withParameter(address: string): string {
  const url = new URL(address);
  url.search += `${url.search ? '&' : '?'}parvis-check`;
  return url.href;
}

/**
 *     error, line 12
 *       There is no element <parvis-alert-baner>.
 *       → Write parvis-alert-banner. [tag-unknown]
 *
 *     ✓ The page says its language: fr.
 */
function format({ code, severity, args, line }: CheckFinding, strings: CheckStrings): string {
  const [what, remedy] = strings.sentences[code](readable(args));
  if (severity === 'good') return `✓ ${what}`;
  const head = [strings.severity[severity], line !== undefined && strings.line(line)];
  return `${head.filter(Boolean).join(', ')}\n  ${what}\n  → ${remedy} [${code}]\n`;
}

function asJson(finding: CheckFinding, strings: CheckStrings): object {
  const { code, severity, args, line } = finding;
  const [message, remedy] = strings.sentences[code](readable(args));
  return {
    code,
    severity,
    ...(line !== undefined && { line }),
    args,
    message,
    ...(remedy && { remedy }),
  };
}

const LONG = 300;

/** A value from a foreign page must not write to the terminal more than its words. */
function readable(args: CheckFinding['args']): CheckFinding['args'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]): [string, CheckFinding['args'][string]] => {
      if (typeof value !== 'string') return [name, value];
      const visible = value.replace(/\p{Cc}+/gu, ' ');
      return [name, visible.length > LONG ? `${visible.slice(0, LONG)}…` : visible];
    }),
  );
}
