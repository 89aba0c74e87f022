import type {
  MovementView,
  ToPayView,
  VoucherView,
  WalletView,
} from '#app/contracts/wallet/views.ts';
import { addDays, type CalendarDay, romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { partOf } from '#app/domain/orders/cost.ts';
import { listOwnParts } from '#db/queries/orders/shares.ts';
import { listMovements } from '#db/queries/wallet/movements.ts';
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import { listWalletVouchers } from '#db/queries/wallet/vouchers.ts';
import { requireHousehold } from '#server/accounts/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

const EMPTY: WalletView = {
  hasHousehold: false,
  vouchers: [],
  movements: [],
  toPay: [],
  usableCents: 0,
  heldCents: 0,
  toPayCents: 0,
};

/** Movements shown; older ones wait for a statement. */
const MOVEMENT_LIMIT = 40;

/** A voucher that ends within six weeks is worth a warning (E4). */
const SOON_DAYS = 42;

/** What can be spent comes first, the most urgent before the rest. */
const SHOWN_ORDER: readonly VoucherView['state'][] = [
  'expires_soon',
  'usable',
  'not_yet',
  'suspended',
  'used_up',
  'expired',
];

/** The wallet of the household of whoever asks (policy: only its adults see it, E2, R4). */
export async function getWallet(
  ctx: ServiceContext,
  { locale }: { locale: 'it' | 'en' },
): Promise<WalletView> {
  const { db } = ctx;
  const own = requireHousehold(ctx, 'view');
  if (!own.ok) return EMPTY;
  const { householdId } = own.value;
  const [rows, movements, payments] = await Promise.all([
    listWalletVouchers(db, { householdId }),
    listMovements(db, { householdId, limit: MOVEMENT_LIMIT }),
    listOwnParts(db, { householdId }),
  ]);
  const programmeIds = [...new Set(rows.map(({ programmeId }) => programmeId))];
  const categories = await listProgrammeCategories(db, { programmeIds });
  const today = romeDay(ctx.now());
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
    state: voucherState(row, today),
  }));
  vouchers.sort((a, b) => SHOWN_ORDER.indexOf(a.state) - SHOWN_ORDER.indexOf(b.state));
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  const toPay = payments.flatMap(describeToPay);
  const usable = vouchers.filter(({ state }) => state === 'usable' || state === 'expires_soon');
  return {
    hasHousehold: true,
    vouchers,
    movements: movements.map((row) => describeMovement(row, codes)),
    toPay,
    usableCents: sumCents(usable.map(({ remainingCents }) => remainingCents)),
    heldCents: sumCents(vouchers.map(({ heldCents }) => heldCents)),
    toPayCents: sumCents(
      toPay.filter((p) => !p.isToConfirm && p.saidOn === null).map(({ dueCents }) => dueCents),
    ),
  };
}

type VoucherRow = Awaited<ReturnType<typeof listWalletVouchers>>[number];

function voucherState(row: VoucherRow, today: CalendarDay): VoucherView['state'] {
  if (row.isSuspended) return 'suspended';
  if (row.expiresOn < today) return 'expired';
  if (row.balanceCents === 0 && row.heldCents === 0) return 'used_up';
  if (row.startsOn > today) return 'not_yet';
  return row.expiresOn <= addDays(today, SOON_DAYS) ? 'expires_soon' : 'usable';
}

type MovementRow = Awaited<ReturnType<typeof listMovements>>[number];

function describeMovement(row: MovementRow, codes: ReadonlyMap<string, string>): MovementView {
  const sourceId = row.from.sourceId ?? row.to.sourceId;
  return {
    key: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    amountCents: row.amountCents,
    direction: directionOf(row),
    voucherCode: sourceId === null ? null : (codes.get(sourceId) ?? null),
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
  const { orderId, title, category, providerName, shareCents } = row;
  const isToConfirm = asks === 'confirm';
  return [{ orderId, title, category, providerName, shareCents, dueCents, isToConfirm, saidOn }];
}
