import { useId, type KeyboardEvent } from 'react';

import { Avatar } from '#app/components/avatar.tsx';
import { classNames } from '#app/components/class-names.ts';
import type { Answer } from '#app/domain/boards/calendar/availability.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { AnswerCell, type AnswerCellProps } from './answer-cell.tsx';
import { GridCounts } from './grid-counts.tsx';
import { AllDayRow, GridHead } from './grid-head.tsx';
import { answerOfKey } from './next-answer.ts';
import { useGridFocus } from './use-grid-focus.ts';
import type { When, WhenRow } from './use-when.ts';

type GridTableProps = {
  readonly when: When;
  /** The household whose line can be changed; null for those who only read. */
  readonly editedId: string | null;
  readonly onAnswer: (slots: readonly string[], answer: Answer | null) => void;
};

/** Keys of the two rows that are no household's. */
const ALL_DAY = 'all-day';
const COUNTS = 'counts';

/** Households by slots: a table to read, a grid to move in for those who may answer. */
export function GridTable({ when, editedId, onAnswer }: GridTableProps) {
  const t = useT().boards.availability;
  const keysId = useId();
  const { slots, rows } = when;
  const isEdited = editedId !== null;
  const hasAllDay = isEdited && slots.length > new Set(slots.map(({ day }) => day)).size;
  const households = rows.map(({ householdId }) => householdId);
  const keys = [...(hasAllDay ? [ALL_DAY] : []), ...households, COUNTS];
  const first = editedId ?? households[0] ?? COUNTS;
  const focus = useGridFocus(keys, { row: first, place: 0 });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    focus.onKeyDown(event);
    if (!(event.target instanceof HTMLElement)) return;
    const { row, from } = event.target.dataset;
    const slot = slots[Number(from)];
    const answer = answerOfKey(event.key);
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (row !== editedId || !slot || answer === undefined || hasModifier) return;
    event.preventDefault();
    event.stopPropagation();
    onAnswer([slot.id], answer);
  };
  const scroll = isEdited ? {} : { tabIndex: 0, role: 'group', 'aria-label': t.title };
  return (
    <div className="when-wide">
      {isEdited && (
        <p id={keysId} className="field-hint">
          {t.tap} <span className="when-keys">{t.keys}</span>
        </p>
      )}
      <div className="when-scroll" {...scroll}>
        <table
          className="when-table"
          role={isEdited ? 'grid' : undefined}
          aria-label={t.title}
          aria-describedby={isEdited ? keysId : undefined}
          onFocus={focus.onFocus}
          onKeyDown={onKeyDown}
        >
          <GridHead slots={slots} />
          <tbody>
            {hasAllDay && (
              <AllDayRow
                slots={slots}
                cellProps={(from, to) => focus.cellProps(ALL_DAY, from, to)}
                onAllDay={(ids) => onAnswer(ids, 'yes')}
              />
            )}
            {rows.map((row) => (
              <HouseholdRow
                key={row.householdId}
                row={row}
                slots={slots}
                isGrid={isEdited}
                isEdited={row.householdId === editedId}
                cellProps={(place) => focus.cellProps(row.householdId, place)}
                onAnswer={onAnswer}
              />
            ))}
          </tbody>
          <GridCounts
            when={when}
            cellProps={isEdited ? (place) => focus.cellProps(COUNTS, place) : null}
          />
        </table>
      </div>
    </div>
  );
}

function HouseholdRow(
  props: {
    readonly row: WhenRow;
    readonly slots: When['slots'];
    readonly isGrid: boolean;
    readonly cellProps: (place: number) => object;
  } & Pick<AnswerCellProps, 'isEdited' | 'onAnswer'>,
) {
  const { row, slots, isGrid, cellProps, ...rest } = props;
  return (
    <tr className={classNames(rest.isEdited && 'is-edited')}>
      <th scope="row">
        <span className="when-name">
          <Avatar name={row.householdName} id={row.householdId} size="s" />
          <span>{row.name}</span>
        </span>
      </th>
      {slots.map((slot, place) => (
        <AnswerCell
          key={slot.id}
          household={row.name}
          slot={slot}
          answer={row.answers[place] ?? null}
          focusProps={isGrid ? cellProps(place) : {}}
          {...rest}
        />
      ))}
    </tr>
  );
}
