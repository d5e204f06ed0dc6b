import type { ConfiguratorStrings } from '../configurator.js';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

export const configurator: ConfiguratorStrings = {
  elements: {
    'parvis-alert-banner': { name: 'Alerts', about: 'What happens, what to do' },
    'parvis-service-finder': { name: 'Services', about: 'Find a service, whom to call' },
    'parvis-opinion-poll': { name: 'Poll', about: 'Give one’s opinion' },
    'parvis-business-showcase': { name: 'Directory', about: 'Shops, associations, outings' },
  },
  attributes: {
    archive: { label: 'Past messages only', help: 'For a page of its own.' },
    area: { label: 'Area', help: 'Only messages for this area, and those for all.' },
    category: { label: 'Category shown at first' },
    'heading-level': { label: 'Heading level', help: 'One more than the heading above.' },
    layout: { label: 'Layout' },
    order: { label: 'Order' },
    path: { label: 'Path of the page', help: 'If not its address: /water.' },
    poll: { label: 'Question' },
    query: { label: 'First search' },
    'show-exercises': { label: 'Show exercises, too' },
    'structured-data': { label: 'Tell search engines' },
    tiles: { label: 'Map background', help: 'https://…/{z}/{x}/{y}.png' },
    'tiles-attribution': { label: 'Whose the map background is' },
    type: { label: 'Kinds shown', help: 'With none ticked, all are shown.' },
    'url-state': {
      label: 'Keep the state in the address',
      help: 'For links and the back button. Never what is typed.',
    },
  },
  choices: {
    list: 'List',
    grid: 'Grid',
    fair: 'Drawn by lot each day',
    name: 'By name',
    distance: 'By distance',
    any: 'All',
    poll: 'The first open one',
  },

  elementTitle: 'Choose',
  feedTitle: 'Name the feed',
  feed: { label: 'Address of the feed', help: 'The JSON file of your town.' },
  feedLoading: 'Reading the feed…',
  foreignFeed: (origin) =>
    `The link that you followed names a feed of another site: ${origin}. Do you know it?`,
  readForeign: 'Read this feed',
  more: 'More settings',
  optionsTitle: 'Adjust',
  themeTitle: 'Style',
  accent: { label: 'Colour of your town' },
  accentPicker: 'Pick the colour',
  accentNone: 'None: the blue of Parvis.',
  notAColor: 'Write a colour such as #1f5750.',
  readable: 'Reads well, in light and dark.',
  corrected: (surface, ratio, shade) =>
    `Hard to read in ${surface} (${ratio} to 1, of 4.5 needed): Parvis takes ${shade}.`,
  radius: 'Corners',
  radii: { '0': 'Square', '4': 'Slight', '8': 'Soft', '16': 'Round' },
  font: 'Font',
  fonts: {
    '': 'The page’s',
    system: 'The device’s',
    serif: 'With serifs',
    rounded: 'Rounded',
  },
  language: { label: 'Language' },
  pageLanguage: 'The page’s',
  languageName: (tag) =>
    tag.endsWith('-simple')
      ? `easy ${NAMES.of(tag.replace(/-simple$/, ''))}`
      : (NAMES.of(tag) ?? tag),

  previewTitle: 'Preview',
  width: 'Width',
  widths: { phone: 'Phone', desktop: 'Desktop' },
  scheme: 'Colours',
  schemes: { light: 'Light', dark: 'Dark' },
  previewFrame: (element, width) => `Preview: ${element}, ${width}`,

  codeTitle: 'Copy',
  form: 'Where you paste it',
  forms: {
    tag: { label: 'Template or HTML block', help: 'The tag itself.' },
    div: { label: 'Article, visual editor', help: 'A div, which editors let through.' },
    frame: { label: 'Only a frame', help: 'An iframe, for tools without HTML.' },
  },
  pin: 'Integrity of the files',
  pins: {
    script: { label: 'Of the script', help: 'A script changed on its way is refused.' },
    all: { label: 'Of each part', help: 'Adds an import map: 8 kB in the page.' },
    none: { label: 'None' },
  },
  elsewhere: {
    label: 'The page is on another site than these files',
    help: 'Writes whole addresses. The other site must be allowed there (CORS).',
  },
  link: {
    label: 'Page that says the same',
    help: 'For the fallback, without JavaScript or network.',
  },
  pageCode: { label: 'Into the page', help: 'The script once a page.' },
  sheetCode: { label: 'Into the style sheet of your site' },
  frameFeed: 'A frame shows feeds of its own site alone. Put the feed beside these files.',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The text is selected. Copy it.',
  then: 'Once the page is published, add ?parvis-check to its address. A panel tells whether all came through.',
  reset: 'Start again',

  fallbacks: {
    'parvis-alert-banner': 'For alerts that hold now',
    'parvis-service-finder': 'To find a service',
    'parvis-opinion-poll': 'To give your opinion',
    'parvis-business-showcase': 'To find a shop, an association or an outing',
  },
  townHall: 'the town hall',
  or: 'or',
};
