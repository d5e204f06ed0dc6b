import type { ReadAloudStrings } from '../read-aloud.js';

export const readAloud: ReadAloudStrings = {
  listen: 'Écouter',
  stop: 'Arrêter',
  plain: 'Facile à lire',
};
