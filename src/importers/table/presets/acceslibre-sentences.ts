import type { Rule } from '../mapping.js';

/** A yes or no as a sentence; without the second one, a no tells a reader nothing. */
const is = (column: string, oui: string, non: string | null = null): Rule => ({
  column,
  values: { oui, non },
});
const told = (column: string, text: string): Rule => ({ column, text, list: false });
const named = (
  column: string,
  values: Readonly<Record<string, string | null>>,
  text = '{}',
): Rule => ({ column, values, text, list: false });
const listed = (column: string, values: Readonly<Record<string, string>>, text: string): Rule => ({
  column,
  values: { ...values, '*': '{}' },
  list: ',',
  join: ', ',
  text,
});

const RAMP = { aucune: 'aucune', fixe: 'fixe', amovible: 'amovible' };
const WAY = { montant: 'à monter', descendant: 'à descendre' };

/** Steps and what helps on them, which the schema has in three places. */
function steps(where: string, columns: Readonly<Record<string, string>>): Rule[] {
  const of = (part: string): string => columns[part]!;
  return [
    told(of('count'), `${where}\u00a0: nombre de marches\u00a0: {}`),
    named(of('way'), WAY, `${where}\u00a0: marches {}`),
    is(
      of('marked'),
      `${where}\u00a0: marches bien repérables`,
      `${where}\u00a0: marches peu repérables`,
    ),
    is(of('handrail'), `${where}\u00a0: main courante`, `${where}\u00a0: pas de main courante`),
    named(of('ramp'), RAMP, `${where}\u00a0: rampe\u00a0: {}`),
    is(of('lift'), `${where}\u00a0: ascenseur ou élévateur`, `${where}\u00a0: pas d’ascenseur`),
    is(
      of('adaptedLift'),
      `${where}\u00a0: ascenseur accessible en fauteuil roulant`,
      `${where}\u00a0: ascenseur non accessible en fauteuil roulant`,
    ),
  ];
}

const TRANSPORT: Rule[] = [
  is(
    'transport_station_presence',
    'Arrêt de transport en commun à moins de 200 mètres',
    'Pas d’arrêt de transport en commun à moins de 200 mètres',
  ),
  told('transport_information', 'Transports\u00a0: {}'),
  // Of places that are no polling stations this is "False", too.
  is(
    'transport_bureau_de_vote_accessibilite',
    'Transport adapté entre le domicile et le bureau de vote',
  ),
  is('stationnement_presence', 'Stationnement dans l’établissement'),
  is(
    'stationnement_pmr',
    'Place de stationnement adaptée dans l’établissement',
    'Pas de place de stationnement adaptée dans l’établissement',
  ),
  is('stationnement_ext_presence', 'Stationnement à moins de 200 mètres'),
  is(
    'stationnement_ext_pmr',
    'Place de stationnement adaptée à moins de 200 mètres',
    'Pas de place de stationnement adaptée à moins de 200 mètres',
  ),
];

const OUTSIDE: Rule[] = [
  is('cheminement_ext_presence', 'Chemin extérieur jusqu’à l’entrée'),
  is(
    'cheminement_ext_terrain_stable',
    'Chemin extérieur\u00a0: sol stable',
    'Chemin extérieur\u00a0: sol instable',
  ),
  is(
    'cheminement_ext_plain_pied',
    'Chemin extérieur de plain-pied',
    'Chemin extérieur\u00a0: rupture de niveau',
  ),
  ...steps('Chemin extérieur', {
    count: 'cheminement_ext_nombre_marches',
    way: 'cheminement_ext_sens_marches',
    marked: 'cheminement_ext_reperage_marches',
    handrail: 'cheminement_ext_main_courante',
    ramp: 'cheminement_ext_rampe',
    lift: 'cheminement_ext_ascenseur',
    adaptedLift: 'cheminement_ext_ascenseur_pmr',
  }),
  is('cheminement_ext_pente_presence', 'Chemin extérieur en pente', 'Chemin extérieur sans pente'),
  named(
    'cheminement_ext_pente_degre_difficulte',
    { légère: 'légère', importante: 'importante' },
    'Chemin extérieur\u00a0: pente {}',
  ),
  named('cheminement_ext_pente_longueur', {
    courte: 'Chemin extérieur\u00a0: pente de moins de 0,5 mètre',
    moyenne: 'Chemin extérieur\u00a0: pente de 0,5 à 2 mètres',
    longue: 'Chemin extérieur\u00a0: pente de plus de 2 mètres',
  }),
  named('cheminement_ext_devers', {
    aucun: null,
    léger: 'Chemin extérieur\u00a0: léger dévers (le sol penche sur le côté)',
    important: 'Chemin extérieur\u00a0: fort dévers (le sol penche sur le côté)',
  }),
  is('cheminement_ext_bande_guidage', 'Chemin extérieur\u00a0: bande de guidage au sol'),
  is(
    'cheminement_ext_retrecissement',
    'Chemin extérieur\u00a0: passage de moins de 90 centimètres',
    'Chemin extérieur sans passage étroit',
  ),
];

