import { css } from 'lit';

export const alertBannerStyles = css`
  .list {
    display: grid;
    gap: calc(var(--_space) * 3);
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

  .footer {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* Each part stays whole where the line has to break. */
  .footer > * {
    display: inline-block;
  }

  .footer > *:not(:last-child)::after {
    content: ' · ';
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
