import type { BusinessShowcaseStrings } from '../business-showcase.js';

export const businessShowcase: BusinessShowcaseStrings = {
  label: 'Find a shop, an association',
  search: 'Search',
  types: {
    LocalBusiness: 'Shops',
    NGO: 'Associations',
    Course: 'Courses',
    Event: 'Events',
    LandmarksOrHistoricalBuildings: 'Heritage',
    TouristAttraction: 'To visit',
    Market: 'Markets',
    Organization: 'Partners',
    CivicStructure: 'Public places',
  },
  typesLabel: 'Type',
  all: 'All',
  category: 'Category',
  anyCategory: 'All categories',
  openNow: 'Open now',
  nearMe: 'Near me',
  map: 'Map',
  exchange: 'Offers and needs',
  filter: (count) => (count ? `Filter and sort (${count})` : 'Filter and sort'),
  withoutHours: (count) =>
    count === 1
      ? '1 address whose hours are not certain is not shown.'
      : `${count} addresses whose hours are not certain are not shown.`,
  count: (count) => `${count} ${count === 1 ? 'address' : 'addresses'}`,
  nothing: 'Nothing matches these choices.',
  searchAll: (count) => `See ${count} ${count === 1 ? 'result' : 'results'} in the whole directory`,
  corrected: (words) => `Results for “${words}”`,
  clear: 'Clear the choices',
  orders: {
    fair: 'Order drawn anew each day',
    date: 'By date, the next one first.',
    name: 'In alphabetical order.',
    distance: 'From the nearest to the farthest.',
  },
  drawRule:
    'Everybody comes first in turn, as often as the others. Nobody can pay to stand in front.',
  drawNumber: (day) => `Today’s draw has the number ${day}. It is the same for everybody.`,
  picturesHidden: 'Pictures are not loaded, to save your data.',
  showPictures: 'Show the pictures',
  more: 'Show more',
  earlier: 'Show the previous ones',
  back: 'Back to the list',
  gone: 'This address is no longer in the directory.',
  from: (moment) => `On ${moment}`,
  fromTo: (start, end) => `From ${start} to ${end}`,
  moreDates: (count) => (count > 1 ? `Then ${count} more dates` : 'Then one more date'),
  eventStatus: {
    EventCancelled: 'Cancelled',
    EventPostponed: 'Postponed',
    EventRescheduled: 'New date',
  },
  empty: 'No address is published at the moment.',
};
