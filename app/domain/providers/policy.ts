/** Roles a person can hold at a provider. */
export const PROVIDER_ROLES = ['admin', 'operator'] as const;

/** Role of a person at one provider. */
export type ProviderRole = (typeof PROVIDER_ROLES)[number];

/** Role of whoever asks, or `outsider` for a person who does not work there. */
export type ProviderStanding = ProviderRole | 'outsider';

/** What can be done in a provider's workspace; single requests have their own policy. */
export type ProviderAction =
  | 'view_desk'
  | 'view_orders'
  | 'view_takings'
  | 'set_account'
  | 'book_cash'
  | 'deliver_orders'
  | 'edit_offers'
  | 'edit_editions'
  | 'edit_sheets'
  | 'view_reviews'
  | 'answer_reviews';

const ALLOWED: Readonly<Record<ProviderAction, readonly ProviderStanding[]>> = {
  view_desk: ['admin', 'operator'],
  view_orders: ['admin', 'operator'],
  view_takings: ['admin'],
  set_account: ['admin'],
  book_cash: ['admin'],
  deliver_orders: ['admin', 'operator'],
  edit_offers: ['admin', 'operator'],
  edit_editions: ['admin', 'operator'],
  edit_sheets: ['admin'],
  view_reviews: ['admin', 'operator'],
  answer_reviews: ['admin'],
};

/** Whether a standing allows an action; nothing is allowed to outsiders. */
export function mayAtProvider(standing: ProviderStanding, action: ProviderAction): boolean {
  return ALLOWED[action].includes(standing);
}
