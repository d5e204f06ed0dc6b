import { createHash } from 'node:crypto';
import { isFailure } from '../../check/answer.js';
import { ELEMENTS, isTag } from '../../check/elements.js';
import { finding, type CheckFinding } from '../../check/finding.js';
import { isElsewhere, isMixed, isSharedWith } from '../../check/page.js';
import type { PagePolicy } from '../../check/policy.js';
import {
  checkCopies,
  checkScriptTag,
  checkTrustedTypes,
  fileName,
  versionIn,
  type CopyFact,
  type ScriptFact,
} from '../../check/scripts.js';
import { askRaw, type RawAnswer } from './ask.js';
import type { PageFacts } from './read-page.js';

interface ScriptContext {
  readonly facts: PageFacts;
  /** The page's address. */
  readonly page: string;
  readonly policy: PagePolicy;
}

/** Whether the page's script tags bring Parvis, whole and of one version. */
export async function checkScripts(context: ScriptContext): Promise<CheckFinding[]> {
  const { facts, policy } = context;
  const { scripts, scriptAsText, injectedAt, joinedFile } = facts;
  const asText = scriptAsText ? [finding('script-as-text', {}, scriptAsText)] : [];
  if (!scripts.length) {
    if (injectedAt) return [finding('script-injected', { line: injectedAt }, injectedAt)];
    if (asText.length) return asText;
    return [joinedFile ? finding('script-joined', { file: joinedFile }) : finding('no-script')];
  }
  const checked = await Promise.all(scripts.map((script) => checkScript(script, context)));
  const copies = checked.flatMap(({ copy }) => (copy ? [copy] : []));
  return [
    ...asText,
    ...checked.flatMap(({ found }) => found),
    ...checkCopies(copies),
    ...checkTrustedTypes(policy),
    ...(await checkPreloads(facts)),
  ];
}

interface CheckedScript {
  readonly found: readonly CheckFinding[];
  /** Where it loads. */
  readonly copy?: CopyFact;
}

async function checkScript(script: ScriptFact, context: ScriptContext): Promise<CheckedScript> {
  const { url, written, attributes, line } = script;
  const { page, policy } = context;
  const found = checkScriptTag(script);
  const stop = (
    code: Parameters<typeof finding>[0],
    args: CheckFinding['args'],
  ): CheckedScript => ({
    found: [...found, finding(code, args, line)],
  });
  // What the editor broke cannot be asked for.
  if (found.some(({ code }) => code === 'script-curly')) return { found };
  if (!url) return stop('script-unreachable', { url: written, reason: 'URL' });
  if (isMixed(url, page)) return stop('script-insecure', { url });
  const { nonce, integrity } = attributes;
  const refused = policy.script({ url, nonce, integrity });
  if (refused) return stop('script-blocked', { url, ...refused });
  const answer = await askRaw(url, { origin: new URL(page).origin });
  if (isFailure(answer)) return stop('script-unreachable', { url, reason: answer.reason });
  const wrong = wrongWith(answer, page);
  if (wrong) return stop(wrong.code, wrong.args);
  if (integrity && !fits(integrity, answer.bytes)) return stop('script-integrity', { url });
  const code = new TextDecoder().decode(answer.bytes);
  if (!code.includes('parvis')) return stop('script-foreign', { url });
  const version = versionIn(code);
  const kb = (Math.max(100, answer.size) / 1000).toFixed(1);
  const parts = await checkParts(script, answer, context);
  const loads = finding('script-loads', { file: fileName(url), version, kb }, line);
  return { found: [...found, loads, ...parts], copy: { url, version, line } };
}

type Wrong = Pick<CheckFinding, 'code' | 'args'>;

