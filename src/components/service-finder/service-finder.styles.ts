import { css } from 'lit';

/** The first view: themes below the field. */
export const serviceFinderStyles = css`
  :is(h3, h4, h5, h6)[part] {
    margin-block-end: calc(var(--_space) * 2);
  }

  .themes ~ :is(h3, h4, h5, h6)[part] {
    margin-block-start: calc(var(--_space) * 6);
  }

  /* An empty string, not none: Safari takes "none" for no list at all. */
  ul[part] {
    list-style-type: '';
    padding: 0;
  }

  /* Hairline rows in one to three columns. */
  .themes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    column-gap: calc(var(--_space) * 8);
    border-block-start: var(--_line) solid var(--_border);
  }

  .themes button {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: calc(var(--_space) * 3);
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 56px;
    padding: calc(var(--_space) * 2) 0;
    border: 0;
    border-block-end: var(--_line) solid var(--_border);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .themes .icon {
    color: var(--_accent);
  }

  .themes button:hover span:first-of-type {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .notice {
    margin-block: calc(var(--_space) * 3);
  }
`;
