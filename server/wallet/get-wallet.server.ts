import type { OwnSourceName } from '#app/contracts/wallet/source-name.ts';
import type {
  MovementView,
  ToPayView,
  VoucherView,
  WalletView,
} from '#app/contracts/wallet/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { partOf } from '#app/domain/orders/cost.ts';
import { SOURCE_STATES, sourceState, type SourceState } from '#app/domain/wallet/source-state.ts';
import { listOwnParts } from '#db/queries/orders/shares.ts';
import { listMovements } from '#db/queries/wallet/movements.ts';
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import { listWalletVouchers } from '#db/queries/wallet/vouchers.ts';
import { requireHousehold } from '#server/accounts/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { listOwnBenefits } from './own-benefits.server.ts';

const EMPTY: WalletView = {
  hasHousehold: false,
  vouchers: [],
  benefits: [],
  benefitYears: [],
  movements: [],
  toPay: [],
  usableCents: 0,
  usableBenefitCents: 0,
  heldCents: 0,
  toPayCents: 0,
};

/** Movements shown; older ones wait for a statement. */
const MOVEMENT_LIMIT = 40;

/** The wallet of the household of whoever asks (policy: only its adults see it, E2, R4). */
export async function getWallet(
  ctx: ServiceContext,
  { locale }: { locale: 'it' | 'en' },
): Promise<WalletView> {
  const { db } = ctx;
  const own = requireHousehold(ctx, 'view');
  if (!own.ok) return EMPTY;
  const { householdId, person } = own.value;
  const { personId } = person;
  const today = romeDay(ctx.now());
  const [rows, movements, payments, company] = await Promise.all([
    listWalletVouchers(db, { householdId }),
    listMovements(db, { householdId, limit: MOVEMENT_LIMIT }),
    listOwnParts(db, { householdId }),
    listOwnBenefits(db, { householdId, personId, today }),
  ]);
  const programmeIds = [...new Set(rows.map(({ programmeId }) => programmeId))];
  const categories = await listProgrammeCategories(db, { programmeIds });
  const vouchers = rows.map((row): VoucherView => ({
    voucherId: row.id,
    code: row.code,
    programmeName: locale === 'it' ? row.nameIt : row.nameEn,
    fundedBy: locale === 'it' ? row.fundingIt : row.fundingEn,
    beneficiary: row.firstName,
    categories: categories.get(row.programmeId) ?? [],
    amountCents: row.amountCents,
    remainingCents: row.balanceCents,
    heldCents: row.heldCents,
    startsOn: row.startsOn,
    expiresOn: row.expiresOn,
    state: sourceState({ ...row, isRevoked: row.revokedAt !== null }, today),
  }));
  vouchers.sort((a, b) => SOURCE_STATES.indexOf(a.state) - SOURCE_STATES.indexOf(b.state));
  const names = new Map<string, OwnSourceName>([
    ...rows.map(
      ({ id, code, firstName: holder }) => [id, { kind: 'voucher', code, holder }] as const,
    ),
    ...company.benefits.map(
      ({ benefitId, kind, company: by, expiresOn, holder }) =>
        [benefitId, { kind, company: by, expiresOn, holder }] as const,
    ),
  ]);
  const toPay = payments.flatMap(describeToPay);
  return {
    hasHousehold: true,
    vouchers,
    ...company,
    movements: movements.map((row) => describeMovement(row, names)),
    toPay,
    usableCents: sumUsable(vouchers),
    usableBenefitCents: sumUsable(company.benefits),
    heldCents: sumCents([...vouchers, ...company.benefits].map(({ heldCents }) => heldCents)),
    toPayCents: sumCents(
      toPay.filter((p) => !p.isToConfirm && p.saidOn === null).map(({ dueCents }) => dueCents),
    ),
  };
}

function sumUsable(sources: readonly { state: SourceState; remainingCents: number }[]): number {
  const usable = sources.filter(({ state }) => state === 'usable' || state === 'expires_soon');
  return sumCents(usable.map(({ remainingCents }) => remainingCents));
}

type MovementRow = Awaited<ReturnType<typeof listMovements>>[number];

function describeMovement(
  row: MovementRow,
  names: ReadonlyMap<string, OwnSourceName>,
): MovementView {
  const sourceId = row.from.sourceId ?? row.to.sourceId;
  return {
    key: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    amountCents: row.amountCents,
    direction: directionOf(row),
    source: sourceId === null ? null : (names.get(sourceId) ?? null),
    order:
      row.orderId === null
        ? null
        : { orderId: row.orderId, title: mustHave(row.title, 'the title of an order') },
  };
}

/** `kept`: only its place changed, between a voucher and what an order holds of it. */
function directionOf({ from, to }: MovementRow): MovementView['direction'] {
  const isOwn = (end: MovementRow['from']) => end.sourceId !== null || end.householdId !== null;
  if (isOwn(from) && isOwn(to)) return 'kept';
  return isOwn(to) ? 'in' : 'out';
}

function describeToPay(
  row: Awaited<ReturnType<typeof listOwnParts>>[number],
): readonly ToPayView[] {
  const { leftCents: dueCents, asks, saidOn } = partOf(row);
  if (asks === 'nothing' && saidOn === null) return [];
  const { orderId, title, category, providerName, shareCents, groupName } = row;
  const own = { orderId, title, category, providerName, shareCents, isAlone: groupName === null };
  return [{ ...own, dueCents, isToConfirm: asks === 'confirm', saidOn }];
}
