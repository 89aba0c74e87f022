import { randomInt } from 'node:crypto';

import { JOIN_CODE_LENGTH, JOIN_CODE_LETTERS } from '#app/domain/companies/join-code.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockCompany, updateJoinCode } from '#db/queries/companies/people.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { isEasySecret } from '#server/easy-secret.ts';
import { transactOnce } from '#server/transact-once.ts';

import { requireHrAt } from './standing.server.ts';

/**
 * Human resources make the code by which employees ask to come in, or a new one in its place: the old one
 * ends at once (EMP1). Who asked by it still waits. Codes: `company.not_found`.
 */
export function replaceJoinCode(
  ctx: ServiceContext,
  { companyId }: { readonly companyId: string },
): Promise<Result<{ joinCode: string }, 'company.not_found'>> {
  return transactOnce<{ joinCode: string }, 'company.not_found'>(ctx, async (unit) => {
    const hr = await requireHrAt(ctx, unit.tx, { companyId, action: 'keep_people' });
    if (!hr.ok) return hr;
    if ((await lockCompany(unit.tx, { companyId })) === null) return fail('company.not_found');
    const joinCode = newJoinCode();
    await updateJoinCode(unit.tx, { companyId, joinCode });
    await recordAudit(ctx, unit, {
      action: 'company.replace_code',
      subjectKind: 'company',
      subjectId: companyId,
      details: {},
    });
    return ok({ joinCode });
  });
}

/** A code that chance made, and nobody would try first. */
function newJoinCode(): string {
  for (;;) {
    const code = Array.from(
      { length: JOIN_CODE_LENGTH },
      () => JOIN_CODE_LETTERS[randomInt(JOIN_CODE_LETTERS.length)],
    ).join('');
    if (!isEasySecret(code)) return code;
  }
}
