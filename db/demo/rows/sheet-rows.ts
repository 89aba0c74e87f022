import { isMunicipio } from '#app/domain/catalogue/municipi.ts';
import { typedCents } from '#app/domain/money.ts';
import { typedServiceSheet, type ServiceSheet } from '#app/domain/qualification/service-sheet.ts';
import type { TypedSheet } from '#app/domain/qualification/typed-sheet.ts';
import type { auditLog } from '#db/schema/city.ts';
import type { sheetProposals } from '#db/schema/qualification.ts';

import { servicesNotOnSale, servicesOnSale } from '../catalogue/catalogue.ts';
import type { DemoService } from '../catalogue/generate-services.ts';
import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { stableNumber } from '../stable.ts';
import { demoProviderStaff } from '../staff.ts';

type ProposalRow = typeof sheetProposals.$inferInsert;
type AuditRow = typeof auditLog.$inferInsert;

/** The provider whose administrator has a sheet to correct, and another one with the city. */
const TOLD_OF = 'officina-dei-compiti';
const REMARKS = {
  descriptionIt: 'Dite quanti ragazzi segue ogni educatore.',
  prices: 'Il prezzo per una sola persona manca dalla convenzione: da dove viene?',
};
const HOURS_TO_ANSWER = 20;

/** Sheets that wait for the city, that it gave back, or that nobody sent yet. */
export function proposalRows(clock: DemoClock): ProposalRow[] {
  const waiting = servicesNotOnSale.flatMap((service) => {
    const state = stateOf(service);
    if (state === null) return [];
    const hoursAgo = 24 * (1 + (stableNumber(service.id) % 9));
    return [proposalOf(service, { state, hoursAgo, fields: typedOf(service), clock })];
  });
  const dearer = servicesOnSale.find(({ providerSlug }) => providerSlug === TOLD_OF);
  if (!dearer) return waiting;
  const fields = { ...typedOf(dearer), price: dearer.prices.map(raised) };
  return [...waiting, proposalOf(dearer, { state: 'submitted', hoursAgo: 30, fields, clock })];
}

/** Who sent and who gave back, for the history of each sheet. */
export function sheetAuditRows(clock: DemoClock): AuditRow[] {
  const officer = demoId.person('anna-ghezzi');
  return proposalRows(clock).flatMap((row): AuditRow[] => {
    const { id, subjectId, submittedAt, decidedAt, savedBy = null } = row;
    const about = { subjectKind: 'service_sheet', subjectId };
    const sent: AuditRow[] = submittedAt
      ? [
          {
            ...about,
            id: `${id}-sent`,
            at: submittedAt,
            actorPersonId: savedBy,
            action: 'sheet.submit',
            details: {},
          },
        ]
      : [];
    if (!decidedAt) return sent;
    const details = Object.fromEntries(
      Object.entries(row.remarks).map(([field, text]) => [`field.${field}`, text]),
    );
    const back = { at: decidedAt, actorPersonId: officer, action: 'sheet.give_back', details };
    return [...sent, { ...about, ...back, id: `${id}-back` }];
  });
}

function stateOf({ status, providerSlug }: DemoService) {
  if (status === 'validated' || status === 'suspended') return null;
  return providerSlug === TOLD_OF ? 'to_correct' : status;
}

function proposalOf(
  service: DemoService,
  made: {
    readonly state: 'draft' | 'submitted' | 'to_correct';
    readonly hoursAgo: number;
    readonly fields: TypedSheet;
    readonly clock: DemoClock;
  },
): ProposalRow {
  const { state, hoursAgo, fields, clock } = made;
  const admin = demoProviderStaff.find(
    ({ providerSlug, role }) => providerSlug === service.providerSlug && role === 'admin',
  );
  const at = clock.hoursAgo(hoursAgo);
  const isBack = state === 'to_correct';
  return {
    id: `demo-sheet-${service.id}`,
    kind: 'service',
    providerId: demoId.provider(service.providerSlug),
    subjectId: service.id,
    fields,
    remarks: isBack ? REMARKS : {},
    state,
    version: isBack ? 3 : 2,
    createdAt: clock.hoursAgo(hoursAgo + 2),
    savedAt: at,
    savedBy: admin ? demoId.person(admin.key) : null,
    submittedAt: state === 'draft' ? null : at,
    decidedAt: isBack ? clock.hoursAgo(hoursAgo - HOURS_TO_ANSWER) : null,
    decidedBy: isBack ? demoId.person('anna-ghezzi') : null,
  };
}

function raised({ unitPriceCents }: { readonly unitPriceCents: number }): string {
  return typedCents(Math.round((unitPriceCents * 1.1) / 10) * 10);
}

function typedOf(service: DemoService): TypedSheet {
  const { titleIt, titleEn, descriptionIt, descriptionEn, keywords, unit, minQuantity } = service;
  const { isShareable, priceKind } = service;
  const sheet: ServiceSheet = {
    titleIt,
    titleEn,
    descriptionIt,
    descriptionEn,
    keywords,
    type: { category: service.category, key: service.typeKey },
    ages: { min: service.minAge, max: service.maxAge },
    municipi: service.municipi.filter(isMunicipio),
    places: service.places,
    isAccessible: service.isAccessible,
    unit,
    minQuantity,
    isShareable,
    priceKind,
    fundingIt: service.fundingIt ?? '',
    fundingEn: service.fundingEn ?? '',
    prices: priceKind === 'paid' ? service.prices : [],
  };
  return typedServiceSheet(sheet);
}
