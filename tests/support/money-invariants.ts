import { sql } from 'drizzle-orm';

import type { Db, DbOrTx } from '#db/client.ts';

/** Rows of a raw query: PGlite answers `{ rows }`, postgres.js an array. */
export async function rowsOf<T>(db: DbOrTx, query: ReturnType<typeof sql>): Promise<readonly T[]> {
  const result: unknown = await db.execute(query);
  return (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as T[];
}

/** What went back from a voucher's or benefit's account `a` at its end (E4), or as it was taken back (VCH2). */
const lapsed = sql`(select coalesce(sum(p.amount_cents), 0) from postings p join transactions t on t.id = p.transaction_id
  where p.from_account_id = a.id and t.kind in ('voucher_lapsed', 'voucher_revoked', 'benefit_lapsed'))`;

/**
 * Every broken rule of the money in the database, as sentences; empty when all hold: balances are
 * what the postings say (L1), none but the world and claims is below zero (L3), assets sum to zero (L4), lines
 * and shares sum to totals (M2), what is held is what is allocated (V7), and never over a line (V1).
 */
export async function brokenMoneyRules(db: Db): Promise<readonly string[]> {
  const faults = await rowsOf<{ fault: string }>(
    db,
    sql`
    select 'balance differs: ' || a.address as fault from accounts a
      where a.balance_cents <> coalesce((select sum(amount_cents) from postings p where p.to_account_id = a.id), 0)
        - coalesce((select sum(amount_cents) from postings p where p.from_account_id = a.id), 0)
    union all
    select 'below zero: ' || address from accounts where kind not in ('world', 'claim') and balance_cents < 0
    union all
    select 'asset does not sum to zero: ' || asset from accounts group by asset having sum(balance_cents) <> 0
    union all
    select 'lines differ: ' || o.id from orders o where o.status <> 'cancelled' and o.total_cents <>
      (select coalesce(sum(amount_cents), 0) from order_lines l where l.order_id = o.id)
    union all
    select 'shares differ: ' || o.id from orders o where o.status <> 'cancelled' and o.total_cents <>
      (select coalesce(sum(share_cents), 0) from order_households h where h.order_id = o.id)
    union all
    select 'hold differs: ' || a.address from accounts a where a.kind = 'hold' and a.balance_cents <>
      (select coalesce(sum(x.amount_cents), 0) from allocations x where x.status = 'held'
        and a.source_id = x.source_id and split_part(a.address, ':', 2) = x.order_id)
    union all
    select 'held without account: ' || x.id from allocations x where x.status = 'held' and not exists
      (select 1 from accounts a where a.kind = 'hold' and a.source_id = x.source_id and split_part(a.address, ':', 2) = x.order_id)
    union all
    select 'over the line: ' || l.id from order_lines l where l.amount_cents <
      (select coalesce(sum(x.amount_cents), 0) from allocations x where x.line_id = l.id and x.status in ('held', 'captured'))
    union all
    select 'voucher spent twice: ' || v.id from vouchers v join accounts a on a.id = v.account_id where v.amount_cents <> a.balance_cents + ${lapsed} +
      (select coalesce(sum(x.amount_cents), 0) from allocations x where x.voucher_id = v.id and x.status in ('held', 'captured'))
    union all
    select 'benefit spent twice: ' || b.id from benefits b join accounts a on a.id = b.account_id where b.amount_cents <> a.balance_cents + ${lapsed} +
      (select coalesce(sum(x.amount_cents), 0) from allocations x where x.benefit_id = b.id and x.status in ('held', 'captured')) +
      (select coalesce(sum(p.amount_cents), 0) from postings p join accounts w on w.id = p.to_account_id
        where p.from_account_id = a.id and w.kind = 'world')
    union all
    select 'over the yearly limit: ' || y.person_id from benefit_years y where not exists
      (select 1 from limit_crossings c where c.person_id = y.person_id and c.year = y.year) and y.limit_cents <
      (select coalesce(sum(b.amount_cents - a.balance_cents - ${lapsed}), 0) from benefits b join accounts a on a.id = b.account_id
        where b.person_id = y.person_id and b.year = y.year and b.kind = 'credit')
    union all
    select 'cash differs: ' || h.order_id from order_households h join orders o on o.id = h.order_id
      where o.status <> 'cancelled' and h.status <> 'dropped' and h.share_cents <> h.cash_due_cents +
      (select coalesce(sum(x.amount_cents), 0) from allocations x join order_lines l on l.id = x.line_id
        where l.order_id = h.order_id and l.household_id = h.household_id and x.status in ('held', 'captured'))`,
  );
  return faults.map(({ fault }) => fault);
}
