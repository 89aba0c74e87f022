import type { TemplateLanguage } from '#app/domain/boards/templates/board-templates.ts';
import { templateOfKind, type TemplateId } from '#app/domain/boards/templates/template-ids.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { GroupKind } from '#app/domain/groups/kinds.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertGroup } from '#db/queries/groups/groups.ts';
import { upsertMembership } from '#db/queries/groups/memberships.ts';
import { openHousehold, type NewHousehold } from '#server/accounts/open-household.server.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { openBoard } from '#server/boards/open-board.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

/** What makes a group; `household` is for a person who has none yet, and ignored otherwise. */
export type CreateGroupInput = {
  readonly name: string;
  readonly kind: GroupKind;
  readonly municipio: Municipio;
  /** What everybody who joins agrees to, in the group's own words. */
  readonly agreement: string;
  readonly splitMethod: 'per_household' | 'per_beneficiary';
  readonly household: NewHousehold | null;
  /** What its first board begins with; null: what fits the kind of group. */
  readonly template: TemplateId | null;
  readonly language: TemplateLanguage;
};

type Code = 'auth.signed_out' | 'household.needed' | 'household.already_done';

/**
 * Makes a group with its first board; the household of whoever asks becomes its organiser. Someone
 * without a household makes it in the same step: all or nothing.
 * Codes: `auth.signed_out`, `household.needed`, `household.already_done`.
 */
export async function createGroup(
  ctx: ServiceContext,
  input: CreateGroupInput,
): Promise<Result<{ groupId: string; boardId: string }, Code>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { name, kind, municipio, agreement, splitMethod } = input;
  return transactOnce(ctx, async (unit) => {
    let { householdId } = actor;
    if (householdId === null) {
      if (input.household === null) return fail('household.needed');
      const opened = await openHousehold(ctx, unit, input.household);
      if (!opened.ok) return opened;
      householdId = opened.value.householdId;
    }
    const groupId = ctx.newId();
    const createdAt = ctx.now();
    await insertGroup(unit.tx, {
      id: groupId,
      name,
      kind,
      municipio,
      agreement,
      splitMethod,
      createdAt,
    });
    await upsertMembership(unit.tx, {
      groupId,
      householdId,
      role: 'organiser',
      agreedVersion: 1,
      at: createdAt,
    });
    const boardId = await openBoard(ctx, unit, {
      groupId,
      name,
      template: input.template ?? templateOfKind(kind),
      language: input.language,
      by: actor.personId,
    });
    await recordAudit(ctx, unit, {
      action: 'group.create',
      subjectKind: 'group',
      subjectId: groupId,
    });
    unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
    return ok({ groupId, boardId });
  });
}
