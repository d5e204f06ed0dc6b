import type { Clock } from './clock.js';
import type { ShowcaseEntry } from './model.js';
import {
  course,
  CULTURE,
  CHILDREN,
  drawing,
  event,
  LEARNING,
  NATURE,
  OUTINGS,
  SPORT,
  STEP_FREE,
} from './showcase-words.js';
import { both, houseAt, landline, mobile, say, spotAt } from './town.js';

const euros = (price: number, name?: ReturnType<typeof both>) => ({
  ...(name && { name }),
  price,
  priceCurrency: 'EUR',
});

/** Courses that start in the coming weeks, or go on. */
export function courses(clock: Clock): ShowcaseEntry[] {
  const span = (weekday: string, weeks: number, from: string, to: string, sessions = 1) => {
    const first = clock.next(weekday, weeks);
    return { startDate: clock.at(first, from), endDate: clock.at(first + 7 * (sessions - 1), to) };
  };
  return [
    course({
      id: 'cours-ordinateur',
      name: both('Premiers pas sur l’ordinateur', 'First steps with a computer'),
      category: [LEARNING],
      description: say(
        'Huit séances pour écrire un courriel, remplir un formulaire, éviter les pièges.',
        'Vous apprenez à envoyer un message. On vous prête l’ordinateur.',
        'Eight sessions: write an e-mail, fill in a form, avoid traps.',
      ),
      keywords: ['informatique', 'débutant', 'internet'],
      telephone: landline('0052'),
      ...span('tu', 1, '14:00:00', '16:00:00', 8),
      isAccessibleForFree: true,
      accessibility: [STEP_FREE],
      provider: 'org:france-services',
      ...drawing('formation'),
      place: 'place:france-services',
    }),
    course({
      id: 'cours-francais',
      name: both('Parler français au quotidien', 'Everyday French'),
      category: [LEARNING],
      description: say(
        'Conversation, courses, médecin, école. On peut commencer à tout moment.',
        'Vous parlez un peu français. Venez parler avec nous.',
        'Conversation, shopping, doctor, school. Start at any time.',
      ),
      keywords: ['français', 'FLE', 'conversation'],
      telephone: mobile('2202'),
      ...span('mo', 0, '14:00:00', '16:00:00', 20),
      isAccessibleForFree: true,
      accessibility: [STEP_FREE],
      place: 'place:maison-commune',
    }),
    course({
      id: 'cours-couture',
      name: both('Couture pour débuter', 'Sewing for beginners'),
      category: [LEARNING],
      description: 'Six soirées : un ourlet, un sac, une jupe. Machines prêtées.',
      keywords: ['couture', 'machine à coudre', 'tissu'],
      telephone: landline('1514'),
      ...span('th', 1, '19:00:00', '21:00:00', 6),
      offers: [euros(72), euros(36, both('Petits revenus', 'Low income'))],
      ...drawing('atelier'),
      ...houseAt('venelle des Jardins', 5),
    }),
    course({
      id: 'cours-poterie',
      name: 'Poterie en famille',
      category: [LEARNING, CHILDREN],
      description: 'Un samedi matin, un enfant et un adulte autour d’un tour.',
      keywords: ['terre', 'céramique', 'enfant'],
      telephone: mobile('1605'),
      ...span('sa', 2, '10:00:00', '12:00:00'),
      offers: [euros(28, both('Un adulte et un enfant', 'One adult and one child'))],
      ...houseAt('rue du Moulin', 6),
    }),
    course({
      id: 'cours-guitare',
      name: 'Guitare, groupe du soir',
      category: [LEARNING, CULTURE],
      description: 'Dès 14 ans, quatre élèves par groupe, guitare prêtée un mois.',
      keywords: ['musique', 'guitare', 'accords'],
      telephone: landline('0060'),
      ...span('we', 2, '18:30:00', '19:30:00', 12),
      offers: [euros(90)],
      place: 'place:maison-commune',
    }),
    course({
      id: 'cours-secours',
      name: both('Gestes qui sauvent', 'First aid'),
      category: [LEARNING],
      description: both(
        'Une journée, dès 10 ans. Certificat PSC1.',
        'One day, from age 10. Certificate included.',
      ),
      keywords: ['premiers secours', 'PSC1', 'massage cardiaque'],
      telephone: mobile('2207'),
      ...span('sa', 3, '09:00:00', '17:00:00'),
      offers: [euros(60), euros(30, both('Moins de 25 ans', 'Under 25'))],
      accessibility: [both('Gestes adaptés au fauteuil.', 'Adapted for wheelchair users.')],
      ...houseAt('rue des Écoles', 24),
    }),
    course({
      id: 'cours-natation-adultes',
      name: both('Apprendre à nager, adultes', 'Adults learn to swim'),
      category: [LEARNING, SPORT],
      description: 'Dix leçons en petit bassin, sans jugement, peur de l’eau bienvenue.',
      keywords: ['piscine', 'nager', 'aquaphobie'],
      telephone: landline('0075'),
      ...span('fr', 1, '20:00:00', '20:45:00', 10),
      offers: [euros(85)],
      accessibility: [both('Fauteuil pour descendre dans l’eau.', 'Pool hoist.')],
      provider: 'org:piscine',
      place: 'place:piscine',
    }),
    course({
      id: 'cours-taille',
      name: 'Tailler ses arbres fruitiers',
      category: [LEARNING, NATURE],
      description: 'Une matinée au verger, sécateur fourni.',
      keywords: ['jardin', 'taille', 'pommier', 'verger'],
      telephone: mobile('2208'),
      ...span('sa', 5, '09:30:00', '12:00:00'),
      isAccessibleForFree: true,
      ...spotAt('Chemin du Gué', 760, -650),
    }),
  ];
}

