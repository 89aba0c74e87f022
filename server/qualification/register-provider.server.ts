import { tidyLine } from '#app/domain/typed-text.ts';
import { checkRegistration, type RegistrationCode } from '#app/domain/providers/registration.ts';
import { readTaxCode } from '#app/domain/qualification/provider-sheet.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockPerson } from '#db/queries/idempotency-keys.ts';
import {
  findOwnDraftByTaxCode,
  findProviderByTaxCode,
  insertProvider,
} from '#db/queries/providers/providers.ts';
import { insertProposal } from '#db/queries/qualification/proposals.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { listEmployers } from '#server/providers/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { slugOf } from './slug-of.ts';

/** Why an organisation was not entered; codes of the tax code stand beside its field. */
export type RegisterProviderCode =
  RegistrationCode | 'auth.signed_out' | 'field.required' | 'sheet.tax_code';

/**
 * A person enters an organisation it acts for (QUA10), and administers it from then on: a draft that
 * only its staff sees, with the first sheet begun. It can neither sell nor be asked until the city
 * has validated that sheet (R5).
 */
export function registerProvider(
  ctx: ServiceContext,
  typed: { readonly name: string; readonly taxCode: string },
): Promise<Result<{ providerId: string }, RegisterProviderCode>> {
  return transactOnce<{ providerId: string }, RegisterProviderCode>(ctx, async (unit) => {
    const { actor } = ctx;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const { personId } = actor;
    // Those a person enters at once take turns: the last one too many is refused.
    await lockPerson(unit.tx, { personId });
    const taxCode = readTaxCode(tidyLine(typed.taxCode));
    if (!taxCode.ok) return taxCode;
    const employers = await listEmployers(unit.tx, { personId });
    const known = await findProviderByTaxCode(unit.tx, { taxCode: taxCode.value });
    const own = await findOwnDraftByTaxCode(unit.tx, { personId, taxCode: taxCode.value });
    // Entered before, from another tab or on another day: it goes on with that one.
    if (known === null && own !== null) return ok({ providerId: own });
    const checked = checkRegistration({
      unqualified: employers.filter(({ status }) => status === 'draft').length,
      isKnown: known !== null,
    });
    if (!checked.ok) return checked;
    const providerId = ctx.newId();
    const name = tidyLine(typed.name);
    await enter(ctx, unit, { providerId, personId, name, taxCode: taxCode.value });
    return ok({ providerId });
  });
}

async function enter(
  ctx: ServiceContext,
  unit: Unit,
  entered: {
    readonly providerId: string;
    readonly personId: string;
    readonly name: string;
    readonly taxCode: string;
  },
): Promise<void> {
  const { providerId, personId, name, taxCode } = entered;
  const now = ctx.now();
  await insertProvider(unit.tx, {
    adminId: personId,
    row: {
      id: providerId,
      slug: slugOf(name, providerId),
      name,
      // What the sheet says takes their place once the city has validated it.
      kind: 'association',
      descriptionIt: '',
      descriptionEn: '',
      municipi: [],
      status: 'draft',
      email: '',
      phone: '',
      createdAt: now,
    },
  });
  await insertProposal(unit.tx, {
    id: ctx.newId(),
    kind: 'provider',
    providerId,
    subjectId: providerId,
    fields: { name, taxCode, languages: ['it'] },
    remarks: {},
    state: 'draft',
    version: 1,
    createdAt: now,
    savedAt: now,
    savedBy: personId,
  });
  await recordAudit(ctx, unit, {
    action: 'provider.register',
    subjectKind: 'provider',
    subjectId: providerId,
    details: { name, taxCode },
  });
}
