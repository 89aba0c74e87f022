import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardDetails } from '#app/domain/boards/document/read-card-details.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { GroupRole } from '#app/domain/groups/policy.ts';
import type { ServiceOption } from '#app/contracts/catalogue/service-option.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';
import type { RequestPanelView } from '#app/contracts/requests/panel-view.ts';

/** A person of the group now; those who left are never named. */
export type BoardPerson = { readonly id: string; readonly name: string };

/** A household of the group. */
export type BoardHousehold = {
  readonly id: string;
  readonly name: string;
  /** All who may speak for it. */
  readonly adults: readonly BoardPerson[];
};

/** A dependant of the viewer's own household; those of others are never sent (R4 in spirit). */
export type OwnDependant = {
  readonly id: string;
  readonly firstName: string;
  /** Full years on the loader's day. */
  readonly age: number;
};

/** Money of the viewer's household and of the group, in cents. */
export type BoardFigures = {
  readonly usableVouchers: { readonly count: number; readonly cents: number };
  /** Cash the viewer's household still owes on this group's confirmed orders. */
  readonly toPay: { readonly count: number; readonly cents: number };
  /** Total of this group's orders that are not finished or cancelled, but for those the household left. */
  readonly runningOrders: { readonly count: number; readonly cents: number };
};

/** Who looks at the board. */
export type BoardViewer = {
  readonly personId: string;
  readonly name: string;
  readonly householdId: string;
  /** In force: whoever must still agree to what the group agreed on only reads. */
  readonly role: GroupRole;
  readonly mustAgree: boolean;
};

/** A board of the group, for the choice of boards. */
export type BoardChoice = {
  readonly id: string;
  readonly name: string;
  readonly isArchived: boolean;
};

/** A file on a card; its bytes have an address of their own. */
export type FileView = {
  readonly id: string;
  readonly name: string;
  readonly isImage: boolean;
  readonly sizeBytes: number;
  /** Who brought it; null for somebody whose account is erased. */
  readonly by: string | null;
  /** ISO instant. */
  readonly at: string;
};

/** Everything the board screen shows before the live document takes over its cards. */
export type BoardPageView = {
  readonly group: { readonly id: string; readonly name: string; readonly municipio: number };
  readonly boardId: string;
  /** Every board of the group, oldest first; the first one in use is the group's address. */
  readonly boards: readonly BoardChoice[];
  readonly viewer: BoardViewer;
  readonly households: readonly BoardHousehold[];
  readonly ownDependants: readonly OwnDependant[];
  readonly figures: BoardFigures;
  /** Categories that a usable voucher of the viewer's household may pay for. */
  readonly voucherCategories: readonly CategoryId[];
  readonly snapshot: BoardSnapshot;
  /** The board takes too long to open: the snapshot is empty, the live document may still come. */
  readonly isSlow: boolean;
  /** Details of the card that is open; null when none is, or it is gone. */
  readonly openDetails: CardDetails | null;
  /** Names that its comments say with an @, as they were written. */
  readonly openMentions: readonly string[];
  /** The services of the catalogue it names, those still on sale. */
  readonly openServices: readonly ServiceOption[];
  /** How many files lie on each card that has any. */
  readonly fileCounts: Readonly<Record<string, number>>;
  /** The files of the card that is open; null when none is. */
  readonly openFiles: { readonly cardId: string; readonly files: readonly FileView[] } | null;
  readonly rows: readonly CardRow[];
  /** The newest request of the card whose details are open. */
  readonly openRequest: RequestPanelView | null;
  /** ISO instant of the answer, so that server and browser write the same words. */
  readonly now: string;
};

/** Whether the board on the page was put away. */
export function isBoardArchived(view: BoardPageView): boolean {
  return view.boards.some(({ id, isArchived }) => id === view.boardId && isArchived);
}
