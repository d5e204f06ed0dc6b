import { pageSnippet, sheetSnippet, type SnippetContext } from './snippet.js';
import type { Settings, Width } from './settings.js';

/** px of a small phone, and of a desktop's window. */
export const WIDTH_OF: Readonly<Record<Width, number>> = { phone: 360, desktop: 1280 };
/** px that the tools and margins around the frame take. */
const AROUND = 160;
const HEIGHT_OF: Readonly<Record<Width, number>> = { phone: 640, desktop: 800 };

/** The page in the frame: the very snippet, under the sheet, as a page of the town would hold it. */
export function previewPage(settings: Settings, context: SnippetContext): string {
  const { scheme, lang, element } = settings;
  // The preview lies beside the files, whatever the page of the town does.
  const near: Settings = {
    ...settings,
    elsewhere: true,
    pin: 'script',
    form: settings.form === 'frame' ? 'tag' : settings.form,
  };
  const title = context.strings.elements[element].name;
  return `<!doctype html>
<html lang="${lang.replace(/-simple$/, '') || context.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: ${scheme}; }
body { margin: 0; padding: 24px 16px; font: 16px/1.5 system-ui, sans-serif; background: ${scheme === 'dark' ? '#14161a' : '#fff'}; color: ${scheme === 'dark' ? '#eef0f4' : '#16181d'}; }
@media (width > 700px) { body { padding: 40px max(40px, calc(50% - 560px)); } }
${sheetSnippet(settings)}
</style>
</head>
<body>
${pageSnippet(near, context)}
</body>
</html>`;
}

/**
 * A frame of a real width, so that media and container queries answer as on a device, made smaller
 * where there is less room.
 */
export class Preview {
  readonly frame = document.createElement('iframe');
  #shown = '';
  #width: Width = 'phone';

  constructor(private readonly box: HTMLElement) {
    box.append(this.frame);
    new ResizeObserver(() => this.#fit()).observe(box);
    addEventListener('resize', () => this.#fit());
  }

  show(settings: Settings, context: SnippetContext): void {
    const { widths, previewFrame, elements } = context.strings;
    const { width, element } = settings;
    this.frame.title = previewFrame(elements[element].name, widths[width]);
    this.#width = width;
    this.#fit();
    const page = previewPage(settings, context);
    // A new page for each change, as a resident would open it; the same one stays as it is.
    if (page !== this.#shown) this.frame.srcdoc = page;
    this.#shown = page;
  }

  #fit(): void {
    const width = WIDTH_OF[this.#width];
    const scale = Math.min(1, (this.box.clientWidth - 2) / (width + 2));
    // With the tools above it, all of the frame is in sight while the form beside it scrolls.
    const height = Math.min(HEIGHT_OF[this.#width], Math.max(320, (innerHeight - AROUND) / scale));
    const { style } = this.frame;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.transform = `scale(${scale})`;
    // A frame made smaller keeps its room.
    style.marginBlockEnd = `${(scale - 1) * height}px`;
    style.marginInline = `${((scale - 1) * (width + 2)) / 2}px`;
  }
}
