import { fail, ok, type Result } from '../result.ts';
import { type AccountKind, accountKind, type EntryKind, type LedgerEntry } from './ledger.ts';

/** From which kind of account to which a posting goes. */
type Route = `${AccountKind}>${AccountKind}`;

/**
 * Between which kinds of account each kind of entry moves money (L8); the database knows the same. A
 * reversal goes the ways of the entry it undoes (L6).
 */
const ENTRY_ROUTES: Readonly<Record<Exclude<EntryKind, 'reversal'>, readonly Route[]>> = {
  programme_funded: ['world>programme'],
  voucher_issued: ['programme>voucher'],
  voucher_lapsed: ['voucher>programme'],
  voucher_revoked: ['voucher>programme'],
  benefit_granted: ['world>plan', 'plan>benefit'],
  benefit_used_elsewhere: ['benefit>world'],
  benefit_lapsed: ['benefit>plan'],
  source_held: ['voucher>hold', 'benefit>hold', 'fund>hold'],
  source_released: ['hold>voucher', 'hold>benefit', 'hold>fund'],
  source_captured: ['hold>provider'],
  source_refunded: ['provider>voucher', 'provider>benefit', 'provider>fund'],
  cash_received: ['world>household', 'household>provider'],
  expense_shared: ['claim>claim'],
  claim_paid: ['claim>claim'],
  fund_put_in: ['world>fund'],
  fund_paid: ['fund>world'],
  fund_taken_out: ['fund>world'],
  fund_received: ['provider>provider'],
};

/** Whether every posting of an entry goes a way of its kind (L8). */
export function checkRoutes({ kind, postings }: LedgerEntry): Result<true, 'ledger.wrong_route'> {
  if (kind === 'reversal') return ok(true);
  const routes = ENTRY_ROUTES[kind];
  const stray = postings.find(
    ({ from, to }) => !routes.includes(`${accountKind(from)}>${accountKind(to)}`),
  );
  return stray ? fail('ledger.wrong_route', { address: stray.to }) : ok(true);
}
