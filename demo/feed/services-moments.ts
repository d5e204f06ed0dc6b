import type { Text } from './model.js';
import { both } from './town.js';

/** Moments of life and the services that one needs then, which stand in several themes. */
const MOMENTS: readonly (readonly [moment: Text, services: readonly string[]])[] = [
  [
    both('J’attends un enfant', 'I am expecting a child'),
    ['reconnaissance', 'declaration-naissance', 'acte-naissance', 'livret-famille', 'creche'],
  ],
  [
    both('Je m’installe ou je déménage', 'I am moving'),
    ['accueil-nouveaux', 'liste-electorale', 'inscription-ecole', 'abonnement-eau', 'carte-grise'],
  ],
  [
    both('Je me marie ou je me pacse', 'I am getting married'),
    ['mariage', 'pacs', 'changement-prenom-nom', 'livret-famille', 'salle-municipale'],
  ],
  [
    both('Un proche est décédé', 'Somebody close has died'),
    ['deces', 'cimetiere', 'acte-naissance'],
  ],
  [
    both('Je vieillis chez moi', 'I am growing old at home'),
    ['repas-domicile', 'teleassistance', 'apa', 'adaptation-logement', 'livres-domicile'],
  ],
];

export function momentsOf(id: string): Text[] {
  return MOMENTS.filter(([, services]) => services.includes(id)).map(([moment]) => moment);
}
