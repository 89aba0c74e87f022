import type { ServiceView } from '#app/contracts/catalogue/views.ts';
import type { SheetPreviewView, SimulatedPrice } from '#app/contracts/qualification/views.ts';
import { CAPS } from '#app/domain/caps.ts';
import { priceFor, type PriceCell } from '#app/domain/catalogue/prices.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { splitByWeights } from '#app/domain/money.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { readSheet } from '#app/domain/qualification/check-sheet.ts';
import { MAX_PERSONS } from '#app/domain/qualification/price-rows.ts';
import type { ServiceSheet } from '#app/domain/qualification/service-sheet.ts';
import { typedSheetFrom } from '#app/domain/qualification/typed-sheet.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { readWhole } from '#app/domain/whole-number.ts';
import { findProviderRow } from '#db/queries/qualification/sheets.ts';
import { listPayingProgrammes } from '#db/queries/wallet/programmes.ts';
import { examplesOf } from '#server/catalogue/price-examples.ts';
import { toServiceCard } from '#server/catalogue/service-card.ts';
import type { ServiceContext } from '#server/context.ts';

import { enterSheet, type SheetSideCode } from './standing.server.ts';
import { typedTitle } from './tell-of-sheet.server.ts';

/** What the simulator was asked, as typed. */
type Asked = { readonly households: string; readonly quantity: string };

/** A saved sheet as citizens would see it, and what so many households would pay (QUA9). */
export async function getSheetPreview(
  ctx: ServiceContext,
  input: { readonly serviceId: string; readonly locale: 'it' | 'en'; readonly asked: Asked },
): Promise<Result<SheetPreviewView, SheetSideCode>> {
  const { serviceId, locale, asked } = input;
  const subject = { kind: 'service', subjectId: serviceId } as const;
  const side = await enterSheet(ctx, ctx.db, subject, 'view_desk');
  if (!side.ok) return side;
  const { employer, stored, proposal } = side.value;
  const read = proposal ? readSheet('service', typedSheetFrom(proposal.fields)) : stored;
  const sheet = read && 'sheet' in read && read.sheet.kind === 'service' ? read.sheet.fields : null;
  const today = romeDay(ctx.now());
  const view = sheet && (await toView(ctx, { sheet, employer, serviceId, locale, today }));
  return ok({
    serviceId,
    title: proposal ? typedTitle(subject, proposal.fields) : (stored?.title ?? ''),
    mayEdit: mayAtProvider(employer.role, 'edit_sheets'),
    service: view,
    asked: {
      households: asked.households || '3',
      quantity: asked.quantity || String(Math.max(sheet?.minQuantity ?? 1, 10)),
    },
    simulated: sheet && sheet.priceKind === 'paid' ? simulate(sheet, asked, today) : null,
  });
}

function cellsOf({ prices }: ServiceSheet): readonly PriceCell[] {
  return prices.map((row) => ({ ...row, validFrom: null, validTo: null }));
}

/** What so many households pay for so many units by the price list, split alike; null when not asked. */
function simulate(sheet: ServiceSheet, asked: Asked, day: CalendarDay): SimulatedPrice | null {
  if (asked.households === '' && asked.quantity === '') return null;
  const households = readWhole(asked.households, { min: 1, max: MAX_PERSONS });
  const quantity = readWhole(asked.quantity, { min: 1, max: CAPS.quantity });
  if (!households.ok) {
    return { isPriced: false, code: 'sheet.rows_persons', details: { max: MAX_PERSONS } };
  }
  if (!quantity.ok) {
    return { isPriced: false, code: quantity.code, details: { min: 1, max: CAPS.quantity } };
  }
  const list = { minQuantity: sheet.minQuantity, cells: cellsOf(sheet) };
  const question = { persons: households.value, quantity: quantity.value, day };
  const price = priceFor(list, question);
  if (!price.ok) return { isPriced: false, code: price.code, details: { ...price.details } };
  const { totalCents } = price.value;
  const heads = Array.from({ length: households.value }, (_, index) => ({
    id: String(index),
    weight: 1,
  }));
  const split = splitByWeights(totalCents, heads, 'simulated');
  const shares = split.ok ? split.value.map(({ amountCents }) => amountCents) : [totalCents];
  return {
    isPriced: true,
    households: households.value,
    quantity: quantity.value,
    unit: sheet.unit,
    totalCents,
    leastCents: Math.min(...shares),
    mostCents: Math.max(...shares),
  };
}

async function toView(
  ctx: ServiceContext,
  shown: {
    readonly sheet: ServiceSheet;
    readonly employer: { readonly providerId: string; readonly name: string };
    readonly serviceId: string;
    readonly locale: 'it' | 'en';
    readonly today: CalendarDay;
  },
): Promise<ServiceView | null> {
  const { sheet, employer, serviceId, locale, today } = shown;
  const provider = await findProviderRow(ctx.db, employer);
  if (!provider) return null;
  const { category, key } = sheet.type;
  const programmes =
    sheet.priceKind === 'paid' ? await listPayingProgrammes(ctx.db, { category, today }) : [];
  const isEnglish = locale === 'en';
  const cells = cellsOf(sheet);
  const card = toServiceCard(
    {
      ...sheet,
      id: serviceId,
      slug: serviceId,
      category,
      typeKey: key,
      titleEn: sheet.titleEn || sheet.titleIt,
      municipi: [...sheet.municipi],
      takesVouchers: programmes.length > 0,
      providerName: provider.name,
      providerSlug: null,
    },
    cells,
    { locale, today },
  );
  const { minQuantity } = sheet;
  return {
    ...card,
    description: (isEnglish && sheet.descriptionEn) || sheet.descriptionIt,
    funding: (isEnglish && sheet.fundingEn) || sheet.fundingIt || null,
    minAge: sheet.ages.min,
    maxAge: sheet.ages.max,
    places: sheet.places,
    isAccessible: sheet.isAccessible,
    isBoughtHere: false,
    minQuantity,
    examples: sheet.priceKind === 'paid' ? examplesOf({ minQuantity, cells }, today) : [],
    programmes: programmes.map((programme) => ({
      id: programme.id,
      name: isEnglish ? programme.nameEn : programme.nameIt,
      funding: isEnglish ? programme.fundingEn : programme.fundingIt,
      endsOn: programme.endsOn,
    })),
    provider: {
      ...provider,
      slug: null,
      description: isEnglish ? provider.descriptionEn : provider.descriptionIt,
    },
    others: [],
  };
}
