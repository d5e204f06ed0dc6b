import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { EntryContext, Row } from './entry-context.js';
import { PEOPLE } from './entry-icons.js';

/** How to join. */
export function associationRows({ membership }: ShowcaseEntry, context: EntryContext): Row[] {
  const { localize, strings } = context;
  return [{ icon: PEOPLE, title: strings.membership, content: localize.paragraphs(membership) }];
}
