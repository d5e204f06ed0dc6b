import type { CheckStrings } from '../check.js';
import { checkSentences } from './check-sentences.js';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const check: CheckStrings = {
  sentences: checkSentences,
  severity: { error: 'error', warning: 'warning', hint: 'hint', good: 'good' },
  verdict: ({ error, warning, hint, good }) =>
    error + warning === 0
      ? `All is well: ${plural(good, 'thing')} checked${hint ? `, ${plural(hint, 'hint')}` : ''}.`
      : `${[
          error && plural(error, 'error'),
          warning && plural(warning, 'warning'),
          hint && plural(hint, 'hint'),
        ]
          .filter(Boolean)
          .join(', ')}. ${plural(good, 'thing')} found in order.`,
  line: (line) => `line ${line}`,
  browserSees: (url) =>
    `What only a browser sees, such as ad blockers and scripts that run later: open ${url}`,
  panelTitle: 'Parvis on this page',
  panelIntro: 'Only you see this panel. Residents open the page without ?parvis-check.',
  working: 'Checking this page…',
  copy: 'Copy the report',
  copied: 'Report copied.',
  copyFailed: 'The report could not be copied. Select it below, then copy it.',
  again: 'Check again',
  close: 'Close the panel',
  checkedAt: (hour, minute) => `Checked at ${hour}:${String(minute).padStart(2, '0')}.`,
  group: {
    error: 'To mend',
    warning: 'To look at',
    hint: 'Could be better',
    good: 'In order',
  },
};
