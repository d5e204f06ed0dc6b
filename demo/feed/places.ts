import type { Place } from './model.js';
import { both, landline, near, street, TOWN_HALL_PHONE } from './town.js';

const STEP_FREE = both('Entrée de plain-pied.', 'Step-free entrance.');
const ADAPTED_TOILET = both('Toilettes adaptées.', 'Accessible toilet.');
const RESERVED_PARKING = both(
  'Place de parking réservée devant la porte.',
  'Reserved parking space in front of the door.',
);
const HEARING_LOOP = both('Boucle magnétique à l’accueil.', 'Hearing loop at the desk.');

/** The public places that services and alerts refer to. */
export const places: Place[] = [
  {
    id: 'place:mairie',
    name: both('Mairie', 'Town hall'),
    telephone: TOWN_HALL_PHONE,
    address: street('1, place des Tilleuls'),
    geo: near(-40, 30),
    openingHours: 'Mo-Fr 09:00-12:00,13:30-17:30; PH off',
    accessibility: [STEP_FREE, HEARING_LOOP, ADAPTED_TOILET, RESERVED_PARKING],
  },
  {
    id: 'place:ccas',
    name: both('CCAS', 'Social services (CCAS)'),
    telephone: landline('0050'),
    address: street('3, place des Tilleuls'),
    geo: near(-62, 34),
    openingHours: 'Mo,We-Fr 09:00-12:00,14:00-17:00; Tu 14:00-17:00; PH off',
    accessibility: [
      STEP_FREE,
      both('Un bureau fermé pour parler sans être entendu.', 'A closed office for private talks.'),
    ],
  },
  {
    id: 'place:france-services',
    name: 'Maison France services',
    telephone: landline('0052'),
    address: street('8, rue de la Gare'),
    geo: near(240, 180),
    openingHours: 'Mo,Tu,Th 09:00-12:30,13:30-17:30; We,Fr 09:00-12:30; Sa[1] 09:00-12:00; PH off',
    accessibility: [STEP_FREE, ADAPTED_TOILET],
  },
  {
    id: 'place:mediatheque',
    name: both('Médiathèque', 'Library'),
    telephone: landline('0070'),
    address: street('5, quai de la Vive'),
    geo: near(70, -190),
    openingHours: 'Tu,Fr 15:00-18:30; We 10:00-12:30,14:00-18:30; Sa 10:00-17:00; PH off',
    accessibility: [
      STEP_FREE,
      both('Ascenseur jusqu’à l’étage.', 'Lift to the upper floor.'),
      both('Livres en grands caractères et livres audio.', 'Large-print books and audiobooks.'),
    ],
  },
  {
    id: 'place:decheterie',
    name: both('Déchèterie du Chêne-Creux', 'Chêne-Creux recycling centre'),
    telephone: landline('0046'),
    address: street('Zone du Chêne-Creux, rue des Charrons'),
    geo: near(1480, 620),
    openingHours:
      'Mo-Sa 09:00-12:00,14:00-18:00; Nov-Feb Mo-Sa 09:00-12:00,14:00-17:00; Th off; PH off',
    accessibility: [
      both('Un agent aide à décharger si besoin.', 'Staff help you unload if needed.'),
    ],
  },
  {
    id: 'place:halle',
    name: both('Halle du marché', 'Market hall'),
    telephone: landline('0060'),
    address: street('Place des Tilleuls'),
    geo: near(25, -15),
    openingHours: 'Sa 08:00-13:00',
    accessibility: [both('Sol plat et lisse sous la halle.', 'Flat, smooth floor under the roof.')],
  },
  {
    id: 'place:piscine',
    name: both('Piscine des Rives', 'Les Rives swimming pool'),
    telephone: landline('0075'),
    address: street('2, allée des Peupliers'),
    geo: near(520, -430),
    openingHours:
      'Mo,Th 12:00-13:30; Tu,Fr 12:00-13:30,17:00-20:00; We 14:00-18:30; Sa 10:00-12:00,14:30-18:00; Su 09:00-12:30; SH Mo-Fr 10:00-12:30,14:30-19:00; PH off',
    accessibility: [
      STEP_FREE,
      both('Fauteuil pour descendre dans l’eau, sur demande.', 'Pool hoist on request.'),
      both('Vestiaire et douche adaptés.', 'Accessible changing room and shower.'),
    ],
  },
  {
    id: 'place:ecole-tilleuls',
    name: both('École élémentaire des Tilleuls', 'Les Tilleuls primary school'),
    telephone: landline('0024'),
    address: street('12, rue des Écoles'),
    geo: near(-210, 120),
    openingHoursText: both(
      'Classe lundi, mardi, jeudi et vendredi, de 8 h 30 à 12 h et de 13 h 45 à 16 h 15.',
      'Classes on Monday, Tuesday, Thursday and Friday, 8:30–12:00 and 13:45–16:15.',
    ),
    accessibility: [both('Rampe côté cour.', 'Ramp on the playground side.')],
  },
  {
    id: 'place:ecole-rives',
    name: both('École maternelle des Rives', 'Les Rives nursery school'),
    telephone: landline('0025'),
    address: street('4, rue du Lavoir'),
    geo: near(130, -320),
    openingHoursText: both(
      'Classe lundi, mardi, jeudi et vendredi, de 8 h 40 à 11 h 50 et de 13 h 35 à 16 h 25.',
      'Classes on Monday, Tuesday, Thursday and Friday, 8:40–11:50 and 13:35–16:25.',
    ),
    accessibility: [STEP_FREE],
  },
  {
    id: 'place:maison-enfance',
    name: both('Maison de l’enfance', 'Early childhood centre'),
    telephone: landline('0021'),
    address: street('9, rue des Écoles'),
    geo: near(-180, 150),
    openingHours: 'Mo-Fr 07:30-18:30; PH off',
    accessibility: [STEP_FREE, both('Abri pour les poussettes.', 'Shelter for pushchairs.')],
  },
  {
    id: 'place:point-jeunes',
    name: both('Point jeunes', 'Youth centre'),
    telephone: landline('0022'),
    address: street('15, rue de la Gare'),
    geo: near(310, 210),
    openingHours:
      'Tu,Th,Fr 16:30-18:30; We,Sa 13:30-18:30; SH Mo-Fr 10:00-12:00,13:30-18:30; PH off',
    accessibility: [STEP_FREE],
  },
  {
    id: 'place:maison-commune',
    name: both('Maison commune', 'Community house'),
    telephone: landline('0061'),
    address: street('6, rue du Four'),
    geo: near(95, 60),
    openingHours: 'Mo-Fr 09:00-21:00; Sa 09:00-18:00; PH off',
    accessibility: [
      STEP_FREE,
      ADAPTED_TOILET,
      both('La salle du premier étage n’a pas d’ascenseur.', 'No lift to the first-floor room.'),
    ],
  },
  {
    id: 'place:salle-polyvalente',
    name: both('Salle des Peupliers', 'Les Peupliers hall'),
    telephone: landline('0060'),
    address: street('1, allée des Peupliers'),
    geo: near(470, -380),
    openingHours: [
      { byAppointment: true, note: both('Visite sur rendez-vous.', 'Visits by appointment.') },
    ],
    accessibility: [STEP_FREE, ADAPTED_TOILET, RESERVED_PARKING],
  },
  {
    id: 'place:services-techniques',
    name: both('Centre technique municipal', 'Public works centre'),
    telephone: landline('0040'),
    address: street('Zone du Chêne-Creux, rue des Charrons'),
    geo: near(1390, 580),
    openingHours: 'Mo-Fr 08:00-12:00,13:30-16:30; PH off',
    accessibility: [STEP_FREE],
  },
  {
    id: 'place:police-municipale',
    name: both('Police municipale', 'Municipal police'),
    telephone: landline('0041'),
    address: street('2, place des Tilleuls'),
    geo: near(-48, -22),
    openingHours: 'Mo-Th 09:00-12:00,14:00-17:30; Fr,Sa 09:00-12:00; PH off',
    accessibility: [
      both('Une marche à l’entrée, sonnette à 1 mètre du sol.', 'One step, low doorbell.'),
    ],
  },
  {
    id: 'place:cimetiere',
    name: both('Cimetière de la Lande', 'La Lande cemetery'),
    telephone: landline('0010'),
    address: street('Chemin de la Lande'),
    geo: near(-640, 410),
    openingHours: 'Apr-Oct 08:00-19:00; Nov-Mar 08:30-17:30',
    accessibility: [
      both('Allée principale goudronnée.', 'Paved main path.'),
      both('Allées en gravier ailleurs.', 'Gravel elsewhere.'),
    ],
  },
  {
    id: 'place:syndicat-initiative',
    name: both('Syndicat d’initiative', 'Visitor centre'),
    telephone: landline('0080'),
    address: street('10, place des Tilleuls'),
    geo: near(48, 22),
    openingHours:
      'Tu-Sa 10:00-12:30,14:00-17:30; Jul-Aug Mo-Sa 10:00-13:00,14:00-18:30; Jul-Aug Su 10:00-13:00; Jan off; PH off',
    accessibility: [STEP_FREE, both('Plan de la ville en relief.', 'Tactile map of the town.')],
  },
];
