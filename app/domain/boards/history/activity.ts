import type { ColumnId } from '../document/board-schema.ts';
import type { LabelId } from '../document/labels.ts';
import type { CardSnapshot } from '../document/read-board.ts';
import type { CardDetails } from '../document/read-card-details.ts';
import { cleanText } from '../document/stored-values.ts';
import type { TouchedText } from './touched-texts.ts';

/** What can be told of a board. */
export const ACTIVITY_KINDS = [
  'card_added',
  'card_moved',
  'title',
  'notes',
  'category',
  'schedule',
  'tolerance',
  'due',
  'recurrence',
  'label_on',
  'label_off',
  'service_on',
  'service_off',
  'joined',
  'join_changed',
  'left',
  'commented',
  'comment_edited',
  'comment_deleted',
  'item_added',
  'item_edited',
  'item_done',
  'item_open',
  'item_deleted',
  'grid',
  'availability',
  'archived',
  'unarchived',
  'deleted',
  'restored',
  'column_renamed',
  'label_renamed',
  'board_restored',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/**
 * One thing that somebody did. `detail` holds what its sentence needs, as texts of one line; the
 * words of comments are never in it, so that erasing a comment erases it everywhere.
 */
export type Activity = {
  readonly kind: ActivityKind;
  /** Null: it is about the board as a whole. */
  readonly cardId: string | null;
  readonly detail: Readonly<Record<string, string>>;
};

/** A card with everything it holds. */
export type WholeCard = CardSnapshot & { readonly details: CardDetails };

/** What one entry of the log did to the document; null: the card was not there, or is gone. */
export type BoardChange = {
  readonly cards: readonly {
    readonly id: string;
    readonly before: WholeCard | null;
    readonly after: WholeCard | null;
  }[];
  readonly renamedColumns: readonly { readonly id: ColumnId; readonly title: string | null }[];
  readonly renamedLabels: readonly { readonly id: LabelId; readonly title: string | null }[];
};

/**
 * How an entry came into the log: a person's edit, or something brought back from the past, of one
 * card or of the board.
 */
export type EntryCause = 'edit' | 'card_restore' | 'board_restore';

/** Longest text of a detail. */
const LINE_LENGTH = 80;

/** Says in data that letters came or went in a text of a card. */
export function describeText(card: WholeCard, { field }: TouchedText): Activity {
  if (field === 'notes') return of(card, 'notes');
  return of(card, 'comment_edited', { comment: field.slice('comment:'.length) });
}

/** Says in data what one entry changed: nothing for a change nobody would tell, such as an order. */
export function describeChange(change: BoardChange, cause: EntryCause = 'edit'): Activity[] {
  const told = change.cards.flatMap((card): Activity[] => {
    if (cause === 'edit') return describeCard(card.before, card.after);
    const one = card.after ?? card.before;
    return one ? [of(one, 'restored', cause === 'board_restore' ? { within: 'board' } : {})] : [];
  });
  if (cause === 'board_restore') return [about('board_restored', {}), ...told];
  return [
    ...told,
    ...change.renamedColumns.map(({ id, title }) =>
      about('column_renamed', { column: id, name: title ?? '' }),
    ),
    ...change.renamedLabels.map(({ id, title }) =>
      about('label_renamed', { label: id, name: title ?? '' }),
    ),
  ];
}

function describeCard(before: WholeCard | null, after: WholeCard | null): Activity[] {
  if (!after) return before ? [of(before, 'deleted')] : [];
  if (!before) return [of(after, 'card_added', { column: after.column })];
  return [
    ...describeFace(before, after),
    ...describeFlags(before, after),
    ...describeJoins(before, after),
    ...describeComments(before, after),
    ...describeChecklist(before, after),
    ...describeAvailability(before, after),
  ];
}

function describeFace(before: WholeCard, after: WholeCard): Activity[] {
  const told: Activity[] = [];
  const tell = (hasChanged: boolean, kind: ActivityKind, detail: Activity['detail'] = {}) => {
    if (hasChanged) told.push(of(after, kind, detail));
  };
  tell(before.title !== after.title, 'title');
  tell(before.notes !== after.notes, 'notes');
  tell(before.column !== after.column, 'card_moved', { column: after.column });
  tell(before.category !== after.category, 'category', { category: after.category ?? '' });
  tell(before.schedule !== after.schedule, 'schedule', { text: line(after.schedule) });
  tell(isOther(before.tolerance, after.tolerance), 'tolerance');
  tell(before.dueOn !== after.dueOn, 'due', { day: after.dueOn ?? '' });
  tell(isOther(before.recurrence, after.recurrence), 'recurrence');
  tell(!before.isArchived && after.isArchived, 'archived');
  tell(before.isArchived && !after.isArchived, 'unarchived');
  return told;
}

function describeFlags(before: WholeCard, after: WholeCard): Activity[] {
  const labels = (ids: readonly LabelId[], kind: ActivityKind) =>
    ids.map((label) => of(after, kind, { label }));
  const services = (count: number, kind: ActivityKind) => (count > 0 ? [of(after, kind)] : []);
  return [
    ...labels(without(after.labels, before.labels), 'label_on'),
    ...labels(without(before.labels, after.labels), 'label_off'),
    ...services(without(after.details.services, before.details.services).length, 'service_on'),
    ...services(without(before.details.services, after.details.services).length, 'service_off'),
  ];
}

function describeJoins(before: WholeCard, after: WholeCard): Activity[] {
  return differences(before.joins, after.joins, (join) => join.householdId).map(({ id, was, is }) =>
    of(after, !was ? 'joined' : !is ? 'left' : 'join_changed', { household: id }),
  );
}

function describeComments(before: WholeCard, after: WholeCard): Activity[] {
  return differences(before.details.comments, after.details.comments, ({ id }) => id).map(
    ({ id, was, is }) =>
      of(after, !was ? 'commented' : !is ? 'comment_deleted' : 'comment_edited', { comment: id }),
  );
}

function describeChecklist(before: WholeCard, after: WholeCard): Activity[] {
  const told: Activity[] = [];
  const changed = differences(before.details.checklist, after.details.checklist, ({ id }) => id);
  for (const { id, was, is } of changed) {
    const detail = { item: id, text: line((is ?? was)?.text ?? '') };
    if (!was) told.push(of(after, 'item_added', detail));
    else if (!is) told.push(of(after, 'item_deleted', detail));
    else {
      if (was.text !== is.text) told.push(of(after, 'item_edited', detail));
      if (was.isDone !== is.isDone)
        told.push(of(after, is.isDone ? 'item_done' : 'item_open', detail));
    }
  }
  return told;
}

function describeAvailability(before: WholeCard, after: WholeCard): Activity[] {
  const told = isOther(before.details.grid, after.details.grid) ? [of(after, 'grid')] : [];
  const slots = differences(
    before.details.availability,
    after.details.availability,
    ({ householdId, slot }) => `${householdId}:${slot}`,
  );
  const households = new Set(slots.map(({ id }) => id.split(':')[0] ?? ''));
  for (const household of households) told.push(of(after, 'availability', { household }));
  return told;
}

/** Entries that came, went or changed, by id. */
function differences<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (entry: T) => string,
): { id: string; was: T | undefined; is: T | undefined }[] {
  const was = new Map(before.map((entry) => [idOf(entry), entry]));
  const is = new Map(after.map((entry) => [idOf(entry), entry]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({ id, was: was.get(id), is: is.get(id) }))
    .filter((pair) => isOther(pair.was, pair.is));
}

function without<T>(ids: readonly T[], others: readonly T[]): readonly T[] {
  return ids.filter((id) => !others.includes(id));
}

/** Plain data read by the same reader: its text is the same when it is. */
function isOther(before: unknown, after: unknown): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after);
}

function of(card: WholeCard, kind: ActivityKind, detail: Activity['detail'] = {}): Activity {
  return { kind, cardId: card.id, detail: storable({ title: line(card.title), ...detail }) };
}

function about(kind: ActivityKind, detail: Activity['detail']): Activity {
  return { kind, cardId: null, detail: storable(detail) };
}

/** What is told becomes a row: PostgreSQL stores no NUL and no half of a letter. */
function storable(detail: Activity['detail']): Activity['detail'] {
  const clean = ([name, text]: [string, string]) =>
    [name, cleanText(text, { hasLines: false })] as const;
  return Object.fromEntries(Object.entries(detail).map(clean));
}

function line(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= LINE_LENGTH) return flat;
  // Half a surrogate pair cannot be stored.
  return `${flat.slice(0, LINE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
