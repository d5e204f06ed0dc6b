/**
 * For the page around `embed.html`, where it allows a script: gives each frame the height of what is
 * in it. A classic script, so that nothing is lost where a content manager takes `type` away.
 */
addEventListener(
  'message',
  ({ data, source }: MessageEvent<{ type?: unknown; height?: unknown }>) => {
    if (data?.type !== 'parvis:height') return;
    const { height } = data;
    // Only from a frame of that page, whatever else sends messages here.
    const frame = [...document.querySelectorAll('iframe')].find(
      ({ contentWindow, src }) => contentWindow === source && src.includes('/embed.html?'),
    );
    if (!frame || typeof height !== 'number' || !(height >= 0 && height < 20_000)) return;
    // Whatever the page's sheet says, a border stands around what was measured.
    frame.style.boxSizing = 'content-box';
    frame.style.height = `${height}px`;
  },
);

// Those that were there first have told their height when nobody listened.
for (const { contentWindow, src } of document.querySelectorAll('iframe'))
  if (src.includes('/embed.html?')) contentWindow?.postMessage({ type: 'parvis:ask-height' }, '*');
