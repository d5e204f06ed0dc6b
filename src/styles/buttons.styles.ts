import { css } from 'lit';

/** Buttons and links that act like one: 44 px to touch, 8 px apart. */
export const buttons = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_raised);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    text-decoration: underline;
  }

  /* An action that should not catch the eye: reads as a link, is as large as a button. */
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    padding-inline: calc(var(--_space) * 2);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
    cursor: default;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    align-items: center;
  }

  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .button.quiet {
      border-color: Canvas;
    }
  }

  @media print {
    .button,
    .button.primary {
      border-color: #000;
      background: none;
      color: #000;
    }
  }
`;
