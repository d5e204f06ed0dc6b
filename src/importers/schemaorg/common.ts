import type { ShowcaseEntry, Text } from '../../feed/index.js';
import { compact } from '../compact.js';
import { readImages } from './contact.js';
import { unique, type Reader } from './reader.js';

/** What any item of the feed may carry. */
type Common = Pick<
  ShowcaseEntry,
  'alternateName' | 'keywords' | 'image' | 'lastReviewed' | 'source'
>;
type Source = NonNullable<ShowcaseEntry['source']>;

/** What the node is called; the official name of an organisation where it has no other. */
export function readName(reader: Reader): Text | undefined {
  return reader.text('name') ?? reader.text('legalName');
}

export function readCommon(reader: Reader, name: Text, identifier: string): Common {
  const said = JSON.stringify(name);
  const others = ['name', 'alternateName', 'legalName'].flatMap((field) => reader.texts(field));
  const isTold = (text: Text): boolean =>
    JSON.stringify(text) === said ||
    (typeof name === 'object' && Object.values(name).some((words) => words === text));
  return {
    alternateName: unique(others).filter((text) => !isTold(text) && !isVariantOf(text, name)),
    keywords: reader.listed('keywords'),
    image: readImages(reader, name),
    ...compact<Common>({
      lastReviewed: reader.date('dateModified'),
      source: sourceOf(reader, identifier),
    }),
  };
}

/** One language of a name that is told in several. */
function isVariantOf(text: Text, name: Text): boolean {
  if (typeof text === 'string' || typeof name === 'string') return false;
  return Object.entries(text).every(([tag, words]) => name[tag] === words);
}

function sourceOf(reader: Reader, identifier: string): Source {
  const { source = {} } = reader.session.intake.options;
  const [publisher] = reader.parts('sdPublisher');
  const license = [...reader.urls('sdLicense'), ...reader.urls('license')][0];
  return compact<Source>({
    name: publisher?.text('name') ?? source.name,
    url: source.url,
    license: license ?? source.license,
    identifier,
  });
}
