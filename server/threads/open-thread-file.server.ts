import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { readThreadFile } from '#db/queries/threads/files.ts';
import type { OpenedFile } from '#server/boards/open-attachment.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireThreadStanding, type ThreadAddress, type ThreadCode } from './standing.server.ts';

/** The bytes of a file of a thread, for whoever reads the thread (THF). */
export async function openThreadFile(
  ctx: ServiceContext,
  input: ThreadAddress & { readonly fileId: string },
): Promise<Result<OpenedFile, ThreadCode | 'file.not_found'>> {
  const order = await findOrder(ctx.db, input);
  if (!order) return fail('order.not_found');
  const standing = await requireThreadStanding(ctx, ctx.db, { ...input, order });
  if (!standing.ok) return standing;
  const file = await readThreadFile(ctx.db, input);
  return file ? ok(file) : fail('file.not_found');
}
