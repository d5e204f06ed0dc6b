/** Words of the ways to pass something on. */
export interface SharingStrings {
  readonly share: string;
  readonly sms: string;
  readonly mail: string;
  /** The system's own sheet. */
  readonly other: string;
  /** Stands before a number: « Tél. 02 … » */
  readonly phone: string;
}
