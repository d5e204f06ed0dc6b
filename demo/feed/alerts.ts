import { olderAlerts } from './alerts-other.js';
import type { Clock } from './clock.js';
import type { Alert } from './model.js';
import { both, landline, say } from './town.js';

const RIVES = {
  areaDesc: both('Quartier des Rives', 'Les Rives district'),
  geocode: 'rives',
};

/** What is going on in town now, one message of each severity; then those that must not show. */
export function alerts(clock: Clock): Alert[] {
  return [
    gasLeak(clock),
    flood(clock),
    waterCut(clock),
    roadWorks(clock),
    library(clock),
    ...olderAlerts(clock),
  ];
}

function gasLeak(clock: Clock): Alert {
  return {
    id: 'gaz-chene-creux',
    headline: say(
      'Fuite de gaz au Chêne-Creux : restez à distance',
      'Il y a du gaz au Chêne-Creux. N’y allez pas.',
      'Gas leak at Le Chêne-Creux: keep away',
    ),
    severity: 'extreme',
    event: both('Fuite de gaz', 'Gas leak'),
    category: ['Safety'],
    status: 'Actual',
    msgType: 'Alert',
    sent: clock.hours(-1),
    expires: clock.hours(11),
    description: say(
      'Les pompiers évacuent la rue des Charrons. La déchèterie est fermée.',
      'Les pompiers font sortir les gens. La déchèterie est fermée.',
      'Firefighters are clearing rue des Charrons. The recycling centre is closed.',
    ),
    instruction: [
      say(
        'Vous y êtes : sortez à pied, sans toucher aux interrupteurs.',
        'Vous êtes là ? Sortez à pied. Ne touchez pas la lumière.',
        'If you are there, leave on foot. Do not touch any switch.',
      ),
      say(
        'Allez à la Maison commune, 6, rue du Four : vous y êtes attendus.',
        'Allez à la Maison commune, rue du Four.',
        'Go to the Community house, 6 rue du Four, where you are expected.',
      ),
      say(
        'Odeur de gaz ailleurs ? Sortez, puis appelez le 18 ou le 112.',
        'Vous sentez le gaz ? Sortez. Puis appelez le 18.',
        'Smell gas elsewhere? Go outside, then call 18 or 112.',
      ),
    ],
    contactPoint: [
      { name: both('Cellule de crise', 'Emergency line'), telephone: landline('0018') },
    ],
    area: [{ areaDesc: both('Zone du Chêne-Creux', 'Le Chêne-Creux'), geocode: 'chene-creux' }],
    provider: 'org:pompiers',
    affects: ['place:decheterie', 'decheterie'],
  };
}

function flood(clock: Clock): Alert {
  return {
    id: 'crue-vive-2',
    headline: say(
      'La Vive monte : préparez-vous dans le quartier des Rives',
      'La rivière monte. Préparez-vous aux Rives.',
      'The Vive is rising: get ready in Les Rives',
    ),
    severity: 'severe',
    event: both('Crue', 'Flood'),
    category: ['Met'],
    status: 'Actual',
    msgType: 'Update',
    references: ['crue-vive-1'],
    sent: clock.hours(-3),
    expires: clock.hours(33),
    description: say(
      'La rivière peut déborder cette nuit quai de la Vive, rue du Lavoir et allée des Peupliers. L’école des Tilleuls accueille les habitants.',
      'L’eau peut entrer dans les maisons cette nuit. L’école des Tilleuls est ouverte.',
      'The river may overflow tonight on quai de la Vive, rue du Lavoir and allée des Peupliers. Les Tilleuls school is open to residents.',
    ),
    instruction: [
      say(
        'Montez à l’étage vos papiers, médicaments et objets de valeur.',
        'Montez vos papiers et vos médicaments.',
        'Move papers, medicines and valuables upstairs.',
      ),
      say(
        'Garez votre voiture en haut, parking du cimetière.',
        'Garez votre voiture en haut, au cimetière.',
        'Park your car on high ground, at the cemetery.',
      ),
      say(
        'Si l’eau entre, coupez le courant et le gaz.',
        'L’eau entre ? Coupez le courant et le gaz.',
        'If water comes in, turn off power and gas.',
      ),
      say(
        'Ne descendez pas sur les berges. N’allez pas chercher vos enfants à l’école : elle les protège.',
        'N’allez pas près de la rivière. L’école garde vos enfants.',
        'Stay off the river banks. Do not fetch children from school: they are safe there.',
      ),
    ],
    web: '/alertes/crue',
    contactPoint: [{ name: both('Numéro d’alerte', 'Alert line'), telephone: landline('0018') }],
    area: [RIVES],
    provider: 'org:prefecture',
    affects: ['place:ecole-rives', 'place:piscine', 'org:piscine', 'registre-fragiles'],
  };
}

