import { css } from 'lit';

export const opinionPollStyles = css`
  .question {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 4);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: calc(var(--_space) * 2);
    color: var(--_muted);
  }

  .choices {
    border-block-start: 1px solid var(--_border);
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    column-gap: calc(var(--_space) * 3);
    min-block-size: 52px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_border);
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_raised);
  }

  .choice:has(:checked) {
    border-inline-start-color: var(--_accent);
    background: var(--_raised);
  }

  .choice input {
    inline-size: 22px;
    block-size: 22px;
    accent-color: var(--_accent);
  }

  .choice img {
    inline-size: 72px;
    max-block-size: 72px;
    object-fit: contain;
    border-radius: 4px;
  }

  .choice:has(img) {
    min-block-size: 88px;
  }

  .choice strong,
  .choice .muted {
    display: block;
  }

  .choice strong {
    font-weight: 600;
  }

  form .actions {
    margin-block-start: calc(var(--_space) * 4);
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
    margin-block-end: calc(var(--_space) * 2);
  }

  .status {
    margin-block-end: calc(var(--_space) * 4);
    border-inline-start-color: var(--_info);
  }

  .status.counted {
    border-inline-start-color: var(--_success);
  }

  .status.kept {
    border-inline-start-color: var(--_warning);
  }

  .status.refused {
    border-inline-start-color: var(--_danger);
  }

  .results {
    margin-block-start: calc(var(--_space) * 6);
  }

  .more,
  .status .actions {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .more .button {
    font-weight: 400;
  }

  /* A scale reads from one end to the other where there is room. */
  @container (min-width: 600px) {
    .scale {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
    }

    .scale .choice {
      grid-template-columns: 1fr;
      align-content: start;
      justify-items: center;
      row-gap: var(--_space);
      text-align: center;
      border-inline-start: 0;
    }
  }

  @media print {
    form {
      display: none;
    }
  }
`;
