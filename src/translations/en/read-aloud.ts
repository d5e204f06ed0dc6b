import type { ReadAloudStrings } from '../read-aloud.js';

export const readAloud: ReadAloudStrings = {
  listen: 'Listen',
  stop: 'Stop',
  plain: 'Easy to read',
};
