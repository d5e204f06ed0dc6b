import type { ShowcaseEntry } from './model.js';
import { both } from './town.js';

const ORGANIC = both('Agriculture biologique', 'Organic farming (AB)');
const TOURISM = both('Qualité Tourisme', 'Qualité Tourisme');
const ACCESSIBLE = both('Tourisme & Handicap', 'Tourisme & Handicap (accessible tourism)');
const REPAIR = both('Répar’Acteurs', 'Répar’Acteurs (repair trades)');

/** As if these had been taken from the map that volunteers draw. */
const FROM_OPENSTREETMAP: Pick<ShowcaseEntry, 'source'> = {
  source: {
    name: 'OpenStreetMap',
    url: 'https://www.openstreetmap.org/copyright',
    license: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
};

type Label = Pick<
  ShowcaseEntry,
  'delivery' | 'hasCertification' | 'knowsLanguage' | 'isRelatedTo' | 'source'
>;

/** Deliveries, labels, languages and neighbours, by the id of an entry. */
export const labels: Readonly<Record<string, Label>> = {
  'au-four-des-tilleuls': {
    knowsLanguage: ['fr', 'en'],
    isRelatedTo: ['four-banal', 'table-des-tilleuls'],
  },
  'epicerie-du-pont': {
    delivery: both(
      'À pied dans le centre, de 10 h à 12 h. Gratuit dès 20 €.',
      'On foot in the centre, 10 am to noon. Free from €20.',
    ),
    knowsLanguage: ['fr', 'ar', 'en'],
  },
  'vrac-a-soi': { hasCertification: [ORGANIC] },
  'panier-vert': {
    delivery: both('Paniers livrés à vélo le vendredi.', 'Boxes delivered by bicycle on Friday.'),
  },
  'super-vive': {
    delivery: both(
      'Chez vous le mardi et le vendredi, 4 €. Gratuit dès 75 ans.',
      'To your door on Tuesday and Friday, €4. Free from age 75.',
    ),
    knowsLanguage: ['fr', 'en', 'pt'],
  },
  'maraichers-du-gue': { hasCertification: [ORGANIC], isRelatedTo: ['panier-de-la-vive'] },
  'ferme-de-la-touche': { hasCertification: [ORGANIC, TOURISM], knowsLanguage: ['fr', 'br'] },
  'chez-basilic': {
    delivery: both('Dans le bourg, 2 €, jusqu’à 21 h 30.', 'In the town, €2, until 9:30 pm.'),
    knowsLanguage: ['fr', 'it'],
  },
  'ble-noir': { hasCertification: [TOURISM], knowsLanguage: ['fr', 'br', 'en'] },
  'hotel-de-la-gare': {
    hasCertification: [TOURISM, ACCESSIBLE],
    knowsLanguage: ['fr', 'en', 'de', 'es'],
  },
  'gite-du-moulin': { hasCertification: [TOURISM], isRelatedTo: ['moulin-de-la-lande'] },
  'camping-des-peupliers': { hasCertification: [ACCESSIBLE], knowsLanguage: ['fr', 'en', 'nl'] },
  'musee-du-lin': {
    hasCertification: [TOURISM, ACCESSIBLE],
    knowsLanguage: ['fr', 'en', 'br'],
  },
  'pharmacie-des-tilleuls': {
    delivery: both(
      'À domicile l’après-midi, sur ordonnance. Gratuit.',
      'To your home in the afternoon, with a prescription. Free.',
    ),
    knowsLanguage: ['fr', 'en'],
  },
  'pharmacie-de-la-vive': { knowsLanguage: ['fr', 'fsl', 'tr'] },
  'maison-de-sante': { knowsLanguage: ['fr', 'en', 'ro'] },
  'petales-et-papillons': {
    delivery: both(
      'Dans toute la commune, 5 €. Le jour même avant 11 h.',
      'Anywhere in town, €5. Same day before 11 am.',
    ),
  },
  'l-encre-des-quais': {
    delivery: both('À vélo le jeudi, gratuit.', 'By bicycle on Thursday, free.'),
    isRelatedTo: ['livres-en-route', 'heure-du-conte'],
  },
  'roue-libre': { hasCertification: [REPAIR] },
  'octets-et-puces': { hasCertification: [REPAIR], knowsLanguage: ['fr', 'en'] },
  'fil-a-fil': { hasCertification: [REPAIR], isRelatedTo: ['cours-couture'] },
  'terre-d-ici': { isRelatedTo: ['cours-poterie'] },
  'laverie-du-lavoir': FROM_OPENSTREETMAP,
  'station-du-rond-point': FROM_OPENSTREETMAP,
  'parc-des-rives': FROM_OPENSTREETMAP,
};