const ENTRANCE: Rule[] = [
  is('entree_reperage', 'Entrée facile à repérer', 'Entrée difficile à repérer'),
  is('entree_plain_pied', 'Entrée de plain-pied', 'Entrée qui n’est pas de plain-pied'),
  told('entree_marches', 'Marches à l’entrée\u00a0: {}'),
  named('entree_marches_sens', WAY, 'Marches à l’entrée\u00a0: {}'),
  is(
    'entree_marches_reperage',
    'Marches à l’entrée bien repérables',
    'Marches à l’entrée peu repérables',
  ),
  is(
    'entree_marches_main_courante',
    'Entrée\u00a0: main courante',
    'Entrée\u00a0: pas de main courante',
  ),
  named('entree_marches_rampe', RAMP, 'Rampe à l’entrée\u00a0: {}'),
  is('entree_ascenseur', 'Entrée\u00a0: ascenseur ou élévateur', 'Entrée\u00a0: pas d’ascenseur'),
  is(
    'entree_ascenseur_pmr',
    'Entrée\u00a0: ascenseur accessible en fauteuil roulant',
    'Entrée\u00a0: ascenseur non accessible en fauteuil roulant',
  ),
  told('entree_largeur_mini', 'Largeur de l’entrée\u00a0: {} cm'),
  is('entree_porte_presence', 'Porte à l’entrée', 'Pas de porte à l’entrée'),
  named('entree_porte_manoeuvre', {
    battante: 'Porte battante',
    coulissante: 'Porte coulissante',
    tourniquet: 'Tourniquet à l’entrée',
    tambour: 'Porte tambour',
  }),
  named('entree_porte_type', { manuelle: 'Porte manuelle', automatique: 'Porte automatique' }),
  is('entree_vitree', 'Porte d’entrée vitrée'),
  is(
    'entree_vitree_vitrophanie',
    'Vitres de l’entrée bien repérables',
    'Vitres de l’entrée peu repérables',
  ),
  is('entree_dispositif_appel', 'Dispositif d’appel à l’entrée', 'Pas d’appel à l’entrée'),
  listed(
    'entree_dispositif_appel_type',
    { bouton: 'bouton d’appel' },
    'Pour appeler à l’entrée\u00a0: {}',
  ),
  is('entree_balise_sonore', 'Balise sonore à l’entrée', 'Pas de balise sonore à l’entrée'),
  is('entree_aide_humaine', 'Aide humaine possible à l’entrée', 'Pas d’aide humaine à l’entrée'),
  is(
    'entree_pmr',
    'Entrée réservée aux personnes à mobilité réduite',
    'Pas d’entrée réservée aux personnes à mobilité réduite',
  ),
  told('entree_pmr_informations', 'Entrée réservée\u00a0: {}'),
];

const RECEPTION: Rule[] = [
  is('accueil_visibilite', 'Accueil visible depuis l’entrée', 'Accueil non visible de l’entrée'),
  named('accueil_personnels', {
    aucun: 'Pas de personnel à l’accueil',
    formés: 'Personnel d’accueil formé au handicap',
    'non-formés': 'Personnel d’accueil non formé au handicap',
  }),
  is('accueil_audiodescription_presence', 'Audiodescription', 'Pas d’audiodescription'),
  listed(
    'accueil_audiodescription',
    {
      avec_équipement_permanent: 'casques et boîtiers à l’accueil',
      avec_app: 'avec une application sur téléphone',
      avec_équipement_occasionnel: 'avec un équipement, selon le programme',
      sans_équipement: 'pour toute la salle, selon le programme',
    },
    'Audiodescription\u00a0: {}',
  ),
  is(
    'accueil_equipements_malentendants_presence',
    'Équipement pour les personnes sourdes ou malentendantes',
    'Pas d’équipement pour les personnes sourdes ou malentendantes',
  ),
  listed(
    'accueil_equipements_malentendants',
    {
      bim: 'boucle à induction magnétique fixe',
      bmp: 'boucle à induction magnétique portative',
      lsf: 'langue des signes française',
      lpc: 'langue française parlée complétée',
      sts: 'sous-titrage ou transcription simultanée',
      autres: 'autre équipement',
    },
    'Pour les personnes sourdes ou malentendantes\u00a0: {}',
  ),
  is(
    'accueil_cheminement_plain_pied',
    'Chemin jusqu’à l’accueil de plain-pied',
    'Chemin jusqu’à l’accueil\u00a0: rupture de niveau',
  ),
  ...steps('Chemin jusqu’à l’accueil', {
    count: 'accueil_cheminement_nombre_marches',
    way: 'accueil_cheminement_sens_marches',
    marked: 'accueil_cheminement_reperage_marches',
    handrail: 'accueil_cheminement_main_courante',
    ramp: 'accueil_cheminement_rampe',
    lift: 'accueil_cheminement_ascenseur',
    adaptedLift: 'accueil_cheminement_ascenseur_pmr',
  }),
  is(
    'accueil_retrecissement',
    'Chemin jusqu’à l’accueil\u00a0: passage de moins de 90 centimètres',
    'Chemin jusqu’à l’accueil sans passage étroit',
  ),
  is('accueil_ascenseur_etage', 'Ascenseur vers les étages', 'Pas d’ascenseur vers les étages'),
  is(
    'accueil_ascenseur_etage_pmr',
    'Ascenseur vers les étages accessible en fauteuil roulant',
    'Ascenseur vers les étages non accessible en fauteuil roulant',
  ),
];

