import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { costRow } from './cost.js';
import type { EntryContext, Row } from './entry-context.js';
import { CONDITION, FUNDING } from './entry-icons.js';
import { registrationRow } from './registration.js';

/** What one has to know before, what it costs and who helps to pay, how to take part. */
export function courseRows(entry: ShowcaseEntry, context: EntryContext): Row[] {
  const { localize, strings } = context;
  const { coursePrerequisites, funding } = entry;
  return [
    {
      icon: CONDITION,
      title: strings.prerequisites,
      content: localize.paragraphs(coursePrerequisites),
    },
    costRow(entry, context),
    { icon: FUNDING, title: strings.funding, content: localize.paragraphs(funding) },
    registrationRow(entry, context),
  ];
}
