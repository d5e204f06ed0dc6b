import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake } from './intake.js';
import { readDocuments, type Contents } from './schemaorg/documents.js';
import { Graph } from './schemaorg/graph.js';
import { Identities } from './schemaorg/identity.js';
import { itemOf } from './schemaorg/item.js';
import { isReference, type Node } from './schemaorg/node.js';
import { Reader, type Item, type Session } from './schemaorg/reader.js';
import { findRecords, type FoundRecord } from './schemaorg/records.js';
import { countUntaken } from './schemaorg/untaken.js';

/**
 * Reads JSON-LD in the terms of schema.org, alone or in an HTML page, into the sections of the feed
 * that its types are for: places, events and courses, services, announcements. Nodes that are only
 * parts of others are left out with a hint. Never throws.
 */
export function importSchemaOrg(text: string, options: ImportOptions = {}): ImportResult<Item> {
  const intake = new Intake<Item>(options);
  const contents = readDocuments(text, options.source?.url);
  const { problem, warnings, broken, roots } = contents;
  if (problem) intake.report('error', problem.code, problem.args);
  for (const { code, args, place } of warnings) intake.report('warning', code, args, place);
  for (const { code, args, place } of broken) intake.open(place).leaveOut(code, args);
  const graph = new Graph(roots);
  const records = findRecords(roots, graph);
  const context = {
    graph,
    intake,
    identities: new Identities(records, graph),
    placeOf: contents.placeOf,
    items: new Set(records.filter(({ role }) => role).map(({ node }) => node)),
  };
  for (const record of records) takeRecord(record, context);
  return intake.result();
}

interface ImportContext extends Pick<Session, 'graph' | 'intake'>, Pick<Contents, 'placeOf'> {
  readonly identities: Identities;
  /** Nodes that become items of their own. */
  readonly items: ReadonlySet<Node>;
}

function takeRecord({ node, role, holder }: FoundRecord, context: ImportContext): void {
  const { graph, intake, identities, placeOf, items } = context;
  const entry = intake.open(placeOf(node));
  const read = new Map<Node, Set<string>>();
  const session = { graph, intake, entry, placeOf, read, said: new Set<string>() };
  const reader = new Reader(node, session);
  entry.name = reader.words('name') || undefined;
  if (!role) {
    const { types, foreignTypes, properties } = node;
    const kind = [...types, ...foreignTypes].join(', ');
    if (isReference(node)) entry.leaveOut('reference-unknown', { id: node.id });
    else if (kind) entry.leaveOut('not-taken', { kind }, 'hint');
    else if (properties.size) entry.leaveOut('missing-field', { field: '@type' });
    else entry.leaveOut('empty-record');
    return;
  }
  const item = itemOf(reader, role, { identities, holder });
  if (!item) return;
  entry.take(item);
  countUntaken(session, node, items);
}
