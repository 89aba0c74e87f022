import type { SlotAnswer } from '#app/domain/boards/calendar/availability.ts';
import type { ColumnId, Tolerance } from '#app/domain/boards/document/board-schema.ts';
import type { LabelId } from '#app/domain/boards/document/labels.ts';
import type { Recurrence } from '#app/domain/boards/calendar/recurrence.ts';
import type { CalendarDay } from '#app/domain/dates.ts';

/**
 * A card as it leaves the house. Households and people by name, those who left as null; of
 * dependants only how many, and no prices: what a household pays is its own.
 */
export type ExportedCard = {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly category: string | null;
  readonly column: ColumnId;
  readonly isArchived: boolean;
  readonly schedule: string;
  readonly dueOn: CalendarDay | null;
  readonly recurrence: Recurrence | null;
  readonly labels: readonly LabelId[];
  readonly tolerance: Tolerance | null;
  readonly createdBy: string | null;
  readonly households: readonly {
    readonly name: string;
    readonly dependants: number;
    readonly hours: number | null;
  }[];
  readonly checklist: readonly { readonly text: string; readonly isDone: boolean }[];
  readonly comments: readonly {
    readonly by: string | null;
    readonly at: string;
    readonly text: string;
  }[];
  readonly availability: readonly {
    readonly household: string;
    readonly slot: SlotAnswer['slot'];
    readonly answer: SlotAnswer['answer'];
  }[];
};

/** A whole board as one can take it along. */
export type BoardExport = {
  readonly group: string;
  readonly board: string;
  readonly exportedAt: string;
  /** Titles people gave; null: the usual one. */
  readonly columns: readonly { readonly id: ColumnId; readonly title: string | null }[];
  readonly labels: readonly { readonly id: LabelId; readonly title: string | null }[];
  readonly cards: readonly ExportedCard[];
};
