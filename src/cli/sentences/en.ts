import { closest } from '../../check/closest.js';
import { importAdvice } from './en-import.js';
import { syntaxAdvice } from './en-syntax.js';
import {
  EXAMPLES,
  exampleOf,
  isoDate,
  wordsOf,
  type Arg,
  type Args,
  type Sentences,
} from './sentences.js';

const quote = (words: Arg): string => `“${words}”`;

/** JSON types as somebody writes them. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  text: 'a text in quotation marks, or one text per language: {"fr": "…", "en": "…"}',
  number: 'a number without quotation marks',
  integer: 'a whole number without quotation marks',
  boolean: 'true or false, without quotation marks',
  list: 'a list in brackets [ ]',
  object: 'an object in braces { }',
};
const FOUND: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  null: 'nothing (null)',
  blank: 'an empty text',
};
const FORMS: Readonly<Record<string, string>> = {
  date: `Write year-month-day: ${EXAMPLES['date']}.`,
  dateTime: `Write year-month-day, then the time and its offset: ${EXAMPLES['dateTime']}.`,
};

/** A document that another one links to has a name of its own in the sentence. */
const file = (target: Arg): string => (target ? `The file ${target}` : 'This file');
const address = (target: Arg): string => (target ? `The address ${target}` : 'This address');

function suggestion(args: Args): string {
  const near = closest(`${args['value']}`, wordsOf(args));
  return near ? `Write ${quote(near)}.` : `Known words: ${wordsOf(args).join(', ')}.`;
}

