/** What a household reads as the name of one of its own sources; nobody else reads any (R4, E2). */
export type SourceName =
  | {
      readonly kind: 'voucher';
      readonly code: string;
      /** Whom the voucher is for. */
      readonly holder: string;
    }
  | {
      readonly kind: 'credit' | 'service_voucher';
      readonly company: string;
      /** The employee of the household. */
      readonly holder: string;
    };
