import type { Text } from '../../feed/index.js';
import { announcementItem } from './announcement.js';
import { labelsOf } from './categories.js';
import { readName } from './common.js';
import { courseItem } from './course.js';
import { eventItem, isCancelled } from './event.js';
import type { Identities } from './identity.js';
import { languageTag } from '../language-tag.js';
import { isNode, type Node } from './node.js';
import { placeItem, type Naming } from './place.js';
import { Reader, wordsOf, type Item } from './reader.js';
import { serviceItem } from './service.js';
import { roleOf, type Role } from './types.js';

const PLACE = { fr: 'Lieu', en: 'Place' };

/** The item that a record becomes; `undefined` when it was left out, which is then said. */
export function itemOf(
  plain: Reader,
  role: Role,
  { identities, holder }: { readonly identities: Identities; readonly holder?: Node | undefined },
): Item | undefined {
  const { node, session } = plain;
  const { entry, intake } = session;
  const reader = new Reader(node, { ...session, language: languageOf(plain) });
  if (role === 'event' && isCancelled(reader)) {
    entry.leaveOut('cancelled', {}, 'hint');
    return undefined;
  }
  const name = nameOf(reader, role);
  if (name === undefined) {
    entry.leaveOut('missing-field', { field: 'name' });
    return undefined;
  }
  const identifier = identities.identifierOf(node);
  if (identifier !== undefined && identities.numbersOf(node).includes(identifier))
    reader.values('identifier');
  const { prefix = 'schemaorg' } = intake.options;
  const id = `${prefix}:${identifier ?? identities.slugOf(node, node.types[0] ?? role)}`;
  const naming: Naming = { id, name, identifier: identifier ?? '' };
  if (role === 'announcement') return announcementItem(reader, naming);
  if (role === 'service') return serviceItem(reader, naming);
  if (role === 'event') return eventItem(reader, naming);
  if (role === 'course') return courseItem(reader, naming);
  const item = placeItem(reader, role, naming, holder && apart(reader, holder));
  return isKnown(node) ? item : { ...item, category: unknownCategory(reader) };
}

/** What holds a record is not read as a part of it. */
function apart({ session }: Reader, holder: Node): Reader {
  return new Reader(holder, { ...session, read: new Map() });
}

function nameOf(reader: Reader, role: Role): Text | undefined {
  const name = readName(reader);
  if (name !== undefined) return name;
  if (role === 'announcement') return reader.text('headline');
  return role === 'service' ? reader.text('serviceType') : undefined;
}

function isKnown({ types }: Node): boolean {
  return roleOf(types) !== undefined || labelsOf(types).length > 0;
}

function unknownCategory(reader: Reader): Text[] {
  const { types, foreignTypes } = reader.node;
  const value = [...types, ...foreignTypes].filter((type) => type !== 'Place').join(', ');
  if (value) reader.hint('', 'unknown-type', { value, used: PLACE.fr });
  return [reader.label(PLACE)];
}

/** The one language that a node says its texts are in. */
function languageOf(reader: Reader): string | undefined {
  const said = reader.values('inLanguage').map((value) => {
    if (!isNode(value)) return wordsOf(value);
    const part = reader.partOf(value);
    return languageTag(part.words('alternateName')) ?? part.words('name');
  });
  return said.length === 1 ? languageTag(said[0]!) : undefined;
}
