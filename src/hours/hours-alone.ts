import { APPOINTMENT, parseHours } from './parse-hours.js';

/**
 * Opening hours without the comments that somebody wrote into them, for those who must not be named:
 * what can be read of « Mo-Fr 09:00-12:00 "sur rendez-vous, Jeanne Martin" » is that one makes an
 * appointment. A comment stays one, since hours with a comment are not sure. `undefined` where the
 * text is not hours alone: it may say anything.
 */
export function hoursAlone(text: string): string | undefined {
  const alone = text
    .replace(/[“”«»]/g, '"')
    .replace(/"([^"]*)"/g, (_, comment: string) => `"${appointmentIn(comment)}"`);
  return 'rules' in parseHours(alone) ? alone : undefined;
}

/** « sur rendez-vous » of all that a comment says. */
function appointmentIn(comment: string): string {
  const [words = '', , , between = ''] = APPOINTMENT.exec(comment) ?? [];
  return words.replace(between, '');
}
