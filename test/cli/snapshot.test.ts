import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { localizedText } from '../../src/feed/index.js';
import { importCap } from '../../src/importers/cap.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';
import { alert, CHOICES, make, NOW, words } from './make-snapshot.js';
import { fixture } from './run-parvis.js';

describe('parvis snapshot', () => {
  it('prints an alert exactly so', () => {
    const html = alert({
      description: 'La rivière monte.\n\nElle peut déborder cette nuit.',
      instruction: ['Montez à l’étage.', { en: 'Avoid the river.' }],
      contactPoint: [{ name: 'Cellule de crise', telephone: '0261910018' }],
      web: '/alertes/crue',
      area: [{ areaDesc: 'Quartier des Rives' }],
    });
    assert.equal(html, readFileSync(fixture('cli/snapshot/alert.html'), 'utf8'));
  });

  const alertCases: [what: string, html: () => string, said: RegExp, notSaid?: RegExp][] = [
    ['the severity in words', () => alert({ severity: 'extreme' }), /Danger La Vive monte/],
    [
      'a severity of a later version in the middle',
      () => alert({ severity: 'purple' }),
      /Attention La Vive/,
      /purple/,
    ],
    ['whole dates, never today', () => alert(), /le samedi 28 novembre à 8 h ·/, /aujourd/],
    ['the year where it is another', () => alert(), /jusqu’au vendredi 1er janvier 2027 à 18 h 30/],
    ['when it was read', () => alert(), /Messages relevés le 28 novembre 2026 à 10 h 15\./],
    [
      'whom to call',
      () => alert(),
      /En cas de doute, appelez le 02 61 91 00 00 \(Ville de Saint-Parvis\)/,
    ],
    [
      'only when it was read, where no alert holds',
      () => alert({ expires: '2026-11-28T10:15:00+01:00' }),
      /^ ?Aucun message publié au 28 novembre 2026 à 10 h 15\. En cas de doute, appelez le 02 61 91 00 00 \(Ville de Saint-Parvis\)\. ?$/,
    ],
    [
      'English, when asked',
      () => alert({}, { language: 'en' }),
      /Warning The Vive is rising.*Issued by/,
    ],
    ['no exercise', () => alert({ status: 'Exercise' }), /Aucun message publié/, /La Vive/],
    [
      'only one area',
      () => alert({ area: [{ areaDesc: 'Nord' }] }, { area: 'Sud' }),
      /Aucun message/,
    ],
    ['only one page', () => alert({ paths: ['/eau/*'] }, { path: '/bois' }), /Aucun message/],
    ['its page', () => alert({ paths: ['/eau/*'] }, { path: '/eau/1' }), /La Vive monte/],
    [
      'the issuer',
      () =>
        alert(
          { provider: 'org:sdis' },
          {},
          { organizations: [{ id: 'org:sdis', name: 'Pompiers' }] },
        ),
      /Publié par Pompiers, le samedi/,
    ],
    [
      'the town where no phone is known',
      () => alert({}, {}, { publisher: { name: 'Le Bourg' } }),
      /En cas de doute, adressez-vous ici : Le Bourg\./,
    ],
    [
      'the zone of the machine by its name, where the feed has none',
      () => alert({}, {}, { timezone: undefined }),
      /2026 à [^.]+ \([A-Z]\w+(\/\w+)*\)\. En cas/,
    ],
    [
      'paragraphs of an instruction that is no list',
      () => alert({ instruction: 'Restez\nchez vous.' }),
      /Que faire \? Restez \/ chez vous\./,
    ],
  ];
  for (const [what, html, said, notSaid] of alertCases)
    it(`says of alerts ${what}`, () => {
      assert.match(words(html()), said);
      if (notSaid) assert.doesNotMatch(words(html()), notSaid);
    });

  it('marks texts in another language, and those from right to left', () => {
    const html = alert({
      headline: { fr: 'La Vive monte' },
      description: { ar: 'النهر يرتفع' },
      instruction: [{ en: 'Avoid the river.' }],
    });
    assert.match(html, /^<div class="parvis-snapshot" lang="fr">/);
    assert.match(html, /<h2 class="parvis-snapshot__heading">La Vive/);
    assert.match(html, /<p class="parvis-snapshot__text" lang="ar" dir="rtl">/);
    assert.match(html, /<li lang="en">Avoid/);
    assert.match(
      alert({}, { language: 'en' }),
      /\(<span lang="fr">Ville de Saint-Parvis<\/span>\)/,
    );
  });

  it('takes the feed’s first language, and English around one that Parvis does not speak', () => {
    const html = alert({ headline: { de: 'Hochwasser' } }, {}, { inLanguage: ['de'] });
    assert.match(html, /lang="en">[^]*<h2 class="[^"]+" lang="de">Hochwasser/);
    assert.match(words(alert({}, {}, { inLanguage: ['en', 'fr'] })), /The Vive is rising/);
  });

  it('begins its headings where it is told', () => {
    assert.match(alert({}, { level: 4 }), /<h4 class="parvis-snapshot__heading">/);
  });
});

