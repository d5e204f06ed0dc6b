/**
 * Whether pictures are fetched: not at first where the reader asked the browser to save data, then
 * after one press. The choice lasts as long as the page.
 */
export class Pictures {
  areShown = !isSavingData();

  constructor(private readonly onShow: () => void) {}

  readonly show = (): void => {
    this.areShown = true;
    this.onShow();
  };
}

function isSavingData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ?? matchMedia('(prefers-reduced-data: reduce)').matches;
}
