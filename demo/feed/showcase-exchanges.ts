import type { Clock } from './clock.js';
import type { Exchange, ShowcaseEntry, Text } from './model.js';
import { both } from './town.js';

const ROOMS = both('Locaux', 'Rooms and premises');
const GEAR = both('Matériel', 'Equipment');
const LIFTS = both('Transport', 'Transport');
const TRAINING = both('Emploi et formation', 'Work and training');
const FOOD = both('Alimentation', 'Food');
const VOLUNTEERS = both('Bénévolat', 'Volunteering');
const SKILLS = both('Compétences', 'Skills');

type Exchanges = Pick<ShowcaseEntry, 'makesOffer' | 'seeks'>;

/** What the town's people have for one another and look for, by the id of an entry. */
export function exchanges(clock: Clock): Readonly<Record<string, Exchanges>> {
  /** Something that holds for so many days. */
  const until = (days: number, theme: Text, name: Text, description?: Text): Exchange => ({
    name,
    ...(description && { description }),
    category: [theme],
    validThrough: clock.day(days),
  });
  return {
    // A place to work.
    'copeaux-et-cie': {
      makesOffer: [
        until(
          90,
          ROOMS,
          both(
            'Une place dans notre atelier, avec établi',
            'A place in our workshop, with a bench',
          ),
          both('Deux jours par semaine, 80 € par mois.', 'Two days a week, €80 a month.'),
        ),
      ],
    },
    'lame-vive': {
      seeks: [
        until(
          60,
          ROOMS,
          both('Un atelier à partager, au sec', 'A dry workshop to share'),
          both('Pour une meule et un établi.', 'For a grindstone and a bench.'),
        ),
      ],
    },
    'cinema-la-bobine': {
      makesOffer: [
        until(
          120,
          ROOMS,
          both(
            'Une salle pour répéter, libre le mardi soir',
            'A rehearsal room, free on Tuesday evening',
          ),
        ),
      ],
    },
    'choeur-des-rives': {
      seeks: [
        until(
          75,
          ROOMS,
          both('Une salle pour nos répétitions du mardi', 'A room for our Tuesday rehearsals'),
          both(
            'Pendant les travaux de l’église, pour trente voix.',
            'During the works in the church, for thirty voices.',
          ),
        ),
      ],
    },
    // A trade to learn.
    'au-four-des-tilleuls': {
      makesOffer: [
        until(
          100,
          TRAINING,
          both('Un stage de découverte en boulangerie', 'Work experience in a bakery'),
          both('Trois jours, dès 14 ans.', 'Three days, from age 14.'),
        ),
      ],
    },
    'parents-des-tilleuls': {
      seeks: [
        until(
          80,
          TRAINING,
          both(
            'Un stage en boulangerie pour deux collégiennes',
            'Work experience in a bakery for two pupils',
          ),
        ),
        until(
          45,
          GEAR,
          both('Des tables et un barnum pour la kermesse', 'Tables and a tent for the school fair'),
        ),
      ],
    },
    'parrains-de-la-vive': {
      makesOffer: [
        until(
          200,
          SKILLS,
          both('Un parrain ou une marraine pour une jeune entreprise', 'A mentor for a young firm'),
        ),
      ],
    },
    'quai-12': {
      seeks: [
        until(
          90,
          SKILLS,
          both('Des parrains pour deux jeunes entreprises', 'Mentors for two young firms'),
        ),
      ],
    },
    // Things.
    'au-clou-d-or': {
      makesOffer: [
        until(
          40,
          GEAR,
          both('Des outils de jardin d’occasion, à donner', 'Used garden tools to give away'),
        ),
      ],
    },
    'comite-des-fetes': {
      makesOffer: [
        until(
          180,
          GEAR,
          both('Prêt de barnums, de tables et de bancs', 'Tents, tables and benches to borrow'),
          both('Gratuit pour les associations.', 'Free for associations.'),
        ),
      ],
    },
    ressourcerie: {
      makesOffer: [
        until(50, GEAR, both('Des vélos à réparer, pour pièces', 'Bicycles to repair, for parts')),
      ],
    },
    'les-debrouillards': {
      seeks: [
        until(
          60,
          GEAR,
          both('Des chutes de bois pour réparer des jouets', 'Scrap wood for mending toys'),
        ),
      ],
    },
    'compagnons-numeriques': {
      seeks: [
        until(
          90,
          GEAR,
          both('Des ordinateurs remis en état, à prêter', 'Refurbished computers to lend'),
        ),
      ],
    },
    'trois-coups': {
      seeks: [until(70, SKILLS, both('Des affiches pour notre spectacle', 'Posters for our show'))],
    },
    // A lift.
    'aines-de-la-vive': {
      makesOffer: [
        until(
          150,
          LIFTS,
          both(
            'Un minibus de neuf places, libre le samedi',
            'A nine-seat minibus, free on Saturday',
          ),
        ),
      ],
    },
    'football-saint-parvis': {
      seeks: [
        until(
          110,
          LIFTS,
          both(
            'Un véhicule de neuf places pour les matchs du samedi',
            'A nine-seat vehicle for Saturday’s matches',
          ),
        ),
      ],
    },
    // Food that would be lost.
    'trois-pommiers': {
      makesOffer: [
        until(
          35,
          FOOD,
          both('Des pommes en trop, à ramasser', 'Too many apples, come and pick them'),
        ),
      ],
    },
    'relais-du-gue': {
      seeks: [
        until(
          35,
          FOOD,
          both(
            'Des pommes et des poires en trop pour la cantine',
            'Surplus apples and pears for the canteen',
          ),
        ),
      ],
    },
    'panier-vert': {
      makesOffer: [
        until(
          120,
          FOOD,
          both('Les invendus de légumes du samedi soir', 'Saturday evening’s unsold vegetables'),
        ),
      ],
    },
    'entraide-des-rives': {
      seeks: [
        until(
          120,
          FOOD,
          both('Des légumes invendus pour les colis', 'Unsold vegetables for food parcels'),
        ),
      ],
    },
    // Time and words.
    'echange-de-temps': {
      makesOffer: [
        until(
          90,
          VOLUNTEERS,
          both(
            'Des bénévoles pour servir, porter, ranger',
            'Volunteers to serve, carry and tidy up',
          ),
        ),
      ],
    },
    'donneurs-de-sang': {
      seeks: [
        until(
          30,
          VOLUNTEERS,
          both('Des bénévoles pour servir la collation', 'Volunteers to serve the snack'),
        ),
      ],
    },
    'mots-partages': {
      makesOffer: [
        until(
          180,
          SKILLS,
          both('Traduction en arabe et en ukrainien', 'Translation into Arabic and Ukrainian'),
        ),
      ],
    },
    'maison-de-sante': {
      seeks: [
        until(
          60,
          SKILLS,
          both(
            'Un interprète en ukrainien, une fois par mois',
            'A Ukrainian interpreter, once a month',
          ),
        ),
      ],
    },
  };
}
