import type { AlertBannerStrings } from '../alert-banner.js';
import { onMoment, untilMoment } from './dates.js';
import { severities } from './severities.js';

export const alertBanner: AlertBannerStrings = {
  region: 'Messages importants',
  severity: severities,
  whatToDo: 'Que faire\u202f?',
  phoneOf: (name, phone) => `${name}\u00a0: ${phone}`,
  learnMore: 'En savoir plus',
  area: (names) => `Secteur\u00a0: ${names}`,
  issued: (issuer, moment) => `Publié par ${issuer}, ${onMoment(moment)}`,
  validUntil: (moment) => `Valable ${untilMoment(moment)}`,
  confirmed: (moment) => `Vérifié ${onMoment(moment)}`,
  notTranslated: (language) => `Pas encore traduit en ${language}`,
  tools: 'Plus d’options',
  fold: 'Réduire',
  unfold: 'Lire la suite',
  hide: 'Masquer',
  hideMessage: (headline) => `Masquer le message\u00a0: ${headline}`,
  hiddenCount: (count) => (count > 1 ? `${count} messages masqués` : '1 message masqué'),
  showAgain: 'Afficher',
  arrived: (severity, headline) => `Nouveau message. ${severity}\u00a0: ${headline}`,
  changed: (severity, headline) => `Message modifié. ${severity}\u00a0: ${headline}`,
  exercise: (severity) => `Exercice · ${severity}`,
  cancelled: (headline) => `Message annulé\u00a0: ${headline}`,
  cancelledBy: (issuer, moment) => `Annulé par ${issuer}, ${onMoment(moment)}`,
  dismissed: 'Message masqué.',
  unverified: 'Les alertes ne peuvent pas être vérifiées. En cas de doute, appelez la mairie.',
  lastChecked: (moment) =>
    `Dernière vérification ${onMoment(moment)}. En cas de doute, appelez la mairie.`,
  quarter: 'Mon quartier',
  elsewhere: (count) => `Autres quartiers (${count})`,
};
