/** Words of `embed.html`, the page for places that allow only a frame. */
export interface EmbedStrings {
  /** The page's title, by the element that it shows. */
  readonly titles: Readonly<Record<string, string>>;
  /** @param names what may be asked for */
  readonly whichElement: (names: string) => string;
  readonly foreignFeed: string;
  readonly noMessage: string;
  /** Leads to the town's own site, out of the frame. */
  readonly townSite: string;
}
