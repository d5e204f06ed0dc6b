import type { LazyPart } from '../../controllers/lazy-part.js';
import { PauseController } from '../../controllers/pause-controller.js';
import { focusOn } from '../../controllers/place-keeper.js';
import type { ViewController } from '../../controllers/view-controller.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import type { ShowcaseResults } from './results/showcase-results.js';
import { NO_VIEW, type View } from './view.js';

/** How the reader narrows the list, by typing and by choosing, and makes it whole again. */
export class Choices {
  /** Whether the panel with all filters is open. */
  isFiltering = false;
  readonly #pause: PauseController;

  constructor(
    private readonly host: ParvisElement,
    private readonly views: ViewController<View>,
    private readonly results: LazyPart<ShowcaseResults>,
  ) {
    this.#pause = new PauseController(host, () => {
      views.keep();
      return results.part?.report() ?? false;
    });
  }

  /** Back to the list, as it is then; nothing is said. */
  change(change: Partial<View>): void {
    this.results.part?.takeBack();
    this.views.change({ ...change, entry: '' });
  }

  /** A choice is told at once: how many are left. */
  choose(change: Partial<View>): void {
    this.change(change);
    this.views.keep();
    void this.results.load().then((results) => results?.sayCount());
  }

  search(q: string): void {
    this.change({ q });
    this.#pause.await();
  }

  clear(): void {
    this.#pause.drop();
    this.results.part?.leaveZone();
    this.choose(NO_VIEW);
    this.#focusOnField();
  }

  setFiltering(isFiltering: boolean): void {
    this.isFiltering = isFiltering;
    this.host.requestUpdate();
  }

  async closePanel(): Promise<void> {
    this.setFiltering(false);
    await this.host.updateComplete;
    focusOn(this.host.renderRoot, 'count');
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    const { q, entry, show } = this.views.view;
    // In an opened view the search is out of sight.
    if (event.key !== 'Escape' || event.isComposing || !q || entry || show) return;
    event.preventDefault();
    this.search('');
    this.#focusOnField();
  };

  readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    // Hides a phone's keyboard and leads on to what was found.
    focusOn(this.host.renderRoot, 'count');
  };

  #focusOnField(): void {
    this.host.renderRoot.querySelector<HTMLElement>('#query')?.focus();
  }
}
