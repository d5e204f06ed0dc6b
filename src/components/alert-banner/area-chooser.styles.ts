import { css } from 'lit';

export const areaChooserStyles = css`
  .areas {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
    margin: calc(var(--_space) * 2) 0 0;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .areas legend {
    padding-inline: var(--_space);
    font-weight: 700;
  }

  .areas ul {
    /* A list without a marker is none for VoiceOver; an empty marker is one. */
    list-style-type: '';
    padding: 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    column-gap: calc(var(--_space) * 4);
  }

  .areas label {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-block-size: 44px;
    cursor: pointer;
  }

  .areas input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }

  .areas .button {
    justify-self: start;
  }
`;