function waterCut(clock: Clock): Alert {
  const [day, englishDay] = [clock.words(1, 'fr-FR'), clock.words(1, 'en-GB')];
  return {
    id: 'eau-bellevue',
    headline: say(
      `Pas d’eau à Bellevue ${day}, de 9 h à 17 h`,
      `Il n’y a pas d’eau à Bellevue ${day}.`,
      `No water in Bellevue on ${englishDay}, 9 am to 5 pm`,
    ),
    severity: 'moderate',
    event: both('Coupure d’eau', 'Water cut'),
    category: ['Infra'],
    status: 'Actual',
    msgType: 'Alert',
    sent: clock.at(-1, '10:00:00'),
    onset: clock.at(1, '09:00:00'),
    expires: clock.at(1, '17:30:00'),
    description: say(
      'La régie change une conduite rue des Ajoncs. L’eau peut être trouble au retour : laissez-la couler deux minutes.',
      'On répare un tuyau. Après, faites couler l’eau 2 minutes.',
      'A pipe is being replaced in rue des Ajoncs. The water may be cloudy afterwards: let it run for two minutes.',
    ),
    instruction: [
      say(
        'Gardez quelques litres d’eau la veille.',
        'Gardez de l’eau la veille.',
        'Set a few litres of water aside the evening before.',
      ),
      say(
        'Fermez bien vos robinets avant de partir.',
        'Fermez les robinets avant de partir.',
        'Close your taps before you leave.',
      ),
      say(
        'Soins à domicile ou bébé ? Appelez : nous livrons de l’eau.',
        'Vous avez un bébé ? Appelez. On apporte de l’eau.',
        'Home care or a baby? Call: we deliver water.',
      ),
    ],
    contactPoint: [{ name: both('Régie des eaux', 'Water company'), telephone: landline('0049') }],
    area: [{ areaDesc: both('Bellevue', 'Bellevue'), geocode: 'bellevue' }],
    provider: 'org:eau',
    affects: ['fuite-eau'],
  };
}

function roadWorks(clock: Clock): Alert {
  const [day, englishDay] = [clock.words(9, 'fr-FR'), clock.words(9, 'en-GB')];
  return {
    id: 'travaux-rue-four',
    headline: say(
      `Rue du Four fermée aux voitures jusqu’au ${day}`,
      'La rue du Four est fermée aux voitures.',
      `Rue du Four closed to cars until ${englishDay}`,
    ),
    severity: 'minor',
    // The other pages keep their room for what cannot wait.
    paths: ['/', '/index.html'],
    event: both('Travaux', 'Road works'),
    category: ['Transport'],
    status: 'Actual',
    msgType: 'Alert',
    sent: clock.at(-3, '09:00:00'),
    expires: clock.at(9, '18:00:00'),
    description: say(
      'La ville refait les trottoirs et plante six arbres. Les commerces et la Maison commune restent ouverts.',
      'La ville refait les trottoirs. Les magasins sont ouverts.',
      'The pavements are being rebuilt and six trees planted. Shops and the Community house stay open.',
    ),
    instruction: [
      say(
        'À pied ou en fauteuil : passage côté pair.',
        'À pied, passez du côté de la Maison commune.',
        'On foot or in a wheelchair: pass on the even side.',
      ),
      say(
        'En voiture : rue du Moulin, puis rue des Écoles.',
        'En voiture, passez par la rue du Moulin.',
        'By car: rue du Moulin, then rue des Écoles.',
      ),
    ],
    contactPoint: [
      { name: both('Services techniques', 'Public works'), telephone: landline('0040') },
    ],
    area: [{ areaDesc: both('Centre-bourg', 'Town centre'), geocode: 'centre' }],
    provider: 'org:services-techniques',
    affects: ['place:maison-commune'],
  };
}

function library(clock: Clock): Alert {
  const [day, englishDay] = [clock.words(4, 'fr-FR'), clock.words(4, 'en-GB')];
  return {
    id: 'mediatheque-fermee',
    headline: say(
      `Médiathèque fermée jusqu’au ${day}`,
      `La médiathèque est fermée jusqu’au ${day}.`,
      `Library closed until ${englishDay}`,
    ),
    severity: 'info',
    // The other pages keep their room for what cannot wait.
    paths: ['/', '/index.html'],
    event: both('Fermeture', 'Closure'),
    category: ['Other'],
    status: 'Actual',
    msgType: 'Alert',
    sent: clock.at(-2, '17:00:00'),
    expires: clock.at(4, '20:00:00'),
    description: say(
      'Nous comptons les livres. Les retours se font dans la boîte, à gauche de la porte.',
      'Nous comptons les livres. Rendez-les dans la boîte dehors.',
      'We are counting the books. Return yours in the box to the left of the door.',
    ),
    instruction: [
      say(
        'Vos prêts sont prolongés d’une semaine, sans rien faire.',
        'Gardez vos livres une semaine de plus.',
        'Your loans are extended by a week. You need do nothing.',
      ),
    ],
    contactPoint: [{ name: both('Médiathèque', 'Library'), telephone: landline('0070') }],
    // The whole town: whatever quarter somebody chose.
    area: [],
    provider: 'org:mediatheque',
    affects: ['place:mediatheque', 'mediatheque-inscription'],
  };
}
