import type { NoticeKind } from '#app/domain/notifications/levels.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import { textOf, typedSheetFrom } from '#app/domain/qualification/typed-sheet.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { listOfficers } from '#db/queries/city/officers.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

/** Title of a typed sheet, as people know it: the service's, or the provider's name. */
export function typedTitle(subject: Pick<SheetSubject, 'kind'>, fields: unknown): string {
  return textOf(typedSheetFrom(fields), subject.kind === 'service' ? 'titleIt' : 'name').trim();
}

/** Where a provider works on one of its sheets. */
export function sheetAddress({ kind, subjectId }: SheetSubject): string {
  return kind === 'service' ? `/provider/services/${subjectId}` : `/provider/sheet/${subjectId}`;
}

/** Where officers take a provider or a service off sale. */
export function suspensionAddress({ kind, subjectId }: SheetSubject): string {
  return `/city/suspensions/${kind}/${subjectId}`;
}

/** What of a sheet changed. */
type Change = SheetSubject & { readonly providerId: string; readonly now: Date };

/** Open pages of the provider's people and of the officers show a change of a sheet at once. */
export async function publishSheet(unit: Unit, change: Change): Promise<void> {
  const event = { id: `sheet:${change.subjectId}`, version: change.now.getTime() };
  unit.publish({ topic: `provider:${change.providerId}`, ...event });
  for (const personId of await listOfficers(unit.tx, { permission: 'qualification' })) {
    unit.publish({ topic: `user:${personId}`, ...event });
  }
}

/** One event told of a sheet. */
type Told = {
  readonly eventKey: string;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, string | number>>;
  readonly href: string;
};

/** Tells the officers who may decide about a provider: not those who work for it (QUA7). */
export async function tellOfficers(
  ctx: ServiceContext,
  unit: Unit,
  providerId: string,
  notice: Told,
): Promise<void> {
  const officers = await listOfficers(unit.tx, { permission: 'qualification' });
  const staff = await listStaff(unit.tx, { providerIds: [providerId] });
  const atWork = new Set(staff.map(({ personId }) => personId));
  const personIds = officers.filter((personId) => !atWork.has(personId));
  await notify(ctx, unit, { personIds }, notice);
}

/** Tells the administrators of a provider, who alone can change its sheets. */
export async function tellAdmins(
  ctx: ServiceContext,
  unit: Unit,
  providerId: string,
  notice: Told,
): Promise<void> {
  const staff = await listStaff(unit.tx, { providerIds: [providerId] });
  const admins = staff.filter(({ role }) => mayAtProvider(role, 'edit_sheets'));
  await notify(ctx, unit, { personIds: admins.map(({ personId }) => personId) }, notice);
}
