import { html, nothing, type TemplateResult } from 'lit';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { EntryContext, Row } from './entry-context.js';
import { AUDIO, STORY, VISIT } from './entry-icons.js';

/** The story of old stones, how to see them, and the same to listen to. */
export function heritageRows({ story, visit, audio }: ShowcaseEntry, context: EntryContext): Row[] {
  const { localize, strings } = context;
  return [
    { icon: STORY, title: strings.story, content: localize.paragraphs(story) },
    { icon: VISIT, title: strings.visit, content: localize.paragraphs(visit) },
    {
      icon: AUDIO,
      title: strings.audio,
      content: audio ? renderAudio(audio, context) : nothing,
    },
  ];
}

/** Nothing is fetched before somebody presses play. */
function renderAudio(
  { url, name, transcript }: NonNullable<ShowcaseEntry['audio']>,
  { localize, strings, isPaper }: EntryContext,
): TemplateResult | typeof nothing {
  const words = localize.paragraphs(transcript);
  if (isPaper) return words;
  return html`${name ? html`<p>${localize.inline(name)}</p>` : nothing}
    <audio
      controls
      preload="none"
      src=${url}
      aria-label=${localize.plain(name) || strings.audio}
      lang=${localize.langOf(name)}
    ></audio>
    ${
      words === nothing
        ? nothing
        : html`<details>
            <summary>${strings.transcript}</summary>
            ${words}
          </details>`
    }`;
}
