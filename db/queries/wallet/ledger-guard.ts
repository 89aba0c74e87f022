import { sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';

/**
 * Whether the role we are signed in as could not change what the ledger holds even if a trigger were
 * missing (M24): it neither owns its tables nor acts as their owner, nor may it update, delete or
 * truncate them or write a balance.
 */
export async function isLedgerGuardedByPrivilege(db: DbOrTx): Promise<boolean> {
  const [row] = await db
    .select({
      isGuarded: sql<boolean>`not bool_or(
        pg_has_role(current_user, c.relowner, 'USAGE')
        or has_table_privilege(c.oid, 'DELETE') or has_table_privilege(c.oid, 'TRUNCATE')
        or case c.relname
          when 'accounts' then has_column_privilege(c.oid, 'balance_cents', 'UPDATE')
          else has_any_column_privilege(c.oid, 'UPDATE') end)`,
    })
    .from(
      sql`(select oid, relname, relowner from pg_class where oid in (
        'public.transactions'::regclass, 'public.postings'::regclass,
        'public.audit_log'::regclass, 'public.accounts'::regclass)) c`,
    );
  return row?.isGuarded ?? false;
}