export const en: Sentences = {
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  quote,
  arrow: '→',
  advice: {
    ...importAdvice,
    'json-syntax': () => ['This file is not correct JSON.', 'Correct it at this place.'],
    'too-large': () => [
      'This document is larger than 5 MB, or has a list of more than 20,000 items. Pages will not read it.',
      'Move its sections into documents of their own, linked by "url" or "pages".',
    ],
    'too-deep': ({ message }) => [
      `This document has more than ${message} levels of braces and brackets.`,
      'Check that no brace or bracket is missing.',
    ],
    'not-a-feed': () => [
      'This document is not a Parvis feed.',
      `It begins like this: {${EXAMPLES['parvis']}, ${EXAMPLES['publisher']}, …}.`,
    ],
    'unknown-version': ({ value }) => [
      `Version ${quote(value)} is not known.`,
      `Write ${EXAMPLES['parvis']}.`,
    ],
    'missing-field': ({ field }) => [
      `The field ${quote(field)} is missing.`,
      `Add for example ${exampleOf(field)}.`,
    ],
    'wrong-type': ({ expected, found }) => [
      `Here goes ${KINDS[`${expected}`] ?? expected}. There is ${FOUND[`${found}`] ?? found}.`,
      `Write ${KINDS[`${expected}`] ?? expected}, or remove this value.`,
    ],
    'single-for-list': () => [
      'A single value instead of a list. It is read as a list of one.',
      'Put it in brackets [ ].',
    ],
    'number-for-text': ({ value }) => [
      `The number ${value} is read as a text. A zero at its beginning would be lost.`,
      `Put it in quotation marks: "${value}".`,
    ],
    'too-few': ({ min, found }) => [
      `At least ${min} entries are needed. There are ${found}.`,
      'Complete the list.',
    ],
    'out-of-range': ({ value, min, max }) => [
      `The value ${value} is out of range.`,
      max === undefined
        ? `Write a number from ${min} up.`
        : `Write a number from ${min} to ${max}.`,
    ],
    'unsafe-url': ({ value }) => [
      `${quote(value)} cannot be used as a link.`,
      'Write an address that begins with https://, http://, mailto: or tel:, or with / on your site.',
    ],
    'bad-date': ({ value, expected }) => [
      `The date ${quote(value)} does not exist or cannot be read.`,
      isoDate(value) ? `Write ${isoDate(value)}.` : (FORMS[`${expected}`] ?? FORMS['dateTime']!),
    ],
    'bad-duration': ({ value }) => [
      `The duration ${quote(value)} cannot be read.`,
      'Write P1Y for a year, P6M for six months, P30D for thirty days.',
    ],
    'unknown-word': (args) => [
      `${quote(args['value'])} is not a word known here.`,
      suggestion(args),
    ],
    'duplicate-id': ({ id }) => [
      `The id ${quote(id)} is taken already. This entry is left out.`,
      'Give each entry an id of its own.',
    ],
    'unknown-time-zone': ({ value }) => [
      `There is no time zone ${quote(value)}.`,
      `Write ${EXAMPLES['timezone']}.`,
    ],
    'empty-section': () => [
      'This section does not say where its entries are. Nothing will be shown.',
      'Write a list [ ], or {"url": "alerts.json"}.',
    ],
    'dangling-reference': ({ id, list }) => [
      `${quote(id)} stands for nothing in this feed.`,
      list === 'references' || list === 'affects'
        ? 'Write the id of an entry that exists, or remove it.'
        : `Correct this id or remove it, or add an entry that has it to "${list}".`,
    ],
    'ends-before-start': ({ startField, start, endField, end }) => [
      `The end (${endField}, ${end}) is not after the beginning (${startField}, ${start}).`,
      `Write a later date in ${quote(endField)}.`,
    ],
    'alert-expired': ({ expires }) => [
      `This alert has been over since ${expires}. It is not shown any more.`,
      'Remove it, or extend it in "expires".',
    ],
    'sent-in-future': ({ sent }) => [
      `This alert is dated ${sent}, in the future.`,
      'Correct "sent". To announce an alert later, use "effective".',
    ],
    'time-without-zone': ({ value }) => [
      `Nobody knows in which time zone to read ${quote(value)}.`,
      `Add at the beginning of the feed ${EXAMPLES['timezone']}.`,
    ],
    'no-human-channel': () => [
      'Neither a phone nor a desk. Some residents will not be able to use this service.',
      'Add to "availableChannel" {"channelType": "phone", "telephone": "+33…"} or a desk.',
    ],
    'never-reviewed': () => [
      'Nobody knows when this entry was last checked.',
      `Add "lastReviewed": "${EXAMPLES['date']}" after checking it.`,
    ],
    'review-overdue': ({ lastReviewed, due }) => [
      `Checked on ${lastReviewed}, this entry was due again on ${due}.`,
      'Check it, then update "lastReviewed".',
    ],
    'alert-far': ({ start }) => [
      `This alert begins more than a year from now (${start}).`,
      'Check the year.',
    ],
    'long-sentence': ({ count, value }) => [
      `A sentence of ${count} words: ${quote(value)}.`,
      'Cut it into shorter ones, or add a plain variant: {"fr": "…", "fr-simple": "…"}.',
    ],
    'low-contrast': ({ value, ratio, used }) => [
      `Text in ${value} on white has a contrast of ${ratio} to 1. Many people cannot read it: 4.5 is needed.`,
      `Take ${used}, or a darker colour.`,
    ],
    'http-insecure': ({ value }) => [
      `The address ${quote(value)} is not encrypted. Pages in https:// will not read it.`,
      'Serve the feed in https://.',
    ],
    redirected: ({ value }) => [
      `The address leads on to another one: ${value}.`,
      'Write the last address into the pages: each redirect costs time.',
    ],
    'cors-missing': () => [
      'Only pages of the same site can read this document.',
      'If your site has another address, add the header Access-Control-Allow-Origin: *.',
    ],
    'content-type': ({ value }) => [
      `The server calls this document ${quote(value)}.`,
      'Let it say Content-Type: application/json; charset=utf-8.',
    ],
    'cache-too-long': ({ value, max }) => [
      `Caches may keep these alerts for ${value} seconds. A new alert would come too late.`,
      `Let the server say Cache-Control: max-age=${max}, or less.`,
    ],
    'cache-unsaid': ({ max }) => [
      'The server does not say how long these alerts may be kept. Each cache decides by itself.',
      `Let it say Cache-Control: max-age=${max}.`,
    ],
    'not-compressed': ({ value }) => [
      `This document of ${value} kB is sent without compression.`,
      'Switch on gzip or Brotli for JSON on the server.',
    ],
    'large-document': ({ value }) => [
      `This document has ${value} kB. On a weak network it takes long.`,
      'Split it: parvis import … --split 250k.',
    ],
    'image-without-alt': () => [
      'This image has no text for people who do not see it.',
      'Add "alt" with what it shows.',
    ],
    'duplicate-choice': ({ id }) => [
      `Two choices have the id ${quote(id)}. Their votes would be mixed.`,
      'Give each choice an id of its own.',
    ],
    'too-many-choices': ({ value, max }) => [
      `${value} choices may be ticked, but there are only ${max}.`,
      `Write a number from 1 to ${max}.`,
    ],
    'unused-field': ({ field, value }) => [
      `${quote(field)} does nothing with the question type ${quote(value)}.`,
      'Remove the field, or change "questionType".',
    ],
    'hours-not-computable': ({ value }) => [
      `The hours ${quote(value)} cannot be computed. They will be called unknown.`,
      `Write for example ${EXAMPLES['openingHours']}, or move the sentence to "openingHoursText".`,
    ],
    'no-language': () => [
      'The language of the texts is not given.',
      `Add ${EXAMPLES['inLanguage']}.`,
    ],
    'no-publisher-phone': () => [
      'The town hall’s phone is missing. It is offered when nothing is found.',
      'Add to "publisher" "telephone": "+33…".',
    ],
    'broken-area': () => [
      'This outline cannot be drawn. The map will not show it.',
      'Write a GeoJSON geometry (Polygon or MultiPolygon), longitude first: [-1.68, 48.11].',
    ],
    'area-elsewhere': () => [
      'This outline is far from every place of the feed.',
      'Check the order of the numbers: longitude first, then latitude.',
    ],
    'tiles-incomplete': ({ value }) => [
      `The address ${quote(value)} has no place for {z}, {x} and {y}. The map’s background will stay empty.`,
      `Write for example ${EXAMPLES['tiles']}.`,
    ],
    'tiles-without-credit': () => [
      'The map’s background does not say who made it. Nearly all licences ask for that.',
      'Add "attribution", for example "© OpenStreetMap contributors".',
    ],
    'not-found': ({ target }) => [
      `${file(target)} does not exist.`,
      'Check the name and the folder.',
    ],
    'unreadable-file': ({ reason, target }) => [
      `${file(target)} cannot be read (${reason}).`,
      'Check that it is a file and that you may open it.',
    ],
    unreachable: ({ reason, target }) => [
      `${address(target)} does not answer (${reason}).`,
      'Check the address and the connection.',
    ],
    timeout: ({ seconds, target }) => [
      `${address(target)} did not answer in ${seconds} seconds.`,
      'Try again later.',
    ],
    'http-status': ({ status, target }) => [
      `The server answers ${status} instead of the document${target ? ` ${target}` : ''}.`,
      status === 404 ? 'Check the address.' : 'Check that the document is public.',
    ],
    'not-utf8': () => [
      'This file is not in UTF-8. Accents will be broken.',
      `Save it again with the encoding ${quote('UTF-8')}.`,
    ],
    'broken-archive': () => ['This archive is broken.', 'Download it again.'],
    'placeholder-publisher': () => [
      'The name of the town is not known.',
      'Add --publisher "Town of …", or correct "publisher" in the feed.',
    ],
    'no-room-for-items': ({ section }) => [
      `The entries cannot be put here (${section}).`,
      'Give --into the document that holds the list.',
    ],
    'no-section': ({ section }) => [
      `This feed has no "${section}".`,
      `Write "${section}": [ ] in it, even when there is nothing to publish.`,
    ],
    'not-writable': ({ reason }) => [
      `This file cannot be written (${reason}). It has not changed.`,
      'Check that you may write in this folder.',
    ],
  },
  syntax: syntaxAdvice,
};