describe('parvis snapshot of the other elements', () => {
  const CASES: [what: string, html: () => string, said: RegExp, notSaid?: RegExp][] = [
    [
      'services by theme: phone, desk, form',
      () =>
        make('service-finder', [
          {
            id: 'cni',
            name: 'Carte d’identité',
            category: ['Papiers'],
            availableChannel: [
              { channelType: 'online', url: 'https://a.example/' },
              { channelType: 'in-person', place: { id: 'm', name: 'Mairie' }, appointment: true },
              { channelType: 'phone', telephone: '0261910010' },
            ],
          },
          { id: 'eau', name: 'Eau' },
        ]),
      /^ ?Papiers Carte d’identité 02 61 91 00 10 · Mairie \(Sur rendez-vous\) · Faire en ligne Autres services Eau Informations relevées/,
    ],
    [
      'of services only those of today',
      () =>
        make('service-finder', [
          { id: 'a', name: 'Été', validThrough: '2026-09-01' },
          { id: 'b', name: 'Bois', status: 'temporarily closed' },
          { id: 'c', name: 'Fini', status: 'defunct' },
        ]),
      /Tous les services Bois Fermé temporairement/,
      /Été|Fini/,
    ],
    [
      'of services one category',
      () =>
        make(
          'service-finder',
          [
            { id: 'a', name: 'Vélo', category: [{ fr: 'Rue', en: 'Street' }] },
            { id: 'b', name: 'Crèche', category: ['Famille'] },
          ],
          { category: 'Street' },
        ),
      /Rue Vélo/,
      /Crèche/,
    ],
    [
      'who does what the town does not',
      () =>
        make('service-finder', [
          { id: 'a', name: 'Carte grise', referral: { name: 'ANTS', telephone: '3400' } },
        ]),
      /Carte grise ANTS · 3400/,
    ],
    [
      'a question, its choices, until when, who asks and how else',
      () =>
        make(
          'opinion-poll',
          [
            { id: 'old', name: 'Avant ?', choices: CHOICES, endTime: '2026-01-01' },
            {
              id: 'velos',
              name: 'Où mettre les vélos ?',
              choices: CHOICES,
              endTime: '2026-12-17T18:00:00+01:00',
              decisionMaker: 'Le conseil municipal',
              offlineAlternative: 'À la mairie, sur papier.',
            },
          ],
          {},
          { collector: 'https://votes.example/' },
        ),
      /^ ?Où mettre les vélos \? Ouvert jusqu’au jeudi 17 décembre à 18 h Choisissez une réponse\. Gare Mairie Je n’ai pas d’avis À la page suivante, vous relirez votre réponse\. Elle compte quand vous la confirmez\. Donner mon avis Question posée par Ville de Saint-Parvis Qui décide : Le conseil municipal Autres façons de participer : À la mairie, sur papier\./,
      /Avant/,
    ],
    [
      'a ranking as one list a place',
      () =>
        make(
          'opinion-poll',
          [
            {
              id: 'a',
              name: 'Q',
              choices: CHOICES,
              endTime: '2027-01-01',
              questionType: 'ranking',
            },
          ],
          {},
          { collector: 'https://votes.example' },
        ),
      /1er choix Aucune réponse Gare Mairie Je n’ai pas d’avis 2e choix Aucune réponse Gare Mairie À la page/,
    ],
    [
      'that a poll is over',
      () => make('opinion-poll', [{ id: 'a', name: 'Q', choices: CHOICES, endTime: '2026-01-01' }]),
      /terminée depuis le vendredi 2 janvier à minuit/,
      /Donner mon avis/,
    ],
    ['that there is no poll', () => make('opinion-poll', []), /Aucune consultation n’est ouverte/],
    [
      'the showcase by type and name, with hours of an ordinary week',
      () =>
        make('business-showcase', [
          {
            id: 'b',
            name: 'Boulangerie',
            type: 'LocalBusiness',
            telephone: '0261911201',
            address: { streetAddress: '4, rue du Four' },
            openingHours: 'Mo,Tu 07:00-19:30; Sa[1,3] 08:00-12:00; PH off; 2026-12-24 off',
            specialOpeningHours: [{ date: '2026-11-30', closed: true }],
          },
          { id: 'c', name: 'Atelier', type: 'LocalBusiness', openingHoursText: 'Le matin' },
          { id: 'g', name: 'Garage', type: 'LocalBusiness', openingHours: 'quand on sonne' },
          {
            id: 'k',
            name: 'Kiosque',
            type: 'LocalBusiness',
            openingHours: '2026-06-01-2026-09-30 Mo-Su 10:00-19:00',
          },
          { id: 'm', name: 'Marché', type: 'Market', openingHours: 'Mo-Su 00:00-24:00' },
        ]),
      /^ ?Commerces Atelier Le matin Boulangerie 02 61 91 12 01 · 4, rue du Four Lundi et mardi : 7 h à 19 h 30 \/ Samedi : selon la date \/ Lundi 30 novembre : fermé Garage Indiqué : quand on sonne Kiosque Indiqué : 2026-06-01-2026-09-30 Mo-Su 10:00-19:00 Marchés Marché Tous les jours : jour et nuit Infor/,
    ],
    [
      'when school holidays and dates have other hours',
      () =>
        make(
          'business-showcase',
          [
            {
              id: 'a',
              name: 'Atelier',
              type: 'LocalBusiness',
              openingHours: 'Mo-Fr 16:00-18:00; SH Mo-Fr 10:00-12:00; PH off',
              specialOpeningHours: [
                { validFrom: '2026-11-20', validThrough: '2027-03-31', closed: true },
              ],
            },
            {
              id: 'b',
              name: 'Bibliothèque',
              type: 'CivicStructure',
              openingHours: 'Sa 09:00-12:00; SH off',
            },
            {
              id: 'c',
              name: 'Cirque',
              type: 'CivicStructure',
              specialOpeningHours: [{ date: '2026-12-05', opens: '14:00', closes: '18:00' }],
              openingHoursText: 'En tournée',
            },
          ],
          {},
          { calendars: { PH: ['2026-12-25'] } },
        ),
      new RegExp(
        [
          'Atelier Du lundi au vendredi : 16 h à 18 h',
          'Vacances scolaires, du lundi au vendredi : 10 h à 12 h',
          'Du 20 novembre au 31 mars : fermé Lieux publics Bibliothèque Samedi : 9 h à 12 h',
          'Vacances scolaires : fermé Cirque En tournée Samedi 5 décembre : 14 h à 18 h Infor',
        ].join(' / '),
      ),
    ],
    [
      'an event at its next date, none that is over',
      () =>
        make('business-showcase', [
          { id: 'a', name: 'Loto', type: 'Event', startDate: '2026-12-06T14:00:00+01:00' },
          { id: 'b', name: 'Bal', type: 'Event', startDate: '2026-11-01' },
        ]),
      /Événements Loto Le dimanche 6 décembre à 14 h/,
      /Bal/,
    ],
    [
      'of a night its evening, and an event’s dates by its own clock',
      () =>
        make('business-showcase', [
          {
            id: 'a',
            name: 'Bal',
            type: 'Event',
            startDate: '2026-12-04T21:00',
            endDate: '2026-12-05T01:00',
          },
          {
            id: 'b',
            name: 'Fête',
            type: 'Event',
            startDate: '2026-12-04T21:00Z',
            timezone: 'America/Cayenne',
          },
        ]),
      /Bal Le vendredi 4 décembre à 21 h Fête Le vendredi 4 décembre à 18 h Infor/,
    ],
    [
      'of a withheld person the kind and the hours alone',
      () =>
        make('business-showcase', [
          {
            id: 'l',
            name: 'Lucie Durand',
            type: 'LocalBusiness',
            soleTrader: true,
            openingHours: 'appeler Lucie Durand au 06 99 88 77 66',
          },
          {
            id: 'p',
            name: 'Jeanne Martin',
            type: 'LocalBusiness',
            category: ['Plomberie'],
            soleTrader: true,
            openingHours: 'Mo 09:00-12:00 "sur rendez-vous, Jeanne Martin 06 12 34 56 78"',
          },
        ]),
      /^ ?Commerces Commerce Plomberie Lundi : 9 h à 12 h, sur rendez-vous Infor/,
      /Lucie|Durand|Jeanne|Martin|06 /,
    ],
    [
      'of the showcase some types',
      () =>
        make(
          'business-showcase',
          [
            { id: 'a', name: 'Chorale', type: 'NGO' },
            { id: 'b', name: 'Café', type: 'LocalBusiness' },
          ],
          { type: 'NGO Market' },
        ),
      /Associations Chorale/,
      /Café/,
    ],
  ];
  for (const [what, html, said, notSaid] of CASES)
    it(`says ${what}`, () => {
      assert.match(words(html()), said);
      if (notSaid) assert.doesNotMatch(words(html()), notSaid);
    });
});

describe('alerts of real services', { skip: withoutCorpus }, () => {
  for (const name of namesIn('data/cap', '.cap'))
    it(`${name} is readable`, () => {
      for (const item of importCap(corpusFile(`data/cap/${name}`)!, { now: NOW }).items) {
        const { status = 'Actual', msgType, headline } = item;
        if (status !== 'Actual' || msgType === 'Cancel') continue;
        const now = Date.parse(item.sent) + 60_000;
        const html = make('alert-banner', [{ ...item, effective: undefined }], { now });
        const { value } = localizedText(headline, 'fr', ['fr', 'fr-simple', 'en'])!;
        assert.equal(words(/<h2[^>]*>([^]*?)<\/h2>/.exec(html)![1]!), words(escaped(value)));
        assert.doesNotMatch(html, /undefined|Invalid|NaN|\[object/);
      }
    });
});

function namesIn(folder: string, ending: string): string[] {
  if (withoutCorpus) return [];
  const names = readdirSync(path.join(process.env.PARVIS_CORPUS ?? '../shared', folder));
  return names.filter((name) => name.endsWith(ending));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&#39;');
}
