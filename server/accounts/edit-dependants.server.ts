import { checkDependant, type DependantCode } from '#app/domain/accounts/dependant.ts';
import type { DependantKind } from '#app/domain/accounts/profile.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertDependant, updateDependant } from '#db/queries/accounts/dependants.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { requireHousehold, type HouseholdCode } from './standing.server.ts';

/** A child, or a person who is cared for. */
export type DependantInput = {
  readonly firstName: string;
  readonly birthDate: CalendarDay;
  readonly kind: DependantKind;
};

/**
 * Adds a dependant to the household of whoever asks.
 * Codes: those of the own household and of {@link checkDependant}.
 */
export async function addDependant(
  ctx: ServiceContext,
  input: DependantInput,
): Promise<Result<{ dependantId: string }, HouseholdCode | DependantCode>> {
  const own = requireHousehold(ctx, 'add_dependant');
  if (!own.ok) return own;
  const { firstName, birthDate, kind } = input;
  const checked = checkDependant({ birthDate, kind }, romeDay(ctx.now()));
  if (!checked.ok) return checked;
  return transactOnce(ctx, async (unit) => {
    const dependantId = ctx.newId();
    await insertDependant(unit.tx, {
      id: dependantId,
      householdId: own.value.householdId,
      firstName,
      birthDate,
      kind,
      createdAt: ctx.now(),
    });
    return ok({ dependantId });
  });
}

/**
 * Changes a dependant of the household of whoever asks. Codes: as {@link addDependant}, and
 * `dependant.not_found`, also for another household's.
 */
export async function editDependant(
  ctx: ServiceContext,
  input: DependantInput & { readonly dependantId: string },
): Promise<Result<true, HouseholdCode | DependantCode | 'dependant.not_found'>> {
  const own = requireHousehold(ctx, 'edit_dependant');
  if (!own.ok) return own;
  const { dependantId, firstName, birthDate, kind } = input;
  const checked = checkDependant({ birthDate, kind }, romeDay(ctx.now()));
  if (!checked.ok) return checked;
  const isChanged = await updateDependant(ctx.db, {
    householdId: own.value.householdId,
    dependantId,
    patch: { firstName, birthDate, kind },
  });
  return isChanged ? ok(true) : fail('dependant.not_found');
}

/**
 * Takes a dependant off the household's list; orders and vouchers keep their history.
 * Codes: those of the own household, `dependant.not_found`.
 */
export async function removeDependant(
  ctx: ServiceContext,
  input: { readonly dependantId: string },
): Promise<Result<true, HouseholdCode | 'dependant.not_found'>> {
  const own = requireHousehold(ctx, 'remove_dependant');
  if (!own.ok) return own;
  return transactOnce(ctx, async ({ tx }) => {
    const isChanged = await updateDependant(tx, {
      householdId: own.value.householdId,
      dependantId: input.dependantId,
      patch: { removedAt: ctx.now() },
    });
    return isChanged ? ok(true) : fail('dependant.not_found');
  });
}
