import type {
  OwnServiceView,
  OwnSheetsView,
  ProposalMark,
} from '#app/contracts/qualification/views.ts';
import { fromPrice } from '#app/domain/catalogue/prices.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { isOpenProposal } from '#app/domain/qualification/proposal-state.ts';
import { typedSheetFrom, textOf } from '#app/domain/qualification/typed-sheet.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listPriceCells, listServicesOfProviders } from '#db/queries/catalogue/services.ts';
import { listOpenProposals, type ProposalRow } from '#db/queries/qualification/proposals.ts';
import type { ServiceContext } from '#server/context.ts';
import { byKey } from '#server/by-key.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';

import { approvedState } from './stored-sheet.server.ts';

/** The sheets of the actor's providers: what is on sale with its "from" price (P3), and proposals. */
export async function listOwnSheets(
  ctx: ServiceContext,
): Promise<Result<readonly OwnSheetsView[], StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'view_desk');
  if (!staff.ok) return staff;
  const { providers } = staff.value;
  const providerIds = providers.map(({ providerId }) => providerId);
  const [rows, proposals] = await Promise.all([
    listServicesOfProviders(db, { providerIds }),
    listOpenProposals(db, { providerIds }),
  ]);
  const cells = await listPriceCells(db, { serviceIds: rows.map(({ serviceId }) => serviceId) });
  const cellsOf = byKey(cells, (cell) => cell.serviceId);
  const proposalOf = new Map(proposals.map((proposal) => [proposal.subjectId, proposal]));
  const stored = new Set(rows.map(({ serviceId }) => serviceId));
  const today = romeDay(ctx.now());
  return ok(
    providers.map(({ providerId, name, status, role }) => ({
      providerId,
      name,
      state: status,
      proposal: markOf(proposalOf.get(providerId)),
      mayEdit: mayAtProvider(role, 'edit_sheets'),
      services: [
        ...proposals
          .filter((one) => one.providerId === providerId && one.kind === 'service')
          .filter(({ subjectId }) => !stored.has(subjectId))
          .map(newService),
        ...rows
          .filter((row) => row.providerId === providerId)
          .map(({ status: state, minQuantity, ...row }): OwnServiceView => {
            const list = { minQuantity, cells: cellsOf.get(row.serviceId) ?? [] };
            const approved = approvedState(state);
            return {
              ...row,
              slug: approved === 'validated' && status === 'validated' ? row.slug : null,
              state: approved,
              proposal: markOf(proposalOf.get(row.serviceId)),
              from: row.priceKind === 'paid' ? fromPrice(list, today) : null,
            };
          }),
      ],
    })),
  );
}

function markOf(proposal: ProposalRow | undefined): ProposalMark | null {
  if (!proposal || !isOpenProposal(proposal.state)) return null;
  return { state: proposal.state, remarkCount: Object.keys(proposal.remarks).length };
}

function newService(proposal: ProposalRow): OwnServiceView {
  const typed = typedSheetFrom(proposal.fields);
  const title = textOf(typed, 'titleIt').trim();
  return {
    serviceId: proposal.subjectId,
    slug: null,
    titleIt: title,
    titleEn: textOf(typed, 'titleEn').trim() || title,
    category: null,
    unit: null,
    priceKind: null,
    state: null,
    proposal: markOf(proposal),
    municipi: [],
    from: null,
  };
}
