import { isNode, type Node } from './node.js';
import type { Session } from './reader.js';
import { isPerson } from './types.js';

/** Properties that only name persons, be it as a bare text. */
const PERSONAL = new Set(
  'actor actors alumni attendee attendees author contributor director directors employee employees founder founders instructor'.split(
    ' ',
  ),
);

/**
 * Counts what a record said and the item does not: properties without a place in the feed, and
 * persons that were not asked for.
 * @param records nodes that are items themselves
 */
export function countUntaken(session: Session, own: Node, records: ReadonlySet<Node>): void {
  const { graph, intake, read } = session;
  const isDropped = !intake.options.keepContacts;
  for (const [node, names] of read) {
    // A person is counted where it is named; another item says itself what it leaves.
    if ((isDropped && isPerson(node.types)) || (node !== own && records.has(node))) continue;
    for (const [name, values] of node.properties) {
      const rest = values.filter((value) => {
        if (!isNode(value)) {
          const isNamed = isDropped && PERSONAL.has(name);
          if (isNamed) intake.personNotTaken();
          return !isNamed;
        }
        const inner = graph.resolve(value);
        const isNamed = isDropped && isPerson(inner.types);
        if (isNamed) intake.personNotTaken();
        return !isNamed && !records.has(inner);
      });
      if (rest.length && !names.has(name)) intake.fieldNotTaken(name);
    }
    for (const name of node.foreign) intake.fieldNotTaken(name);
  }
}
