import { Facets, type FacetName, type Selection } from '../../../controllers/facets.js';
import type { Root } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { Text } from '../../../feed/shape.js';
import { exchangeLines, type ExchangeLine } from '../../../feed/showcase-exchange.js';
import { stateAt, type HoursItem } from '../../../hours/index.js';
import { keyOf } from '../directory.js';
import { hasDoor } from '../kinds.js';
import { accessFeaturesOf } from './access-features.js';

/** In the order in which the panel shows them. */
export const PANEL_FACETS = [
  'quarter',
  'access',
  'payment',
  'language',
  'label',
  'exchange',
] as const;
export type PanelFacet = (typeof PANEL_FACETS)[number];
/** Chosen above the panel, one at a time, hence never ticked; counted like the others. */
export type GroupFacet = 'type' | 'category';
export type ShowcaseFacet = PanelFacet | GroupFacet | 'open';
export type ShowcaseSelection = Selection<ShowcaseFacet>;

interface FacetContext {
  root(): Root | undefined;
  /** ms */
  now(): number;
}

export function facetsOf({ root, now }: FacetContext): Facets<ShowcaseEntry, ShowcaseFacet> {
  return new Facets({
    open: {
      isPassing: () => true,
      valuesOf: (entry) => (isOpenForCertain(entry, now(), root()) ? OPEN : []),
    },
    type: { valuesOf: ({ type }) => [named(type)] },
    category: { valuesOf: ({ category }) => namesOf(category) },
    quarter: { valuesOf: ({ quarter }) => namesOf(quarter === undefined ? [] : [quarter]) },
    access: { valuesOf: (entry) => accessFeaturesOf(sentencesOf(entry, root())).map(named) },
    payment: { valuesOf: ({ paymentAccepted }) => namesOf(paymentAccepted) },
    language: { valuesOf: (entry) => [...new Set(languagesOf(entry))].map(named) },
    label: { valuesOf: ({ hasCertification }) => namesOf(hasCertification) },
    exchange: { isPassing: isExchanging, valuesOf: (entry) => exchangesOf(entry, now(), root()) },
  });
}

/** `['access:entrance']` as what is ticked of each facet; others are left out. */
export function selectionOf(only: readonly string[]): ShowcaseSelection {
  const ticked = (['open', ...PANEL_FACETS] as const).map((name) => [
    name,
    only
      .filter((value) => value.startsWith(`${name}:`))
      .map((value) => value.slice(name.length + 1)),
  ]);
  return {
    ...(Object.fromEntries(ticked) as Record<PanelFacet | 'open', string[]>),
    type: [],
    category: [],
  };
}

/**
 * How many may be open without being listed as such: nobody wrote their hours, or these say nothing
 * of the holiday that it is.
 */
export function countWithoutHours(
  entries: readonly ShowcaseEntry[],
  instant: number,
  root: Root | undefined,
): number {
  return entries.filter((entry) => {
    const answers = answersOf(entry, instant, root);
    if (answers.includes('open')) return false;
    return (
      answers.includes('perhaps') ||
      (hasDoor(entry) && answers.every((answer) => answer === 'unknown'))
    );
  }).length;
}

const OFFERS: FacetName = named('offers');
const SEEKS: FacetName = named('seeks');

function isExchanging({ makesOffer, seeks }: ShowcaseEntry): boolean {
  return (makesOffer ?? seeks) !== undefined;
}

/** What is over is neither offered nor sought. */
function exchangesOf(
  entry: ShowcaseEntry,
  instant: number,
  root: Root | undefined,
): readonly FacetName[] {
  if (!isExchanging(entry)) return [];
  const lines = exchangeLines([entry], instant, root?.timezone);
  const has = (kind: ExchangeLine['kind']): boolean => lines.some((line) => line.kind === kind);
  return [...(has('offer') ? [OFFERS] : []), ...(has('need') ? [SEEKS] : [])];
}

const OPEN: readonly FacetName[] = [{ key: 'now', name: 'now' }];

export function isOpenForCertain(
  entry: ShowcaseEntry,
  instant: number,
  root: Root | undefined,
): boolean {
  return answersOf(entry, instant, root).includes('open');
}

type Answer = 'open' | 'perhaps' | 'not' | 'unknown';

/** Whether an entry and each of its stops is open, for certain or with a doubt. */
function answersOf(
  entry: ShowcaseEntry,
  instant: number,
  root: Root | undefined,
): readonly Answer[] {
  return [entry, ...(entry.stops ?? [])].map((place: HoursItem) => {
    const { state, doubt } = stateAt(place, instant, root);
    if (state === 'unknown') return state;
    if (state !== 'open' && state !== 'closing-soon') return 'not';
    return doubt ? 'perhaps' : 'open';
  });
}

function sentencesOf(
  { accessibility, place }: ShowcaseEntry,
  root: Root | undefined,
): readonly Text[] {
  // What an entry says of itself holds: two steps lead to a shop in a hall without any.
  if (accessibility) return accessibility;
  return root?.places?.find(({ id }) => id === place)?.accessibility ?? [];
}

function languagesOf({ knowsLanguage = [], contactPoint = [] }: ShowcaseEntry): string[] {
  const spoken = contactPoint.flatMap(({ availableLanguage = [] }) => availableLanguage);
  return [...knowsLanguage, ...spoken].map((tag) => tag.toLowerCase());
}

function namesOf(texts: readonly Text[] = []): FacetName[] {
  return [...new Map(texts.map((name) => [keyOf(name), { key: keyOf(name), name }])).values()];
}

function named(key: string): FacetName {
  return { key, name: key };
}
