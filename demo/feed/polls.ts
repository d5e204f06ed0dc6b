import type { Clock } from './clock.js';
import type { Poll } from './model.js';
import { both, say } from './town.js';

const COUNCIL = say('Le conseil municipal', 'Les élus de la ville', 'The town council');
const ON_PAPER = say(
  'Sur papier à l’accueil de la mairie et à la médiathèque, ou par téléphone.',
  'Répondez sur papier à la mairie. Ou appelez la mairie.',
  'On paper at the town hall and the library, or by phone.',
);
const SHARED = {
  decisionMaker: COUNCIL,
  offlineAlternative: ON_PAPER,
  privacyUrl: '/mentions.html#votes',
  provider: 'org:mairie',
};

/** Two polls to answer now, one that is over and one to come. */
export function polls(clock: Clock): Poll[] {
  return [bicycles(clock), budget(clock), libraryName(clock), secondMarket(clock)];
}

function bicycles(clock: Clock): Poll {
  return {
    id: 'velos',
    name: say(
      'Où poser les nouveaux arceaux à vélos ?',
      'Où mettre le parking à vélos ?',
      'Where should the new bicycle stands go?',
    ),
    description: say(
      'La ville pose trente arceaux sous un abri. Il n’y aura qu’un seul abri cette année.',
      'La ville construit un abri pour 60 vélos. Choisissez le lieu.',
      'The town is installing thirty stands under a shelter. There will be one shelter this year.',
    ),
    choices: [
      {
        id: 'gare',
        name: say('Devant la gare', 'À la gare', 'In front of the station'),
        description: say(
          'Abri fermé, éclairé toute la nuit.',
          'L’abri est fermé à clé.',
          'Locked shelter, lit all night.',
        ),
      },
      {
        id: 'tilleuls',
        name: say('Place des Tilleuls', 'Place des Tilleuls', 'Place des Tilleuls'),
        description: say(
          'À la place de quatre places de voiture.',
          'Il y a 4 places de voiture en moins.',
          'In place of four car spaces.',
        ),
      },
      {
        id: 'ecoles',
        name: say('Rue des Écoles', 'Près des écoles', 'Rue des Écoles'),
        description: say(
          'Entre les deux écoles et la Maison de l’enfance.',
          'Les enfants garent leur vélo devant l’école.',
          'Between the two schools and the early childhood centre.',
        ),
      },
      {
        id: 'piscine',
        name: say('Piscine et gymnase', 'À la piscine', 'Swimming pool and sports hall'),
        description: say(
          'Contre le mur du gymnase, vu depuis la rue.',
          'L’abri est contre le gymnase.',
          'Against the sports hall wall, seen from the street.',
        ),
      },
    ],
    startTime: clock.at(-9, '08:00:00'),
    endTime: clock.at(19, '18:00:00'),
    resultsPolicy: 'after-vote',
    minBallots: 1,
    purpose: say(
      'Votre avis aide les élus à choisir le premier lieu. Le budget est voté : 18 000 €.',
      'Votre avis aide à choisir. La ville paie 18 000 €.',
      'Your opinion helps the council choose the first place. The budget is voted: €18,000.',
    ),
    answerBy: clock.at(47, '12:00:00'),
    population: 8300,
    ...SHARED,
  };
}

