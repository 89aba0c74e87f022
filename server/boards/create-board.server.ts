import { checkNewBoard } from '#app/domain/boards/boards-of-group.ts';
import type { TemplateLanguage } from '#app/domain/boards/templates/board-templates.ts';
import type { TemplateId } from '#app/domain/boards/templates/template-ids.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { countBoards } from '#db/queries/boards/group-boards.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishGroup } from '#server/groups/publish-group.ts';
import { lockStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { openBoard } from './open-board.server.ts';

/** One more board of a group. */
export type CreateBoardInput = {
  readonly groupId: string;
  readonly name: string;
  readonly template: TemplateId;
  readonly language: TemplateLanguage;
};

type Code = StandingCode | 'group.closed' | 'board.limit_reached';

/**
 * Makes one more board of a group, empty or with the needs of a template. Codes: `auth.signed_out`,
 * `group.not_found`, `auth.forbidden`, `group.closed`, `board.limit_reached`.
 */
export async function createBoard(
  ctx: ServiceContext,
  input: CreateBoardInput,
): Promise<Result<{ boardId: string }, Code>> {
  const { groupId, name, template, language } = input;
  return transactOnce(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'manage_boards' });
    if (!standing.ok) return standing;
    const { all } = await countBoards(unit.tx, { groupId });
    const checked = checkNewBoard(all);
    if (!checked.ok) return checked;
    const by = standing.value.person.personId;
    const boardId = await openBoard(ctx, unit, { groupId, name, template, language, by });
    await recordAudit(ctx, unit, {
      action: 'board.create',
      subjectKind: 'board',
      subjectId: boardId,
      details: { groupId, template },
    });
    publishGroup(ctx, unit, groupId);
    return ok({ boardId });
  });
}
