import type { Alert } from '../feed/index.js';
import { compact } from './compact.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake, type Entry } from './intake.js';
import { readJson } from './json.js';
import { watchesIn, type Span, type Watch } from './vigilance/spans.js';
import { COLORS, domainName, GREEN, PHENOMENA } from './vigilance/words.js';

const SITE = 'https://vigilance.meteofrance.fr';
const SOURCE = {
  name: 'Météo-France',
  url: SITE,
  license: 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
};

export interface VigilanceOptions extends ImportOptions {
  /** Only these domains: "35" a department, "3510" its coast. */
  readonly areas?: readonly string[];
}

/** One phenomenon in one domain, over all periods of the document. */
interface Warning extends Watch {
  readonly spans: readonly Span[];
}

/**
 * Reads the vigilance of Météo-France for departments and coasts into `alerts`: one alert for each
 * phenomenon that is yellow, orange or red, from its first such hour to its last. Its id stays the
 * same from one bulletin to the next, so that a later import replaces it. Never throws.
 */
export function importVigilance(text: string, options: VigilanceOptions = {}): ImportResult<Alert> {
  const intake = new Intake<Alert>(options, 'alerts');
  const reading = readJson(text);
  const watches = 'json' in reading ? watchesIn(reading.json) : undefined;
  if ('message' in reading) intake.report('error', 'json-syntax', { message: reading.message });
  else if (!watches) intake.report('error', 'not-this-format', { format: 'vigilance' });
  const wanted = options.areas?.map((area) => area.toUpperCase());
  for (const area of wanted ?? [])
    if (watches && !watches.some(({ domain }) => domain === area))
      intake.report('warning', 'reference-unknown', { id: area });
  const chosen = (watches ?? []).filter(({ domain }) => !wanted || wanted.includes(domain));
  for (const warning of overPeriods(chosen)) takeWarning(warning, intake);
  return intake.result();
}

/** Today and tomorrow are periods of their own; what is watched goes on from one to the other. */
function overPeriods(watches: readonly Watch[]): Warning[] {
  const warnings = new Map<string, Warning>();
  for (const watch of watches) {
    const key = `${watch.domain}-${watch.phenomenon}`;
    const known = warnings.get(key);
    const merged = known && {
      ...known,
      color: Math.max(known.color || 0, watch.color || 0),
      spans: [...known.spans, ...watch.spans],
    };
    warnings.set(key, merged ?? watch);
  }
  return [...warnings.values()];
}

function takeWarning(warning: Warning, intake: Intake<Alert>): void {
  const { path, domain, phenomenon, color, updated } = warning;
  const area = domainName(domain);
  const what = Object.hasOwn(PHENOMENA, phenomenon) ? PHENOMENA[phenomenon] : undefined;
  const name = [what?.fr ?? phenomenon, area?.fr ?? domain].filter(Boolean).join(', ');
  const entry = intake.open({ path }, name || undefined);
  if (!area) return entry.leaveOut('not-taken', { kind: domain }, 'hint');
  if (color === GREEN) return entry.leaveOut('not-actual', { status: 'vert' }, 'hint');
  const level = COLORS[color];
  if (!what || !level) return entry.leaveOut('unknown-type', { value: what ? color : phenomenon });
  if (!updated) return entry.leaveOut('missing-field', { field: 'update_time' });
  const times = timesOf(warning, entry);
  if (!times) return entry.leaveOut('expires-missing');
  const { prefix = 'vigilance' } = intake.options;
  entry.take(
    compact<Alert>({
      id: `${prefix}:${domain}-${phenomenon}`,
      headline: intake.texts({
        fr: `Vigilance ${level.fr}\u00a0: ${what.fr}`,
        en: `${capital(level.en)} warning: ${what.en}`,
      })!,
      severity: level.severity,
      sent: updated,
      ...times,
      event: intake.texts({ fr: capital(what.fr), en: capital(what.en) }),
      category: ['Met'],
      status: 'Actual',
      web: SITE,
      area: [{ areaDesc: intake.texts({ ...area })!, geocode: { meteofrance: [domain] } }],
      provider: { name: 'Météo-France', url: SITE },
      source: { ...SOURCE, identifier: `${domain}-${phenomenon}` },
    }),
  );
}

/** From the first hour that is not green to the end of the last one. */
function timesOf(
  { spans, color }: Warning,
  entry: Entry<Alert>,
): Pick<Alert, 'onset' | 'expires'> | undefined {
  const colored = spans
    .filter((span) => span.color > GREEN)
    .sort((a, b) => Date.parse(a.begin) - Date.parse(b.begin));
  const [first] = colored;
  const expires = colored
    .map(({ end }) => end)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  if (!first || !expires || Date.parse(expires) <= Date.parse(first.begin)) return undefined;
  const most = Math.max(...colored.map((span) => span.color));
  if (most !== color) entry.warn('value-unreadable', { field: 'color_id', value: most });
  return { onset: first.begin, expires };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
