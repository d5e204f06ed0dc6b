/** The file of each element, named so that blockers let it pass, and the source it is built from. */
export const ELEMENTS = {
  'elements/bulletin': 'src/components/alert-banner/alert-banner.ts',
  'elements/services': 'src/components/service-finder/service-finder.ts',
  'elements/opinion': 'src/components/opinion-poll/opinion-poll.ts',
  'elements/showcase': 'src/components/business-showcase/business-showcase.ts',
};
