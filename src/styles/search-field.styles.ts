import { css } from 'lit';

/** A large field with its button beside it, and smaller fields of the same kind. */
export const searchField = css`
  .search {
    display: flex;
    gap: calc(var(--_space) * 2);
    margin-block: calc(var(--_space) * 3) calc(var(--_space) * 5);
  }

  .field {
    min-inline-size: 0;
    min-block-size: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  .search .field {
    flex: 1;
    min-block-size: 56px;
    font-size: 1.125em;
    appearance: none;
  }

  /* The browser's cross is blue in some of them. */
  .field::-webkit-search-cancel-button {
    filter: grayscale(1);
  }

  .more {
    margin-block-start: calc(var(--_space) * 4);
  }

  /* On a phone the field needs the room: the word stays for those who hear it. */
  @container (max-width: 440px) {
    .search .button {
      inline-size: 56px;
    }

    .search span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media print {
    form,
    .more {
      display: none;
    }
  }
`;
