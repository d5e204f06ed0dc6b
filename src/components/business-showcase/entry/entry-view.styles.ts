import { css } from 'lit';

/** One entry whole, beside what all cards have. */
export const entryViewStyles = css`
  /* Room for the focus ring around the name. */
  #name + p {
    margin-block-start: calc(var(--_space) * 2);
  }

  .headline {
    font-size: 1.125em;
    font-weight: 600;
  }

  article > .headline {
    margin-block-start: calc(var(--_space) * 3);
  }

  .exceptionally-closed {
    color: var(--_danger);
  }

  article > .actions {
    margin-block-start: calc(var(--_space) * 2);
  }

  /* Words of a quiet link begin where all others do. */
  :is(article > .actions, .contacts, .answer) .quiet {
    margin-inline-start: calc(var(--_space) * -2 - 1px);
  }

  article > .answers {
    margin-block-start: calc(var(--_space) * 4);
  }

  .contacts > li,
  .answer {
    padding-block: calc(var(--_space) * 3);
  }

  .contacts div > .button {
    inline-size: fit-content;
    display: flex;
  }

  .about > dl + div {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: var(--_line) solid var(--_border);
  }

  /* Faded like what it speaks of, and as legible as anything. */
  .overdue {
    border-inline-start-width: 2px;
  }

  audio {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
  }

  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: calc(var(--_space) * 4);
  }

  .pictures img {
    display: block;
    inline-size: 100%;
    max-inline-size: 600px;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .rounds {
    container: rounds / inline-size;
  }

  .rounds table {
    border-collapse: collapse;
  }

  .rounds :is(table, tbody, tr, th, td) {
    display: block;
  }

  .rounds :is(th, td) {
    padding: 0;
    text-align: start;
    vertical-align: top;
  }

  .rounds a {
    display: inline-block;
    min-block-size: 44px;
    align-content: center;
  }

  .rounds tbody th::first-letter {
    text-transform: uppercase;
  }

  .rounds :is(thead, .none) {
    display: none;
  }

  .rounds tr + tr {
    margin-block-start: calc(var(--_space) * 3);
  }

  .rounds + p {
    margin-block-start: calc(var(--_space) * 4);
  }

  .rounds td {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
  }

  /* Beside the name of today there is no room for two hours in one line. */
  @container (14em < width <= 30em) {
    .week th {
      inline-size: 1%;
      overflow-wrap: normal;
    }

    .week td {
      vertical-align: top;
    }
  }

  /* One under the other, contacts and answers are the rows of one list. */
  @container (max-width: 639.98px) {
    .columns {
      row-gap: 0;
    }

    .columns > :is(.pictures, [data-silent]) {
      margin-block-start: calc(var(--_space) * 6);
    }
  }

  @container (min-width: 640px) {
    .columns {
      grid-template-rows: auto 1fr;
    }

    .about {
      grid-row: 1 / span 2;
      grid-column: 2;
    }

    .pictures {
      grid-column: 1;
    }
  }

  @container rounds (min-width: 34em) {
    .rounds table:not(.many) {
      display: table;
    }

    .rounds :not(.many) > thead {
      display: table-header-group;
    }

    .rounds :not(.many) > tbody {
      display: table-row-group;
    }

    .rounds :not(.many) > * > tr {
      display: table-row;
    }

    .rounds :not(.many) > * > tr > * {
      display: table-cell;
      padding-block: calc(var(--_space) * 2);
      padding-inline-end: calc(var(--_space) * 6);
      overflow-wrap: normal;
      border-block-end: var(--_line) solid var(--_border);
    }

    .rounds :not(.many) .where {
      display: none;
    }
  }
`;
