import type {
  BoardFigures,
  BoardHousehold,
  BoardPageView,
  OwnDependant,
} from '#app/contracts/boards/page-view.ts';
import { ageOn } from '#app/domain/accounts/age.ts';
import { EMPTY_BOARD } from '#app/domain/boards/document/read-board.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { mustAgree, roleInForce } from '#app/domain/groups/agreement.ts';
import { sumCents } from '#app/domain/money.ts';
import { partOf } from '#app/domain/orders/cost.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { findGroupBoard, listBoardsOfGroup } from '#db/queries/boards/group-boards.ts';
import { listCardMentions } from '#db/queries/boards/talk.ts';
import { listGroupAdults } from '#db/queries/groups/memberships.ts';
import { sumRunningOrders } from '#db/queries/orders/orders.ts';
import { listOwnParts } from '#db/queries/orders/shares.ts';
import { listVoucherCategories, sumUsableVouchers } from '#db/queries/wallet/vouchers.ts';
import { listServiceOptions } from '#server/catalogue/list-service-options.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { unlessTooSlow } from '#server/boards/log/too-slow.ts';
import { byKey } from '#server/by-key.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { listCardRows } from '#server/requests/list-card-rows.server.ts';

import { listFiles } from './list-files.server.ts';
import { readCard } from './read-card.server.ts';

/** `boardId` null: the group's first board. */
export type BoardPageInput = {
  readonly groupId: string;
  readonly boardId: string | null;
  readonly openCardId: string | null;
  /** Language of the services' names. */
  readonly locale: 'it' | 'en';
};

/**
 * A board of a group as one of its households sees it: text as committed, the live state of each
 * card's request, the household's own figures, and the request of the card that is open. A group of
 * others, or a board of another group, is `group.not_found`, so that its existence does not leak
 * (security B1). A card that lies on another board of the group is `board.card_elsewhere`, with
 * that board's id in the details.
 */
export async function getBoardPage(
  ctx: ServiceContext,
  input: BoardPageInput,
): Promise<Result<BoardPageView, 'group.not_found' | 'board.card_elsewhere'>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person' || actor.householdId === null) return fail('group.not_found');
  const { householdId } = actor;
  const { groupId } = input;
  const found = await findGroupBoard(db, { groupId, householdId, boardId: input.boardId });
  if (!found) return fail('group.not_found');
  const { boardId } = found;
  const now = ctx.now();
  const today = romeDay(now);
  const [boards, adults, dependants, figures, categories, document, rows, files] =
    await Promise.all([
      listBoardsOfGroup(db, { groupId }),
      listGroupAdults(db, { groupId }),
      listDependants(db, { householdId }),
      readFigures(db, { groupId, householdId, today }),
      listVoucherCategories(db, { householdId, today }),
      readDocument(ctx, { boardId, openCardId: input.openCardId }),
      listCardRows(db, { boardId, groupId, viewerHouseholdId: householdId, now }),
      listFiles(db, { groupId, boardId, openCardId: input.openCardId }),
    ]);
  if (input.openCardId !== null && document.openDetails === null && !document.isSlow) {
    const elsewhere = await readCard(ctx, { groupId, cardId: input.openCardId });
    if (elsewhere.ok) return fail('board.card_elsewhere', { boardId: elsewhere.value.boardId });
  }
  const openRow = rows.find(({ cardId }) => cardId === input.openCardId);
  const [openMentions, panel, openServices] = await Promise.all([
    document.openDetails && input.openCardId !== null
      ? listCardMentions(db, { boardId, cardId: input.openCardId })
      : [],
    openRow ? getRequestPanel(ctx, { groupId, requestId: openRow.requestId }) : null,
    listServiceOptions(ctx, {
      ids: document.openDetails?.services ?? [],
      locale: input.locale,
    }),
  ]);
  return ok({
    group: { id: groupId, name: found.name, municipio: found.municipio },
    boardId,
    boards: boards.map(({ id, name, archivedAt }) => ({
      id,
      name,
      isArchived: archivedAt !== null,
    })),
    viewer: {
      personId: actor.personId,
      name: actor.name,
      householdId,
      role: roleInForce(found.role, found),
      mustAgree: mustAgree(found),
    },
    households: byHousehold(adults),
    ownDependants: dependants.map((row) => toOwnDependant(row, today)),
    figures,
    voucherCategories: categories.filter(isCategoryId),
    ...document,
    ...files,
    openMentions,
    openServices,
    rows,
    openRequest: panel?.ok ? panel.value : null,
    now: now.toISOString(),
  });
}

function toOwnDependant(
  row: Awaited<ReturnType<typeof listDependants>>[number],
  today: CalendarDay,
): OwnDependant {
  return { id: row.id, firstName: row.firstName, age: ageOn(row.birthDate, today) };
}

async function readFigures(
  db: DbOrTx,
  params: { groupId: string; householdId: string; today: string },
): Promise<BoardFigures> {
  const [usable, parts, runningOrders] = await Promise.all([
    sumUsableVouchers(db, params),
    listOwnParts(db, params),
    sumRunningOrders(db, params),
  ]);
  const due = parts.map(partOf).filter(({ asks }) => asks === 'pay');
  const toPay = { count: due.length, cents: sumCents(due.map(({ leftCents }) => leftCents)) };
  return { usableVouchers: usable, toPay, runningOrders };
}

/** The board's own part of the page; a board that takes too long leaves the rest of it standing. */
async function readDocument(
  ctx: ServiceContext,
  { boardId, openCardId }: { boardId: string; openCardId: string | null },
): Promise<Pick<BoardPageView, 'snapshot' | 'openDetails' | 'isSlow'>> {
  const read = await unlessTooSlow(ctx.boards.shelf.read(boardId));
  if (!read) return { snapshot: EMPTY_BOARD, openDetails: null, isSlow: true };
  const openDetails = openCardId === null ? null : read.detailsOf(openCardId);
  return { snapshot: read.board, openDetails, isSlow: false };
}

/** One entry per household, with its adults; rows come household by household. */
function byHousehold(adults: Awaited<ReturnType<typeof listGroupAdults>>): BoardHousehold[] {
  const rowsOf = byKey(adults, ({ householdId }) => householdId);
  return [...rowsOf].flatMap(([id, rows]) => {
    const people = rows.map(({ personId, personName }) => ({ id: personId, name: personName }));
    const [first] = rows;
    return first ? [{ id, name: first.householdName, adults: people }] : [];
  });
}
