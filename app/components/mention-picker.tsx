import { useEffect, useId, useRef, useState, type RefObject } from 'react';

import type { MentionOption } from '#app/contracts/threads/views.ts';
import { fitsMention, openMention } from '#app/domain/threads/mentions.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useAnnounce } from './announcer.tsx';
import { useListKeys } from './use-list-keys.ts';

/** Names offered at once; whoever is not among them is found by typing on. */
const MOST_SHOWN = 6;

type PickerProps = {
  /** What holds the text area. */
  readonly box: RefObject<HTMLElement>;
  readonly options: readonly MentionOption[];
};

/**
 * The names that fit what stands behind the @ at the caret. The focus stays in the text area, which
 * says which name is chosen: arrows choose, Enter or Tab take it, Esc closes.
 */
export function MentionPicker({ box, options }: PickerProps) {
  const t = useT().components.mention;
  const listId = useId();
  const { typed, close, write } = useTyped(box);
  const [chosen, setChosen] = useState({ typed, index: 0 });
  const index = chosen.typed === typed ? chosen.index : 0;
  const fitting = options.filter(({ name }) => typed !== null && fitsMention(name, typed));
  const found = fitting.slice(0, MOST_SHOWN);
  const optionId = (place: number) => `${listId}-${place}`;
  useSpokenChoice(box, found.length > 0 ? { listId, optionId: optionId(index) } : null);
  useSpokenCount(fitting.length);
  useListKeys(box, found.length > 0, (key) => {
    if (key === 'Escape') close();
    else if (key === 'Enter' || key === 'Tab') write(found[index]?.name ?? '');
    else {
      const step = key === 'ArrowDown' ? 1 : -1;
      setChosen({ typed, index: (index + step + found.length) % found.length });
    }
    return true;
  });
  if (found.length === 0) return null;
  return (
    <ul id={listId} role="listbox" aria-label={t.list} className="mention-box-list">
      {found.map(({ name, of }, place) => (
        <li
          key={`${name}/${of ?? ''}`}
          id={optionId(place)}
          role="option"
          aria-selected={place === index}
          tabIndex={-1}
          className="mention-box-option"
          // The text area keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => write(name)}
        >
          {name}
          {of !== null && <small>{of}</small>}
        </li>
      ))}
    </ul>
  );
}

/** What stands behind the @ at the caret of the text area; null: nobody is being named. */
function useTyped(box: RefObject<HTMLElement>) {
  const [typed, setTyped] = useState<string | null>(null);
  /** Place of an @ whose list was closed: it stays closed while one types on. */
  const closedAt = useRef<number | null>(null);
  useEffect(() => {
    const look = () => {
      const area = areaIn(box.current);
      const open = area && openAt(area);
      if (!open) closedAt.current = null;
      setTyped(open && open.start !== closedAt.current ? open.typed : null);
    };
    const leave = () => setTyped(null);
    const element = box.current;
    look();
    element?.addEventListener('input', look);
    element?.addEventListener('focusout', leave);
    document.addEventListener('selectionchange', look);
    return () => {
      element?.removeEventListener('input', look);
      element?.removeEventListener('focusout', leave);
      document.removeEventListener('selectionchange', look);
    };
  }, [box]);
  const close = () => {
    const area = areaIn(box.current);
    closedAt.current = area ? (openAt(area)?.start ?? null) : null;
    setTyped(null);
  };
  const write = (name: string) => {
    const area = areaIn(box.current);
    const open = area && openAt(area);
    if (!open || name === '') return;
    const end = area.selectionEnd;
    const words = area.value[end] === ' ' ? `@${name}` : `@${name} `;
    const length = area.value.length - (end - open.start) + words.length;
    if (area.maxLength >= 0 && length > area.maxLength) return;
    area.setRangeText(words, open.start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return { typed, close, write };
}

function areaIn(box: HTMLElement | null): HTMLTextAreaElement | null {
  const area = box?.querySelector('textarea') ?? null;
  return area && area === document.activeElement ? area : null;
}

function openAt(area: HTMLTextAreaElement): { typed: string; start: number } | null {
  const { selectionStart: caret, selectionEnd, value } = area;
  const typed = caret === selectionEnd ? openMention(value, caret) : null;
  return typed === null ? null : { typed, start: caret - typed.length - 1 };
}

/** A text area may not be a combobox: it says itself what it controls and which name is chosen. */
function useSpokenChoice(
  box: RefObject<HTMLElement>,
  open: { readonly listId: string; readonly optionId: string } | null,
): void {
  const { listId, optionId } = open ?? {};
  useEffect(() => {
    const area = box.current?.querySelector('textarea');
    if (!area || listId === undefined || optionId === undefined) return undefined;
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-controls', listId);
    area.setAttribute('aria-activedescendant', optionId);
    return () => {
      area.removeAttribute('aria-controls');
      area.removeAttribute('aria-activedescendant');
    };
  }, [box, listId, optionId]);
}

function useSpokenCount(count: number): void {
  const t = useT().components.mention;
  const announce = useAnnounce();
  useEffect(() => {
    if (count > 0) announce(t.found({ count }));
  }, [count, announce, t]);
}