/** Why a browser would not run what came. */
function wrongWith({ url, finalUrl, status, headers }: RawAnswer, page: string): Wrong | undefined {
  if (status >= 400) return { code: 'script-status', args: { url, status } };
  const type = headers.get('content-type') ?? '';
  // The only types that browsers run as a module (HTML, §8.1.4.2).
  if (!/^\s*(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i.test(type))
    return { code: 'script-type', args: { url, type: type || '–' } };
  const isShared = isSharedWith(headers.get('access-control-allow-origin'), page);
  if (isElsewhere(finalUrl, page) && !isShared)
    return { code: 'script-cors', args: { url, origin: new URL(page).origin } };
  return undefined;
}

/** The files that the loader asks for: whether they are there, allowed, and of the same build. */
async function checkParts(
  { url, attributes }: ScriptFact,
  loader: RawAnswer,
  { facts, page, policy }: ScriptContext,
): Promise<CheckFinding[]> {
  const built = await readIntegrity(url!);
  const own = mixed(fileName(new URL(url!).pathname), loader.bytes, built);
  if (/\.all\./.test(fileName(url!))) return own;
  const elements = facts.tags.flatMap(({ tag }) => (isTag(tag) ? [ELEMENTS[tag].file] : []));
  const files = ['core.js', ...new Set(elements)];
  const checked = await Promise.all(
    files.map(async (file): Promise<CheckFinding[]> => {
      const part = new URL(file, url).href;
      const refused = policy.part(part, { url: part, nonce: attributes['nonce'] });
      if (refused) return [finding('parts-blocked', { url: part, ...refused })];
      const answer = await askRaw(part, { origin: new URL(page).origin });
      if (isFailure(answer)) return [finding('part-missing', { url: part, status: answer.reason })];
      const wrong = wrongWith(answer, page);
      if (wrong?.code === 'script-status')
        return [finding('part-missing', { url: part, status: answer.status })];
      if (wrong) return [finding(wrong.code, wrong.args)];
      const pinned = facts.pinned[part];
      if (pinned && !fits(pinned, answer.bytes)) return [finding('import-map-stale', { file })];
      return mixed(file, answer.bytes, built);
    }),
  );
  const found = checked.flat();
  // One sentence for a policy that refuses them all.
  const blocked = found.find(({ code }) => code === 'parts-blocked');
  return [...own, ...found.filter((one) => one === blocked || one.code !== 'parts-blocked')];
}

/** `sri.json`, which each build lays beside its files; nothing where it was not copied. */
async function readIntegrity(script: string): Promise<Readonly<Record<string, string>>> {
  const answer = await askRaw(new URL('sri.json', script).href);
  if (isFailure(answer) || answer.status >= 400) return {};
  try {
    return JSON.parse(new TextDecoder().decode(answer.bytes)) as Record<string, string>;
  } catch {
    return {};
  }
}

function mixed(
  file: string,
  bytes: Uint8Array,
  built: Readonly<Record<string, string>>,
): CheckFinding[] {
  const expected = built[file];
  return typeof expected === 'string' && !fits(expected, bytes)
    ? [finding('parts-mixed', { file })]
    : [];
}

/** Whether one of the strongest hashes fits, as a browser has it (Subresource Integrity, §3.3). */
function fits(integrity: string, bytes: Uint8Array): boolean {
  const hashes = integrity.trim().split(/\s+/);
  const known = ['sha512', 'sha384', 'sha256'] as const;
  const strongest = known.find((name) => hashes.some((hash) => hash.startsWith(`${name}-`)));
  if (!strongest) return true;
  const digest = createHash(strongest).update(bytes).digest('base64');
  return hashes.some((hash) => hash.split('?', 1)[0] === `${strongest}-${digest}`);
}

/** Files of Parvis that an old snippet, or a page from a cache, asks for early. */
async function checkPreloads({ preloads, scripts }: PageFacts): Promise<CheckFinding[]> {
  const folders = scripts.flatMap(({ url }) => (url ? [new URL('.', url).href] : []));
  const own = preloads.filter(({ url }) => folders.some((folder) => url.startsWith(folder)));
  const checked = await Promise.all(
    own.map(async ({ url, line }) => {
      const answer = await askRaw(url, { method: 'HEAD' });
      const status = isFailure(answer) ? answer.reason : answer.status;
      const isGone = isFailure(answer) || answer.status >= 400;
      return isGone ? [finding('preload-gone', { url, status }, line)] : [];
    }),
  );
  return checked.flat();
}