function budget(clock: Clock): Poll {
  return {
    id: 'budget',
    name: say(
      'Quels projets pour le budget participatif ?',
      'Que doit faire la ville avec 40 000 € ?',
      'Which projects for the participatory budget?',
    ),
    description: say(
      'Choisissez jusqu’à trois projets. Les habitants les ont proposés, les services ont vérifié le coût.',
      'Choisissez 1, 2 ou 3 projets.',
      'Choose up to three projects. Residents proposed them, the town checked the cost.',
    ),
    choices: [
      {
        id: 'bancs',
        name: say('Vingt bancs avec accoudoirs', 'Des bancs', 'Twenty benches with armrests'),
        description: both(
          '12 000 €, sur les chemins vers le centre.',
          '€12,000, on the ways to the centre.',
        ),
      },
      {
        id: 'cour',
        name: say('Une cour d’école plantée', 'Des arbres à l’école', 'A green school playground'),
        description: both('18 000 €, école des Tilleuls.', '€18,000, Les Tilleuls school.'),
      },
      {
        id: 'jeux',
        name: say('Des jeux pour tous les enfants', 'Des jeux', 'Play equipment for every child'),
        description: both(
          '15 000 €, utilisables en fauteuil, parc des Rives.',
          '€15,000, usable from a wheelchair, Les Rives park.',
        ),
      },
      {
        id: 'verger',
        name: say('Un verger partagé', 'Des arbres à fruits', 'A shared orchard'),
        description: both('6 000 €, chemin du Moulin.', '€6,000, chemin du Moulin.'),
      },
      {
        id: 'fontaine',
        name: say('Deux fontaines à eau', 'De l’eau à boire dehors', 'Two drinking fountains'),
        description: both('7 000 €, place et stade.', '€7,000, square and stadium.'),
      },
      {
        id: 'boite-outils',
        name: say('Une outilthèque', 'Des outils à emprunter', 'A tool library'),
        description: both('8 000 €, à la Maison commune.', '€8,000, at the Community house.'),
      },
    ],
    startTime: clock.at(-4, '08:00:00'),
    endTime: clock.at(24, '18:00:00'),
    maxChoices: 3,
    resultsPolicy: 'after-vote',
    purpose: say(
      'Les projets les plus choisis sont réalisés, dans la limite de 40 000 €.',
      'La ville fait les projets les plus choisis.',
      'The projects chosen most are carried out, up to €40,000.',
    ),
    answerBy: clock.at(60, '12:00:00'),
    population: 8300,
    ...SHARED,
  };
}

/** Over, with its results open to all. */
function libraryName(clock: Clock): Poll {
  return {
    id: 'place',
    name: say(
      'Quel nom pour la médiathèque ?',
      'Quel nom pour la médiathèque ?',
      'Which name for the library?',
    ),
    description: say(
      'Les quatre noms viennent des boîtes à idées posées au printemps.',
      'Les habitants ont proposé 4 noms.',
      'The four names come from the idea boxes put up in spring.',
    ),
    choices: [
      { id: 'passerelle', name: 'La Passerelle' },
      { id: 'quai-des-mots', name: 'Le Quai des mots' },
      { id: 'tilleuls', name: 'Les Tilleuls' },
      { id: 'lanterne', name: 'La Lanterne' },
    ],
    startTime: clock.at(-48, '08:00:00'),
    endTime: clock.at(-13, '18:00:00'),
    resultsPolicy: 'always',
    minBallots: 1,
    purpose: say(
      'Le nom sera peint sur la façade à la fin des travaux.',
      'La ville peint le nom sur le mur.',
      'The name will be painted on the front when the works end.',
    ),
    answerBy: clock.at(16, '12:00:00'),
    population: 8300,
    ...SHARED,
  };
}

/** Not yet open. */
function secondMarket(clock: Clock): Poll {
  return {
    id: 'second-marche',
    name: say(
      'Quel jour pour un second marché ?',
      'Quel jour pour un autre marché ?',
      'Which day for a second market?',
    ),
    description: say(
      'Un petit marché de producteurs, huit étals, de mai à septembre.',
      'Un petit marché ouvre en mai. Choisissez le jour.',
      'A small farmers’ market, eight stalls, from May to September.',
    ),
    choices: [
      { id: 'mardi', name: both('Mardi, 16 h à 19 h', 'Tuesday, 4 to 7 pm') },
      { id: 'mercredi', name: both('Mercredi, 8 h à 12 h', 'Wednesday, 8 am to noon') },
      { id: 'jeudi', name: both('Jeudi, 16 h à 19 h', 'Thursday, 4 to 7 pm') },
    ],
    questionType: 'ranking',
    shuffle: true,
    startTime: clock.at(12, '08:00:00'),
    endTime: clock.at(40, '18:00:00'),
    resultsPolicy: 'after-close',
    purpose: say(
      'La ville ouvre le marché au jour le plus choisi, si huit producteurs viennent.',
      'Le marché a lieu le jour le plus choisi.',
      'The market opens on the day chosen most, if eight producers come.',
    ),
    answerBy: clock.at(70, '12:00:00'),
    population: 8300,
    ...SHARED,
  };
}
