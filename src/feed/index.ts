export { parseFeed, parseSection, SECTIONS, type Feed, type ParseOptions } from './parse-feed.js';
export type { Diagnostic, DiagnosticCode, DiagnosticSeverity, Path } from './diagnostic.js';
export { localizedText, type LocalizedText } from './localized-text.js';
export { safeUrl } from './safe-url.js';
export type { Text } from './shape.js';
export type { SectionName } from './section.js';
export { sectionOfItem } from './section-of.js';
export type { Alert, Severity } from './model/alert.js';
export type {
  Address,
  ContactPoint,
  Image,
  Organization,
  Place,
  Root,
  SectionReference,
} from './model/common.js';
export type { Choice, Poll } from './model/poll.js';
export type { Channel, Cost, Service } from './model/service.js';
export type { ShowcaseEntry } from './model/showcase.js';
