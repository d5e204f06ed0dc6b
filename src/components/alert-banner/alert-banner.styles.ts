import { css } from 'lit';

export const alertBannerStyles = css`
  .list {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  /* Over the page, at its lower edge: see StillController. */
  [popover] {
    box-sizing: border-box;
    position: fixed;
    inset: auto 0 0;
    max-inline-size: 45em;
    max-block-size: 50vh;
    margin-inline: auto;
    padding: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: 0 0 calc(var(--_space) * 4) rgb(0 0 0 / 0.3);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  /* Severity is told by word, icon and position; the edge and the tint only repeat it. */
  .alert {
    --_tone: var(--_info);
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_tone);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .moderate {
    --_tone: var(--_warning);
  }

  .severe,
  .extreme {
    --_tone: var(--_danger);
  }

  @supports (color: color-mix(in srgb, red, red)) {
    .alert {
      background: color-mix(in srgb, var(--_tone) 5%, var(--_surface));
    }

    .extreme {
      background: color-mix(in srgb, var(--_tone) 12%, var(--_surface));
    }
  }

  .alert.open {
    padding-block: calc(var(--_space) * 4);
  }

  .alert > .icon {
    color: var(--_tone);
    margin-block-start: 2px;
  }

  .severity {
    color: var(--_tone);
    font-size: 0.875em;
    font-weight: 700;
  }

  /* Both lines of a folded message stay small; what is open speaks louder. */
  [part~='heading'] {
    font-size: 1.125em;
  }

  .open [part~='heading'] {
    font-size: 1.375em;
  }

  .details {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
  }

  .steps {
    margin-block-start: var(--_space);
    padding-inline-start: 1.5em;
  }

  .steps li + li {
    margin-block-start: var(--_space);
  }

  .steps-title {
    font-weight: 700;
  }

  /* Each part stays whole, with a dot before it, but not where it begins a line. */
  .footer {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1em;
    clip-path: inset(0 0 0 1em);
    color: var(--_muted);
    font-size: 0.875em;
  }

  :host(:dir(rtl)) .footer {
    clip-path: inset(0 1em 0 0);
  }

  .footer > * {
    position: relative;
    padding-inline-start: 1em;
  }

  .footer > *::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.35em;
  }

  .controls {
    grid-column: 2;
    margin-inline-start: calc(var(--_space) * -2);
  }

  .controls .button {
    font-weight: 400;
  }

  .details .button.quiet {
    font-weight: 400;
  }

  .hidden-count {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    color: var(--_muted);
    font-size: 0.875em;
  }

  .list + .hidden-count,
  .list + .notice {
    margin-block-start: calc(var(--_space) * 2);
  }

  .elsewhere summary {
    inline-size: fit-content;
    padding-block: 12px;
    color: var(--_accent);
    font-size: 0.875em;
    cursor: pointer;
  }

  .quarter .button {
    margin-inline-start: calc(var(--_space) * -2);
    font-weight: 400;
  }

  /* On a desk the two small actions stand at the end of the line, where the eye is not disturbed. */
  @container (min-width: 640px) {
    .alert {
      grid-template-columns: auto 1fr auto;
    }

    .controls {
      grid-column: 3;
      grid-row: 1;
      align-self: start;
      margin-block-start: -4px;
      flex-wrap: nowrap;
    }
  }

  @media print {
    .controls,
    .hidden-count {
      display: none;
    }
  }
`;
