import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { type Employer, requireStaff, type StaffCode } from '#server/providers/standing.server.ts';

/**
 * The provider whose bank's files somebody reads: one whose cash they may book. Without a
 * `providerId` the first by name; to everybody else there is no such provider.
 */
export async function requireBank(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  { providerId }: { readonly providerId: string | null },
): Promise<
  Result<
    {
      readonly person: PersonActor;
      readonly provider: Employer;
      readonly providers: readonly Employer[];
    },
    StaffCode
  >
> {
  const staff = await requireStaff(ctx, db, 'book_cash');
  if (!staff.ok) return staff;
  const { person, providers } = staff.value;
  const provider = providers.find((one) => providerId === null || one.providerId === providerId);
  return provider ? ok({ person, provider, providers }) : fail('provider.not_found');
}
