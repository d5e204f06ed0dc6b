import { css } from 'lit';

/** Opening hours of a week and their exceptions, behind a word to click on. */
export const week = css`
  summary {
    min-block-size: 44px;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  .week {
    border-collapse: collapse;
  }

  .week caption {
    display: none;
  }

  .week th {
    padding-inline: 0 calc(var(--_space) * 4);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  .week th::first-letter {
    text-transform: uppercase;
  }

  .today,
  .week .today th {
    font-weight: 700;
  }

  .week .small,
  .exceptions .small {
    font-weight: 400;
  }

  p.exceptions {
    margin-block-start: calc(var(--_space) * 3);
  }

  ul.exceptions {
    padding-inline-start: 1.25em;
    list-style-type: disc;
  }

  /* « 9 h à 12 h » on an Arabic page, as in paragraphs. */
  :host(:dir(rtl)) .week :is(th, td, div) {
    unicode-bidi: plaintext;
    text-align: right;
  }
`;
