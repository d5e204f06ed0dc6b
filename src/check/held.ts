/**
 * Tools that take a script out of the page and run it later, or only after consent, known by what
 * they write into the tag. Sources: the tags as these tools' own documentation and code write them.
 */
export type HoldingTool =
  | 'wp-rocket'
  | 'cloudflare'
  | 'litespeed'
  | 'perfmatters'
  | 'flying-scripts'
  | 'wp-meteor'
  | 'nitropack'
  | 'pagespeed'
  | 'didomi'
  | 'cookiebot'
  | 'onetrust'
  | 'complianz'
  | 'cookieyes'
  | 'usercentrics'
  | 'iubenda'
  | 'consentmanager'
  | 'consent';

/** Those that wait for the reader's consent, not for time to pass. */
const FOR_CONSENT: readonly HoldingTool[] = [
  'didomi',
  'cookiebot',
  'onetrust',
  'complianz',
  'cookieyes',
  'usercentrics',
  'iubenda',
  'consentmanager',
  'consent',
];

type Attributes = Readonly<Record<string, string>>;
const typeIs =
  (pattern: RegExp) =>
  ({ type = '' }: Attributes): boolean =>
    pattern.test(type);
const has =
  (...names: readonly string[]) =>
  (attributes: Attributes): boolean =>
    names.some((name) => name in attributes);
const classHas =
  (pattern: RegExp) =>
  (attributes: Attributes): boolean =>
    pattern.test(attributes['class'] ?? '');

/** The first that fits; the general one is the last. */
const SIGNS: readonly (readonly [HoldingTool, (attributes: Attributes) => boolean])[] = [
  ['wp-rocket', typeIs(/^rocketlazyloadscript$/i)],
  ['wp-rocket', has('data-rocket-src', 'data-rocket-type')],
  ['litespeed', typeIs(/^litespeed\/javascript$/i)],
  ['perfmatters', typeIs(/^pmdelayedscript$/i)],
  ['perfmatters', has('data-pmdelayedscript')],
  ['wp-meteor', has('data-wpmeteor-type', 'data-wpmeteor-src')],
  ['nitropack', typeIs(/^nitropack/i)],
  ['pagespeed', typeIs(/^text\/psajs$/i)],
  ['cloudflare', typeIs(/^[\da-f]{16,}-/i)],
  ['flying-scripts', (attributes) => attributes['data-type'] === 'lazy'],
  ['didomi', typeIs(/^didomi\/javascript$/i)],
  ['cookiebot', has('data-cookieconsent')],
  ['onetrust', classHas(/\boptanon-category/i)],
  ['complianz', classHas(/\bcmplz-/i)],
  ['cookieyes', has('data-cookieyes')],
  ['usercentrics', has('data-usercentrics')],
  ['iubenda', classHas(/\b_iub_cs_activate/)],
  ['consentmanager', has('data-cmp-src', 'data-cmp-vendor')],
  ['consent', typeIs(/^(?:text\/plain|opt-in|text\/x-|javascript\/blocked)/i)],
];

/** Which tool holds this script back; `undefined` where none does. */
export function heldBy(
  attributes: Attributes,
): { readonly tool: HoldingTool; readonly isForConsent: boolean } | undefined {
  // A consent manager that lets a script through leaves its marks and the type.
  const isFree = /^module$/i.test(attributes['type'] ?? '') && 'src' in attributes;
  const tool = SIGNS.find(([, fits]) => fits(attributes))?.[0];
  if (!tool || (isFree && FOR_CONSENT.includes(tool))) return undefined;
  return { tool, isForConsent: FOR_CONSENT.includes(tool) };
}
