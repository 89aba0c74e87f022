import type { Locale } from '#app/domain/accounts/profile.ts';

/** A mail in the list of the demo; `at` is an ISO instant. */
export type MailHead = {
  readonly id: string;
  readonly subject: string;
  readonly to: string;
  readonly at: string;
  /** Language it is written in. */
  readonly locale: Locale;
};

/** A mail of the demo, line by line; a line that is an address of ours has its path. */
export type MailView = MailHead & {
  readonly lines: readonly { readonly text: string; readonly path: string | null }[];
};

/** The secret address of a person's agenda for calendar programs. */
export type CalendarFeedView = {
  readonly address: string;
  readonly madeAt: string;
  /** When a program read it last; null while none has. */
  readonly lastReadAt: string | null;
};
