import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { renderShort, type EntryContext, type Row } from './entry-context.js';
import { PEOPLE } from './entry-icons.js';

/** Whom somebody is there for: the first thing to know of who helps, pays or goes along. */
export function audienceRow({ audience }: ShowcaseEntry, context: EntryContext): Row {
  return {
    icon: PEOPLE,
    title: context.strings.audience,
    content: renderShort(audience, context),
  };
}
