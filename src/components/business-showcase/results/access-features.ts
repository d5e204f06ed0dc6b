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
/** A sentence that denies, or takes a part of it back, or says when, promises nothing. */
const DENIES = new RegExp(
  [
    String.raw`\b(pas|non|ni|jamais|aucune?|sans (toilette|place|rampe|ascenseur)|sauf)\b`,
    String.raw`\b(en (partie|panne|travaux|cours)|hors|bientot|prochainement|provisoire\w*)\b`,
    String.raw`\b(prevue?s?|projet|temporaire\w*|partiel\w*|difficil\w*|fermee?s?)\b`,
    String.raw`\b(ressauts?|seuils?|escaliers?|avec ((une|l|de l) )?aide|accompagn\w*|sur demande)\b`,
    String.raw`(?<!sans )\bmarches?\b`,
    String.raw`\b(not?|none|never|partly|partial\w*|except|out of|broken|closed|soon|planned)\b`,
    String.raw`\b(difficult\w*|with help|assistance|stairs?|on request|steps?(?![- ]free))\b`,
  ].join('|'),
);
/** « Entrée de plain-pied. En travaux. » takes back what the sentence before it said. */
const TAKES_BACK =
  /^(non|no|sauf|except|hors service|out of|en (panne|travaux|cours)|bientot|soon)\b/;

/**
 * What a place is known to have, from the sentences that its editor or an importer wrote. When in
 * doubt nothing: somebody who comes in a wheelchair must not find a step.
 */
export function accessFeaturesOf(sentences: readonly Text[] = []): AccessFeature[] {
  const folded = sentences
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    .flatMap((text) => promisesIn(fold(text)));
  return ACCESS_FEATURES.filter((feature) => folded.some((one) => SAYS[feature].test(one)));
}

/** The sentences of a text that nothing in it takes back. */
function promisesIn(text: string): string[] {
  const sentences = text
    .split(/[.;!\n]/)
    .map((sentence) => sentence.replace(/[\s'’]+/g, ' ').trim())
    .filter(Boolean);
  return sentences.filter(
    (sentence, at) => !DENIES.test(sentence) && !TAKES_BACK.test(sentences[at + 1] ?? ''),
  );
}