/** What is on in the coming weeks. */
export function events(clock: Clock): ShowcaseEntry[] {
  const evening = (weekday: string, weeks: number, from: string, to: string, lateDays = 0) => {
    const day = clock.next(weekday, weeks);
    return { startDate: clock.at(day, from), endDate: clock.at(day + lateDays, to) };
  };
  return [
    event({
      id: 'heure-du-conte',
      name: both('L’heure du conte', 'Story time'),
      category: [OUTINGS, CHILDREN],
      description: both('Des histoires de rivière, dès 4 ans.', 'Tales of the river, from age 4.'),
      telephone: landline('0070'),
      ...evening('we', 1, '16:00:00', '17:00:00'),
      isAccessibleForFree: true,
      accessibility: [
        STEP_FREE,
        both('Une histoire en langue des signes.', 'One story in sign language.'),
      ],
      provider: 'org:mediatheque',
      place: 'place:mediatheque',
    }),
    event({
      id: 'concert-harmonie',
      name: both('Concert de l’Harmonie', 'Wind band concert'),
      category: [OUTINGS, CULTURE],
      description: both(
        'Musiques de films et chants de marins. Entrée au chapeau.',
        'Film music and sea shanties. Pay what you like.',
      ),
      telephone: mobile('2110'),
      ...evening('sa', 1, '20:30:00', '22:30:00'),
      accessibility: [STEP_FREE],
      ...drawing('concert'),
      place: 'place:salle-polyvalente',
    }),
    event({
      id: 'fest-noz',
      name: both('Fest-noz de la Vive', 'Fest-noz, Breton dance night'),
      category: [OUTINGS, CULTURE],
      description: both(
        'Trois groupes, initiation aux danses à 20 h, galettes et cidre.',
        'Three bands, dance lesson at 8 pm, galettes and cider.',
      ),
      telephone: mobile('2212'),
      ...evening('sa', 2, '20:00:00', '01:30:00', 1),
      offers: [euros(7), euros(0, both('Moins de 12 ans', 'Under 12'))],
      accessibility: [STEP_FREE],
      place: 'place:salle-polyvalente',
    }),
    event({
      id: 'plantons-la-haie',
      name: both('Plantons la haie du moulin', 'Planting the windmill hedge'),
      category: [OUTINGS, NATURE],
      description: both(
        'Trois cents arbustes à planter. Bottes conseillées.',
        'Three hundred shrubs to plant. Bring boots.',
      ),
      telephone: landline('0060'),
      ...evening('sa', 3, '09:30:00', '12:00:00'),
      isAccessibleForFree: true,
      provider: 'org:vie-locale',
      ...spotAt('Chemin du Moulin', -690, -230),
    }),
    event({
      id: 'bourse-aux-jouets',
      name: 'Bourse aux jouets',
      category: [OUTINGS, CHILDREN],
      description: 'Jouets et livres d’occasion. Dépôt la veille.',
      telephone: mobile('2211'),
      ...evening('su', 1, '09:00:00', '16:00:00'),
      accessibility: [STEP_FREE],
      place: 'place:ecole-tilleuls',
    }),
    event({
      id: 'conseil-municipal',
      name: both('Conseil municipal', 'Town council meeting'),
      category: [OUTINGS],
      description: both(
        'Séance ouverte à tous, sous-titrée en direct.',
        'Open to all, with live captions.',
      ),
      telephone: landline('0000'),
      ...evening('tu', 2, '19:00:00', '22:00:00'),
      isAccessibleForFree: true,
      accessibility: [STEP_FREE, both('Boucle magnétique.', 'Hearing loop.')],
      provider: 'org:mairie',
      place: 'place:mairie',
    }),
    event({
      id: 'cine-debat',
      name: 'Ciné-débat : l’eau qui vient',
      category: [OUTINGS, CULTURE, NATURE],
      description: 'Un film, puis une discussion avec la régie des eaux.',
      telephone: landline('2113'),
      ...evening('we', 2, '20:00:00', '22:30:00'),
      offers: [euros(5)],
      accessibility: [both('Film sous-titré pour sourds.', 'Captioned film.')],
      ...houseAt('rue Haute', 16),
    }),
    event({
      id: 'course-des-tilleuls',
      name: both('Course des Tilleuls', 'Les Tilleuls run'),
      category: [OUTINGS, SPORT],
      description: both(
        '5 et 10 km, course des enfants, parcours en joëlette.',
        '5 and 10 km, children’s race, all-terrain wheelchair route.',
      ),
      telephone: mobile('2106'),
      ...evening('su', 4, '09:30:00', '12:30:00'),
      offers: [euros(8), euros(0, both('Enfants', 'Children'))],
      ...spotAt('Place des Tilleuls', 10, 10),
    }),
  ];
}
