/** Words of the ways to pass something on, on a screen and on paper. */
export interface SharingStrings {
  readonly share: string;
  readonly sms: string;
  readonly mail: string;
  /** The system's own sheet. */
  readonly other: string;
  /** Stands before a number: « Tél. 02 … » */
  readonly phone: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly print: string;
  /** On paper: when the oldest of what is printed was last confirmed, with the year. */
  readonly confirmedOn: (moment: string) => string;
  readonly onlineVersion: string;
  readonly qrCode: string;
}
