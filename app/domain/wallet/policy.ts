/** What can be done with vouchers and the money of a household. */
export type WalletAction =
  | 'view_vouchers'
  | 'view_movements'
  | 'apply_voucher'
  | 'release_voucher'
  | 'view_programme'
  | 'issue_voucher'
  | 'suspend_voucher';

/**
 * Who asks, seen from one household's wallet. `isOwner`: an adult of that household.
 * `isProgrammeOfficer`: an officer of the city with the permission for programmes.
 */
export type WalletFacts = { readonly isOwner: boolean; readonly isProgrammeOfficer: boolean };

/**
 * Whether a person may do it. Only the household spends its vouchers; only an officer issues or
 * suspends them, and never for the own household (M23). Nobody else sees any of it (E2, R4).
 */
export function mayOnWallet(facts: WalletFacts, action: WalletAction): boolean {
  const { isOwner, isProgrammeOfficer } = facts;
  switch (action) {
    case 'view_vouchers':
      return isOwner || isProgrammeOfficer;
    case 'view_movements':
    case 'apply_voucher':
    case 'release_voucher':
      return isOwner;
    case 'view_programme':
      return isProgrammeOfficer;
    case 'issue_voucher':
    case 'suspend_voucher':
      return isProgrammeOfficer && !isOwner;
  }
}
