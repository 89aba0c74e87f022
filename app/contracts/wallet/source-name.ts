import type { CalendarDay } from '#app/domain/dates.ts';

/** What a household reads as the name of one of its own sources; nobody else reads any (R4, E2). */
export type OwnSourceName =
  | {
      readonly kind: 'voucher';
      readonly code: string;
      /** Whom the voucher is for. */
      readonly holder: string;
    }
  | {
      readonly kind: 'credit' | 'service_voucher';
      readonly company: string;
      /** Last day, which tells apart two credits of one company. */
      readonly expiresOn: CalendarDay;
      /** The employee of the household. */
      readonly holder: string;
    };

/** The name of whatever pays for a line: also the common fund of its group, by what it is for. */
export type SourceName = OwnSourceName | { readonly kind: 'fund'; readonly purpose: string };
