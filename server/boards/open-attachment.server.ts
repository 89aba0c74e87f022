import { isMediaType, type MediaType } from '#app/domain/boards/attachments/sniff-media.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readAttachment } from '#db/queries/boards/attachments.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';

/** A file to be sent. */
export type OpenedFile = {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly content: Uint8Array<ArrayBuffer>;
};

/**
 * The bytes of a file, for everybody in its group (security B1).
 * Codes: `auth.signed_out`, `group.not_found`, `file.not_found`.
 */
export async function openAttachment(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly fileId: string },
): Promise<Result<OpenedFile, StandingCode | 'file.not_found'>> {
  const standing = await requireStanding(ctx, ctx.db, { groupId: input.groupId, action: 'view' });
  if (!standing.ok) return standing;
  if (standing.value.group.archivedAt !== null) return fail('group.not_found');
  const file = await readAttachment(ctx.db, input);
  if (!file || !isMediaType(file.mediaType)) return fail('file.not_found');
  return ok({ ...file, mediaType: file.mediaType });
}
