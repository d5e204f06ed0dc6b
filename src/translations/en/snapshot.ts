import type { SnapshotStrings } from '../snapshot.js';

export const snapshot: SnapshotStrings = {
  messagesRead: (moment) => `Messages read on ${moment}.`,
  noMessage: (moment) => `No message published as of ${moment}.`,
  read: (moment) => `Information read on ${moment}.`,
  callInDoubt: (phone, name) => `If in doubt, call ${phone} (${name}).`,
  askInDoubt: (name) => `If in doubt, ask here: ${name}.`,
  otherServices: 'Other services',
  term: (name, words) => `${name}: ${words}`,
  days: (first, last, count) =>
    count === 1 ? first : count === 2 ? `${first} and ${last}` : `${first} to ${last}`,
  everyDay: 'every day',
  byDate: 'depends on the date',
  schoolHolidays: 'school holidays',
  askedBy: (name) => `Asked by ${name}`,
  confirmNext: 'On the next page you read your answer again. It counts once you confirm it.',
  noOpinion: 'I have no opinion',
  rankUpTo: (count) => `Choose up to ${count} answers, the one you like best first.`,
  place: (place) => `Choice ${place}`,
  noPlace: 'No answer',
};
