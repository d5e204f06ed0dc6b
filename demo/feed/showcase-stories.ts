import type { ShowcaseEntry } from './model.js';
import { both } from './town.js';

const paragraphs = (...lines: string[]): string => lines.join('\n\n');

/** The stories of old stones and how to see them, by the id of an entry. */
export const stories: Readonly<Record<string, Pick<ShowcaseEntry, 'story' | 'visit'>>> = {
  'lavoir-des-rives': {
    story: both(
      paragraphs(
        'Avant 1868, on lavait à genoux sur la berge, dans une caisse garnie de paille. L’hiver, on cassait la glace au battoir.',
        'Après une crue, la commune paya un toit, un sol de granit et quarante places. On y venait le lundi, et les nouvelles de la semaine s’y disaient avant d’être dans le journal.',
        'La dernière lessive date de 1964. Dix ans plus tard, des habitants ont sauvé la charpente, que l’on voulait vendre. Les hirondelles, elles, n’ont jamais déménagé.',
      ),
      paragraphs(
        'Before 1868 people washed on their knees on the bank, in a box lined with straw. In winter they broke the ice with their beaters.',
        'After a flood the town paid for a roof, a granite floor and forty places. Monday was the day, and the week’s news was told here before it was in the paper.',
        'The last wash was in 1964. Ten years later residents saved the timber roof, which was to be sold. The swallows never moved out.',
      ),
    ),
    visit: both(
      'Libre toute l’année. Restez sur le quai quand la rivière monte.',
      'Open all year. Stay on the quay when the river rises.',
    ),
  },
  'vieux-pont': {
    story: both(
      paragraphs(
        'Au Moyen Âge, on passait la Vive au gué, avec un bâton et un peu de courage. Le pont de granit arrive au XVe siècle, pour les marchands de lin.',
        'Un péage fut perçu ici jusqu’en 1789 : un denier par bête, rien pour les mariées. On dit que certaines vaches passèrent avec un voile.',
        'Les camions l’ont usé, puis le pont neuf les en a chassés en 1971. Depuis, on s’y arrête, et c’est à cela qu’il sert.',
      ),
      paragraphs(
        'In the Middle Ages people waded across the Vive with a stick and some courage. The granite bridge came in the 15th century, for the linen merchants.',
        'A toll was taken here until 1789: one denier a beast, nothing for brides. Some cows, they say, crossed in a veil.',
        'Lorries wore it out until the new bridge took them away in 1971. Since then people stop on it, and that is what it is for.',
      ),
    ),
    visit: both(
      'À pied ou à vélo, à toute heure. La plus belle vue est celle du chemin de halage.',
      'On foot or by bicycle, at any time. The best view is from the towpath.',
    ),
  },
  'moulin-de-la-lande': {
    story: both(
      paragraphs(
        'La butte a toujours eu du vent. Un moulin y tourne en 1742, et sept familles de meuniers s’y suivent.',
        'Le dernier meunier ferme en 1937 et vend les ailes pour leur bois. Les murs servent de pigeonnier, puis de poste de guet.',
        'En 1998, trente bénévoles relèvent le toit, une aile par an. Le sarrasin y est moulu de nouveau, quand le vent veut bien.',
      ),
      paragraphs(
        'The hill has always had wind. A mill turned on it in 1742, and seven families of millers followed one another.',
        'The last miller closed in 1937 and sold the sails for their wood. The walls became a dovecote, then a lookout.',
        'In 1998 thirty volunteers raised the roof again, then one sail a year. Buckwheat is ground here once more, when the wind agrees.',
      ),
    ),
    visit: both(
      'Visite de quarante minutes avec un meunier bénévole. Sans vent, un film montre les ailes.',
      'Forty minutes with a volunteer miller. Without wind, a film shows the sails.',
    ),
  },
  'eglise-saint-parvis': {
    visit: both(
      'Entrée libre hors des offices. Un dépliant en gros caractères attend près de la porte.',
      'Free entry outside services. A large-print leaflet is by the door.',
    ),
  },
  'chateau-de-la-touche': {
    visit: both(
      'Visite guidée à 14 h 30 et à 16 h. Le parc se visite seul.',
      'Guided tours at 2:30 and 4 pm. The park is open to all.',
    ),
  },
};
