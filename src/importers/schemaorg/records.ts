import type { Graph } from './graph.js';
import { isNode, isReference, type Node } from './node.js';
import { roleOf, isPerson, type Role } from './types.js';

/** What counts as one thing of the document: all at its top level, and what these hold. */
export interface FoundRecord {
  readonly node: Node;
  /** What it becomes; `undefined` for what the feed has no place for. */
  readonly role: Role | undefined;
  /** What it is nested in. */
  readonly holder?: Node;
}

/** Where a node holds others that stand for themselves. */
const HOLDS = [
  'mainEntity',
  'itemListElement',
  'item',
  'dataFeedElement',
  'hasPart',
  'event',
  'events',
  'subEvent',
  'department',
  'subOrganization',
  'containsPlace',
  'governmentBenefitsInfo',
];

/** Finds the records of a document, each once, however often it is named. */
export function findRecords(roots: readonly Node[], graph: Graph): FoundRecord[] {
  const seen = new Set<Node>();
  const records: FoundRecord[] = [];
  // What is at the top level comes first, so that nothing there is taken for a part.
  for (const root of roots) {
    const node = graph.resolve(root);
    if (seen.has(node) || (isReference(root) && node !== root)) continue;
    seen.add(node);
    records.push({ node, role: roleOfNode(node) });
  }
  const waiting: { node: Node; holder?: Node }[] = [...records];
  for (let at = 0; at < waiting.length; at++) {
    const { node, holder } = waiting[at]!;
    const next = roleOfNode(node) ? node : holder;
    for (const inner of heldBy(node, graph)) {
      if (seen.has(inner)) continue;
      seen.add(inner);
      const role = roleOfNode(inner);
      const found = { node: inner, ...(next && { holder: next }) };
      if (role) records.push({ ...found, role });
      waiting.push(found);
    }
  }
  return records;
}

function heldBy(node: Node, graph: Graph): Node[] {
  // The way to the page, not what is on it.
  if (node.types.includes('BreadcrumbList')) return [];
  return HOLDS.flatMap((name) =>
    (node.properties.get(name) ?? [])
      .filter(isNode)
      .map((inner) => graph.resolve(inner))
      .filter((inner) => !isReference(inner) && !(name === 'subEvent' && isDateOf(inner, node))),
  );
}

/** A further date of the same event; what has a name of its own is an event of its own. */
export function isDateOf(part: Node, whole: Node): boolean {
  const name = nameOf(part);
  return !name || name === nameOf(whole);
}

function nameOf({ properties }: Node): string {
  const [first] = properties.get('name') ?? [];
  return first && !isNode(first) ? `${first.value}`.trim() : '';
}

/** Of a type that nobody knows, a place is what has an address and hours. */
function roleOfNode({ types, properties }: Node): Role | undefined {
  const role = roleOf(types);
  if (role || isPerson(types)) return role;
  const has = (...names: string[]): boolean => names.some((name) => properties.has(name));
  const isPlace = has('name') && has('address') && has('openingHours', 'openingHoursSpecification');
  return isPlace ? 'LocalBusiness' : undefined;
}
