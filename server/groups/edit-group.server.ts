import type { GroupSettingsView } from '#app/contracts/groups/views.ts';
import { checkSeen, nextAgreementVersion } from '#app/domain/groups/agreement.ts';
import { checkOpenName } from '#app/domain/groups/open-group.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertPastAgreement, updateGroup } from '#db/queries/groups/groups.ts';
import { findListing } from '#db/queries/groups/listings.ts';
import { listMemberIds, updateMembership } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { listSharers } from '#server/expenses/list-sharers.server.ts';
import { readSplitRule } from '#server/expenses/split-rule.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { namesOfWriter } from './open-group.server.ts';
import { publishGroup } from './publish-group.ts';
import {
  lockStanding,
  requireStanding,
  type Standing,
  type StandingCode,
} from './standing.server.ts';

/** Reads what organisers may change of a group. Codes: those of the standing, `group.closed`. */
export async function getGroupSettings(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<GroupSettingsView, StandingCode | 'group.closed'>> {
  const { groupId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'edit_group' });
  if (!standing.ok) return standing;
  const { version, name, description, agreement, archivedAt } = standing.value.group;
  if (archivedAt !== null) return fail('group.closed');
  const sharers = await listSharers(ctx.db, { groupId });
  const { rule } = await readSplitRule(ctx.db, standing.value.group, sharers);
  return ok({ groupId, version, name, description, agreement, rule });
}

/** What a group says about itself; `version` is the one the page showed. */
export type EditGroup = {
  readonly groupId: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly agreement: string;
};

/**
 * Changes what a group says about itself. Other words in its agreement have every other household
 * agree again: until it does, it only reads (AGR1), and its open boards learn that at once.
 * Codes: those of the standing, `group.closed`, `group.stale`: another organiser was faster (AGR3),
 * `listing.name_says_who`: strangers read the name of an open group (OPN4).
 */
export async function editGroup(
  ctx: ServiceContext,
  input: EditGroup,
): Promise<Result<true, StandingCode | 'group.closed' | 'group.stale' | 'listing.name_says_who'>> {
  const { groupId, name, description, agreement } = input;
  return transact(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'edit_group' });
    if (!standing.ok) return standing;
    const { group } = standing.value;
    const isSame =
      group.name === name && group.description === description && group.agreement === agreement;
    // Also a form sent twice: what it asks for is so.
    if (isSame) return ok(true);
    const seen = checkSeen(group.version, input.version);
    if (!seen.ok) return seen;
    if (name !== group.name && (await findListing(unit.tx, { groupId })) !== null) {
      const named = checkOpenName(name, await namesOfWriter(unit.tx, standing.value));
      if (!named.ok) return named;
    }
    const agreementVersion = nextAgreementVersion(group, agreement);
    await updateGroup(unit.tx, {
      groupId,
      patch: { name, description, agreement, agreementVersion, version: group.version + 1 },
    });
    await recordAudit(ctx, unit, {
      action: 'group.edit',
      subjectKind: 'group',
      subjectId: groupId,
      details: { version: group.version + 1, agreementVersion },
    });
    if (agreementVersion !== group.agreementVersion) {
      await askAgain(ctx, unit, { standing: standing.value, name, agreementVersion });
    }
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}

async function askAgain(
  ctx: ServiceContext,
  unit: Unit,
  input: { standing: Standing; name: string; agreementVersion: number },
): Promise<void> {
  const { standing, agreementVersion } = input;
  const { group, householdId: ownId } = standing;
  const groupId = group.id;
  const at = ctx.now();
  await insertPastAgreement(unit.tx, {
    groupId,
    version: group.agreementVersion,
    agreement: group.agreement,
    replacedAt: at,
  });
  await updateMembership(unit.tx, {
    groupId,
    householdId: ownId,
    patch: { agreedVersion: agreementVersion, agreedAt: at },
  });
  const others = (await listMemberIds(unit.tx, { groupId })).filter((id) => id !== ownId);
  await notify(
    ctx,
    unit,
    { householdIds: others },
    {
      eventKey: `agreement_changed:${groupId}:${agreementVersion}`,
      kind: 'agreement_changed',
      params: { group: input.name },
      href: `/groups/${groupId}/agreement`,
    },
  );
  for (const householdId of others) {
    unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
  }
}
