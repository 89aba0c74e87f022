/** How loud a notice is (ux.md, "Live manners"). */
export const NOTICE_LEVELS = ['needs_yes', 'news', 'silent'] as const;

/** Level of a notice: `needs_yes` is pushed and mailed, `news` waits in the app and the digest. */
export type NoticeLevel = (typeof NOTICE_LEVELS)[number];

/** What a person can be told about. */
export const NOTICE_KINDS = [
  'request_opened',
  'request_for_provider',
  'question_asked',
  'question_answered',
  'offer_made',
  'offer_improved',
  'offer_withdrawn',
  'offer_won',
  'offer_lost',
  'vote_opened',
  'vote_closed',
  'order_to_confirm',
  'order_repriced',
  'order_confirmed',
  'order_cancelled',
  'household_dropped_out',
  'cash_received',
  'order_completed',
  'member_joined',
  'member_left',
  'role_changed',
  'voucher_issued',
  'voucher_expiring',
  'voucher_refunded',
  'card_added',
  'card_moved',
] as const;

/** Kind of a notice. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const LEVELS: Readonly<Record<NoticeKind, NoticeLevel>> = {
  request_opened: 'news',
  request_for_provider: 'needs_yes',
  question_asked: 'needs_yes',
  question_answered: 'news',
  offer_made: 'news',
  offer_improved: 'news',
  offer_withdrawn: 'news',
  offer_won: 'needs_yes',
  offer_lost: 'news',
  vote_opened: 'needs_yes',
  vote_closed: 'news',
  order_to_confirm: 'needs_yes',
  order_repriced: 'needs_yes',
  order_confirmed: 'news',
  order_cancelled: 'needs_yes',
  household_dropped_out: 'news',
  cash_received: 'news',
  order_completed: 'news',
  member_joined: 'news',
  member_left: 'news',
  role_changed: 'news',
  voucher_issued: 'news',
  voucher_expiring: 'needs_yes',
  voucher_refunded: 'news',
  card_added: 'silent',
  card_moved: 'silent',
};

/** Level of a kind of notice: whether it asks for an answer, tells, or only marks the page. */
export function levelOf(kind: NoticeKind): NoticeLevel {
  return LEVELS[kind];
}
