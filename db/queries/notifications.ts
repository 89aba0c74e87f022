import { and, count, eq, isNull, ne } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { notifications } from '#db/schema/notifications.ts';

/** How many notices a person has not read; silent ones do not count. */
export async function countUnread(db: DbOrTx, params: { personId: string }): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, params.personId),
        isNull(notifications.readAt),
        ne(notifications.level, 'silent'),
      ),
    );
  return Number(row?.unread ?? 0);
}