const ROOMS: Rule[] = [
  named('accueil_classes_accessibilite', {
    aucune: 'Aucune salle de classe accessible',
    partielle: 'Au moins une salle de classe accessible',
    toutes: 'Toutes les salles de classe accessibles',
  }),
  listed(
    'accueil_espaces_ouverts',
    {
      restauration: 'cantine',
      bibliotheque: 'bibliothèque ou CDI',
      cour: 'cour',
      sante: 'locaux de santé',
    },
    'Accessible en fauteuil roulant\u00a0: {}',
  ),
  told('accueil_chambre_nombre_accessibles', 'Chambres accessibles en fauteuil roulant\u00a0: {}'),
  is('accueil_chambre_douche_plain_pied', 'Douche de plain-pied', 'Douche avec rebord'),
  is('accueil_chambre_douche_siege', 'Siège de douche', 'Pas de siège de douche'),
  is(
    'accueil_chambre_douche_barre_appui',
    'Barre d’appui dans la douche',
    'Pas de barre d’appui dans la douche',
  ),
  is(
    'accueil_chambre_sanitaires_barre_appui',
    'Chambre\u00a0: barre d’appui dans les toilettes',
    'Chambre\u00a0: pas de barre d’appui dans les toilettes',
  ),
  is(
    'accueil_chambre_sanitaires_espace_usage',
    'Chambre\u00a0: place pour un fauteuil à côté des toilettes',
    'Chambre\u00a0: pas de place pour un fauteuil à côté des toilettes',
  ),
  is(
    'accueil_chambre_numero_visible',
    'Numéros de chambre repérables et en relief',
    'Numéros de chambre peu repérables',
  ),
  is(
    'accueil_chambre_equipement_alerte',
    'Alerte par flash lumineux ou vibration',
    'Pas d’alerte par flash lumineux ou vibration',
  ),
  is('accueil_chambre_accompagnement', 'Présentation de la chambre avec accompagnement'),
  is('accueil_isoloir_accessibilite', 'Isoloir adapté'),
  is('accueil_urne_accessibilite', 'Urne à hauteur adaptée'),
  is('sanitaires_presence', 'Toilettes', 'Pas de toilettes'),
  is('sanitaires_adaptes', 'Toilettes adaptées', 'Pas de toilettes adaptées'),
];

const LABELS: Rule[] = [
  listed(
    'labels',
    {
      autre: 'autre',
      dpt: 'Destination pour tous',
      mobalib: 'Mobalib',
      th: 'Tourisme & Handicap',
      handiplage: 'Handiplage',
    },
    'Label\u00a0: {}',
  ),
  listed(
    'labels_familles_handicap',
    {
      auditif: 'handicap auditif',
      mental: 'handicap mental',
      moteur: 'handicap moteur',
      visuel: 'handicap visuel',
    },
    'Label pour\u00a0: {}',
  ),
  is('conformite', 'Déclaré conforme à la réglementation'),
  told('registre_url', 'Registre d’accessibilité\u00a0: {}'),
  told('commentaire', '{}'),
];

/** What Acceslibre says of a place, in the order of a visit. */
export const ACCESSIBILITY: readonly Rule[] = [
  ...TRANSPORT,
  ...OUTSIDE,
  ...ENTRANCE,
  ...RECEPTION,
  ...ROOMS,
  ...LABELS,
];
