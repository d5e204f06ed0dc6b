import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessFeaturesOf } from '../../src/components/business-showcase/results/access-features.js';

/** As the importers and the editors of real towns write them. */
const SENTENCES: readonly (readonly [sentence: string, features: readonly string[]])[] = [
  ['Entrée de plain-pied', ['entrance']],
  ['Entrée de plain-pied.', ['entrance']],
  ['Entrée qui n’est pas de plain-pied', []],
  ['De plain-pied', ['entrance']],
  ['Step-free entrance.', ['entrance']],
  ['Accessible en fauteuil roulant', ['entrance']],
  ['Accessible aux personnes à mobilité réduite', ['entrance']],
  ['En partie accessible en fauteuil roulant', []],
  ['Pas accessible en fauteuil roulant', []],
  ['Non accessible aux personnes à mobilité réduite', []],
  ['Wheelchair accessible', ['entrance']],
  ['Partly wheelchair accessible', []],
  ['Not wheelchair accessible', []],
  ['Une marche à l’entrée, rampe sur demande.', []],
  ['Chemin extérieur de plain-pied', []],
  ['Entrée\u00a0: ascenseur accessible en fauteuil roulant', []],
  ['Douche de plain-pied', []],
  ['Toilettes adaptées', ['toilets']],
  ['Toilettes accessibles en fauteuil roulant', ['toilets']],
  ['Wheelchair accessible toilets', ['toilets']],
  ['Accessible toilet.', ['toilets']],
  ['Pas de toilettes adaptées', []],
  ['Toilettes pas accessibles en fauteuil roulant', []],
  ['Toilettes', []],
  ['Place de parking réservée.', ['parking']],
  ['Reserved parking space.', ['parking']],
  ['Stationnement réservé aux personnes à mobilité réduite', ['parking']],
  ['Place de stationnement adaptée dans l’établissement', ['parking']],
  ['Pas de place de stationnement adaptée dans l’établissement', []],
  ['Boucle magnétique', ['hearing']],
  ['Équipement pour les personnes sourdes ou malentendantes', ['hearing']],
  ['Pas d’équipement pour les personnes sourdes ou malentendantes', []],
  ['Accueil en langue des signes (LSF)', ['hearing']],
  ['Hearing loop', ['hearing']],
  ['Balise sonore à l’entrée', ['sight']],
  ['Pas de balise sonore à l’entrée', []],
  ['Bandes de guidage au sol', ['sight']],
  ['Tactile paving', ['sight']],
  ['Entrée de plain-pied. Pas de toilettes adaptées.', ['entrance']],
  ['Accessible en fauteuil : non', []],
  ['Entrée sans marche', ['entrance']],
  ['Entrée sans marche ? Non', []],
  ['Entrée sans marche ? Oui', ['entrance']],
  ['Entrée accessible après deux marches', []],
  ['Plain-pied après une marche de 5 cm', []],
  ['Entrée de plain-pied mais ressaut de 8 cm', []],
  ['Entrée de plain-pied en travaux', []],
  ['Entrée de plain-pied. En travaux.', []],
  ['Entrée accessible uniquement avec aide', []],
  ['Entrée accessible avec l’aide d’une personne', []],
  ['Accessible en fauteuil par un escalier mécanique', []],
  ['Step-free entrance after two steps', []],
  ['Step-free entrance, closed for now', []],
  ['Toilettes adaptées hors service', []],
  ['Toilettes adaptées. Hors service.', []],
  ['Boucle magnétique en panne', []],
  ['Aide auditive\u00a0: boucle magnétique', ['hearing']],
  ['Braille\u00a0: bientôt', []],
  ['Rez-de-chaussée seulement, film à l’étage.', []],
  ['Cours sur chaise.', []],
];

describe('what a place is known to have for its visitors', () => {
  for (const [sentence, features] of SENTENCES)
    it(`“${sentence}” says ${features.join() || 'nothing'}`, () => {
      assert.deepEqual(accessFeaturesOf([sentence]), features);
    });

  it('is read in any language of the text, each feature once', () => {
    const text = { fr: 'Entrée de plain-pied', en: 'Step-free entrance' };
    assert.deepEqual(accessFeaturesOf([text, 'Toilettes adaptées', text]), ['entrance', 'toilets']);
    assert.deepEqual(accessFeaturesOf(), []);
  });
});
