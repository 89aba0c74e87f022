import { toCsv, type CsvSeparator } from '#app/domain/csv.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import type { BoardExport, ExportedCard } from '#app/contracts/boards/export-view.ts';

import { recurrenceWords } from '../card/recurrence-words.ts';

/** A board as a table, one line a card, in the reader's language. */
export function exportCsv(
  board: BoardExport,
  t: Dictionary,
  locale: Locale,
  separator: CsvSeparator = ',',
): string {
  const words = t.boards.export;
  const columns = Object.entries(words.columns);
  const lines = board.cards.map((card) => {
    const cells = new Map(Object.entries(cellsOf(card, board, t, locale)));
    return columns.map(([id]) => cells.get(id) ?? '');
  });
  return toCsv([columns.map(([, header]) => header), ...lines], separator);
}

type Cells = Record<keyof Dictionary['boards']['export']['columns'], string>;

function cellsOf(card: ExportedCard, board: BoardExport, t: Dictionary, locale: Locale): Cells {
  const { boards } = t;
  const words = boards.export;
  const column = board.columns.find(({ id }) => id === card.column)?.title;
  const labelOf = (id: ExportedCard['labels'][number]) =>
    board.labels.find((label) => label.id === id)?.title ?? boards.labels.names[id];
  return {
    title: card.title,
    category: isCategoryId(card.category) ? t.components.categories[card.category] : '',
    column: card.isArchived ? boards.views.names.archive : (column ?? boards.columns[card.column]),
    labels: card.labels.map(labelOf).join('; '),
    schedule: card.schedule,
    dueOn: card.dueOn ?? '',
    recurrence: card.recurrence ? recurrenceWords(card.recurrence, t.recurrence, locale) : '',
    households: card.households
      .map(({ name, dependants, hours }) =>
        [
          name,
          ...(dependants > 0 ? [boards.joins.dependants({ count: dependants })] : []),
          ...(hours === null ? [] : [boards.joins.hours({ hours })]),
        ].join(', '),
      )
      .join('; '),
    notes: card.notes,
    checklist: card.checklist
      .map(({ text, isDone }) => `[${isDone ? 'x' : ' '}] ${text}`)
      .join('\n'),
    comments: card.comments
      .map(
        ({ by, at, text }) => `${romeDay(new Date(at))} ${by ?? boards.comments.someone}: ${text}`,
      )
      .join('\n'),
    availability: card.availability
      .map(({ household, slot, answer }) => `${household}: ${slot} ${words.answers[answer]}`)
      .join('\n'),
  };
}
