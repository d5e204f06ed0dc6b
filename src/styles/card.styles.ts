import { css } from 'lit';

/**
 * The card of one thing: ways to reach it beside what one asks about it, each with a pictogram, then
 * what one does with the card.
 */
export const card = css`
  article > p {
    margin-block-start: var(--_space);
  }

  .notice {
    margin-block: calc(var(--_space) * 3);
  }

  .notice.warning {
    border-color: var(--_warning);
  }

  .notice.danger {
    border-color: var(--_danger);
  }

  /* As for paragraphs: « 8 h à 13 h » is read from the left on an Arabic page too. */
  :host(:dir(rtl)) :is(th, td, td div, time, figcaption) {
    unicode-bidi: plaintext;
    text-align: right;
  }

  .columns {
    display: grid;
    gap: calc(var(--_space) * 6) calc(var(--_space) * 12);
    margin-block: calc(var(--_space) * 5);
  }

  .columns > :only-child {
    grid-column: 1 / -1;
  }

  /* An empty string, not none: Safari takes "none" for no list at all. */
  :is(.contacts, .related ul, .checklist) {
    list-style-type: '';
    padding: 0;
  }

  .contacts ul {
    list-style-type: disc;
  }

  .contacts > li,
  .answer {
    display: grid;
    grid-template-columns: 24px 1fr;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 4);
    border-block-start: var(--_line) solid var(--_border);
  }

  .contacts div > * + *,
  dd,
  dd > * + *,
  dd li + li {
    margin-block-start: var(--_space);
  }

  .about > div + div {
    margin-block-start: calc(var(--_space) * 4);
  }

  .contacts .icon,
  .answer .icon {
    translate: 0 6px;
    color: var(--_accent);
  }

  .phone {
    font-size: min(1.25em, 6cqi);
  }

  /* A link that is alone in its line: 44 px to touch. */
  :is(.contacts, .answer, .notice) p > a:not(.button) {
    display: inline-block;
    min-block-size: 44px;
    align-content: center;
  }

  dt {
    font-weight: 700;
  }

  dd {
    grid-column: 2;
  }

  :is(dd, .contacts .small) ul:not(.checklist),
  dd ol {
    padding-inline-start: 1.25em;
  }

  .tools,
  .keeping {
    margin-block: calc(var(--_space) * 2);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 6);
  }

  /* What was unfolded belongs to the button above it. */
  .keeping [aria-expanded='true'] {
    background: var(--_raised);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .share {
    padding: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .keeping .actions,
  .report,
  .related ul {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .related {
    margin-block: calc(var(--_space) * 6);
  }

  .related ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
  }

  .related .button {
    justify-content: start;
    text-align: start;
    font-weight: 400;
  }

  .trust > * {
    display: block;
  }

  .state {
    color: var(--_muted);
    font-weight: 600;
  }

  .open {
    color: var(--_success);
  }

  .closing-soon {
    color: var(--_warning);
  }

  @container (min-width: 640px) {
    .columns {
      grid-template-columns: minmax(16em, 1fr) 2fr;
    }
  }

  @media print {
    .tools,
    .keeping,
    .related {
      display: none;
    }
  }
`;
