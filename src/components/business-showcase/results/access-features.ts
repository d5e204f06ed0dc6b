import { fold } from '../../../search/words.js';
import type { Text } from '../../../feed/shape.js';

/** What people look for in a place before they set out; after the groups of Acceslibre's schema. */
export const ACCESS_FEATURES = ['entrance', 'toilets', 'parking', 'hearing', 'sight'] as const;
export type AccessFeature = (typeof ACCESS_FEATURES)[number];

/** Read in folded words: without accents and capitals, in French and English. */
const SAYS: Readonly<Record<AccessFeature, RegExp>> = {
  entrance:
    /^entree (de plain|sans marche|accessible)|^(de )?plain[- ]pied|^accessible (en|aux) (fauteuil|personnes a mobilite)|^wheelchair access(ible)?$|^step[- ]free/,
  toilets: /toilettes? (adaptee|accessible)|(accessible|adapted) toilet|sanitaires? adapte/,
  parking:
    /(place|stationnement|parking)\b.*(reserve|adapte|mobilite reduite|pmr\b|handicap)|(reserved|accessible|disabled) parking/,
  hearing: /boucle|malentendant|hearing loop|langue des signes|\blsf\b|sign language/,
  sight: /balise sonore|bandes? de guidage|tactile paving|braille|malvoyant|audio ?description/,
};
/** A sentence that denies, or takes half of it back, promises nothing. */
const DENIES =
  /\b(pas|aucune?|sans (toilette|place|rampe)|non (accessible|adapte|reserve)|en partie|sauf|not?|none|partly|except)\b/;

/**
 * What a place is known to have, from the sentences that its editor or an importer wrote. When in
 * doubt nothing: somebody who comes in a wheelchair must not find a step.
 */
export function accessFeaturesOf(sentences: readonly Text[] = []): AccessFeature[] {
  const folded = sentences
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    .flatMap((text) => fold(text).split(/[.;!\n]/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence && !DENIES.test(sentence));
  return ACCESS_FEATURES.filter((feature) => folded.some((one) => SAYS[feature].test(one)));
}
