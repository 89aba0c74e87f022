import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash';
import {
  forwardRef,
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

import { useAnnounce } from '#app/components/announcer.tsx';
import { tidyLine } from '#app/domain/typed-text.ts';
import { Button } from '#app/components/button.tsx';
import { Menu } from '#app/components/menu.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useToast } from '#app/components/toast.tsx';
import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import { positionAmong } from '#app/domain/boards/document/position.ts';
import type { ChecklistItemSnapshot } from '#app/domain/boards/document/read-card-details.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useLiveBoard } from '../state/live-board.tsx';
import { LiveText } from '../text/live-text.tsx';
import { newId } from '../state/new-id.ts';

type ChecklistProps = {
  readonly cardId: string;
  readonly items: readonly ChecklistItemSnapshot[];
};

/** What is still to do: everybody ticks, writes and orders the same list. */
export function CardChecklist({ cardId, items }: ChecklistProps) {
  const t = useT().boards.checklist;
  const { writer } = useLiveBoard();
  const headingId = useId();
  const add = useRef<HTMLFormElement>(null);
  const done = items.filter(({ isDone }) => isDone).length;
  if (!writer && items.length === 0) return null;
  return (
    <section className="panel-section" aria-labelledby={headingId}>
      <div className="panel-section-head">
        <h3 id={headingId}>{t.title}</h3>
        {items.length > 0 && (
          <span className="field-hint">{t.progress({ done, total: items.length })}</span>
        )}
      </div>
      {items.length > 0 && (
        <ul className="checklist">
          {items.map((item, index) => (
            <ChecklistLine
              key={item.id}
              {...{ cardId, items, item, index }}
              onDeleted={() => add.current?.querySelector('input')?.focus()}
            />
          ))}
        </ul>
      )}
      {writer && (
        <AddLine
          ref={add}
          onAdd={(text) => {
            const position = positionAmong(
              items.map((item) => item.position),
              items.length,
            );
            writer.addItem(cardId, { id: newId(), text, position });
          }}
        />
      )}
    </section>
  );
}

function ChecklistLine(
  props: ChecklistProps & { item: ChecklistItemSnapshot; index: number; onDeleted: () => void },
) {
  const t = useT().boards.checklist;
  const { cardId, item } = props;
  const { writer, bindText } = useLiveBoard();
  const line = useRef<HTMLLIElement>(null);
  const shift = useShift(props);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const field = event.currentTarget;
    shift(event.key === 'ArrowUp' ? -1 : 1);
    // A line that is moved in the page loses the focus.
    requestAnimationFrame(() => field.focus());
  };
  const text = item.text === '' ? t.empty : item.text;
  return (
    <li ref={line} className={item.isDone ? 'is-done' : undefined}>
      <label className="checklist-tick">
        <input
          type="checkbox"
          className="checkbox-tick"
          aria-label={text}
          checked={item.isDone}
          disabled={!writer}
          onChange={(event) =>
            writer?.changeItem(cardId, item.id, { isDone: event.currentTarget.checked })
          }
        />
      </label>
      {writer && bindText ? (
        <LiveText
          cardId={cardId}
          field={`item:${item.id}`}
          label={t.line({ place: props.index + 1 })}
          initial={item.text}
          hideLabel
          onKeyDown={onKeyDown}
        />
      ) : (
        <span className="checklist-text">{text}</span>
      )}
      {writer && <LineMenu {...props} shift={shift} line={line} />}
    </li>
  );
}

/** Moves a line among the others by one place, and says where it is now. */
function useShift(props: ChecklistProps & { item: ChecklistItemSnapshot; index: number }) {
  const t = useT().boards.checklist;
  const announce = useAnnounce();
  const { writer } = useLiveBoard();
  const { cardId, items, item, index } = props;
  return (step: 1 | -1) => {
    const to = index + step;
    if (!writer || to < 0 || to >= items.length) return;
    const others = items.filter(({ id }) => id !== item.id).map(({ position }) => position);
    writer.changeItem(cardId, item.id, { position: positionAmong(others, to) });
    announce(t.moved({ place: to + 1, count: items.length }));
  };
}

function LineMenu(
  props: ChecklistProps & {
    item: ChecklistItemSnapshot;
    index: number;
    onDeleted: () => void;
    shift: (step: 1 | -1) => void;
    line: RefObject<HTMLLIElement>;
  },
) {
  const t = useT().boards;
  const words = t.checklist;
  const toast = useToast();
  const { writer } = useLiveBoard();
  const { cardId, items, item, index, shift, line } = props;
  const move = (step: 1 | -1) => {
    shift(step);
    requestAnimationFrame(() => line.current?.querySelector<HTMLElement>('.icon-button')?.focus());
  };
  const remove = () => {
    if (!writer) return;
    props.onDeleted();
    writer.deleteItem(cardId, item.id);
    const { id, text, position, isDone } = item;
    const putBack = () => {
      writer.addItem(cardId, { id, text, position });
      if (isDone) writer.changeItem(cardId, id, { isDone });
    };
    toast({
      title: words.deleted({ text: text === '' ? words.empty : text }),
      tone: 'success',
      action: { label: t.undo, onAction: putBack },
    });
  };
  return (
    <Menu
      label={words.actions({ text: item.text === '' ? words.empty : item.text })}
      trigger={<Ellipsis aria-hidden />}
      items={[
        ...(index > 0
          ? [
              {
                id: 'up',
                label: t.moveUp,
                icon: <ArrowUp aria-hidden />,
                onSelect: () => move(-1),
              },
            ]
          : []),
        ...(index < items.length - 1
          ? [
              {
                id: 'down',
                label: t.moveDown,
                icon: <ArrowDown aria-hidden />,
                onSelect: () => move(1),
              },
            ]
          : []),
        {
          id: 'delete',
          label: words.delete,
          icon: <Trash2 aria-hidden />,
          danger: true,
          onSelect: remove,
        },
      ]}
    />
  );
}

/** Enter adds the line and leaves the caret in the field, for the next one. */
const AddLine = forwardRef<HTMLFormElement, { onAdd: (text: string) => void }>(function AddLine(
  { onAdd },
  ref,
) {
  const t = useT().boards.checklist;
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const line = tidyLine(text);
    if (line !== '') onAdd(line);
    setText('');
  };
  return (
    <form ref={ref} className="add-line" onSubmit={submit}>
      <TextField
        label={t.add}
        name="item"
        autoComplete="off"
        maxLength={BOARD_LIMITS.titleLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="soft" icon={<Plus aria-hidden />}>
        {t.addButton}
      </Button>
    </form>
  );
});
