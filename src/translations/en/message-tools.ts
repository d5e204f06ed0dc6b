import type { MessageToolsStrings } from '../message-tools.js';

export const messageTools: MessageToolsStrings = {
  alsoIn: (language) => `Also show in ${language}`,
  showMap: 'See a map of the area',
  map: (names) => (names ? `Map of the area: ${names}` : 'Map of the area'),
  northUp: 'North is at the top.',
  notOnMap: (name) => `${name} (not on the map)`,
  summary: (severity, headline) => `${severity}: ${headline}`,
  copy: 'Copy the message',
  copied: 'Message copied',
  notCopied: 'The message was not copied. Send it by text message or email.',
  print: 'Print a notice',
  posted: (date) => `Put up on ${date}`,
};
