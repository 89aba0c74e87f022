import { useNavigate } from '@remix-run/react';
import { useEffect, useId, useState, type RefObject } from 'react';

import { useAnnounce } from '#app/components/announcer.tsx';
import { useListKeys, type ListKey } from '#app/components/use-list-keys.ts';
import type { Suggestion } from '#app/contracts/catalogue/suggestion.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useSuggestions } from './use-suggestions.ts';

/** No suggestion is chosen: Enter searches what is typed. */
const TYPED = -1;

/**
 * What may be meant by what is typed in the field that `box` holds (SUG1). The focus stays in the
 * field: arrows choose, Enter opens what is chosen, Esc closes.
 */
export function SearchSuggestions({ box }: { readonly box: RefObject<HTMLElement> }) {
  const t = useT().suggesting;
  const listId = useId();
  const navigate = useNavigate();
  const { typed, close } = useTyped(box);
  const found = useSuggestions(typed ?? '');
  const [chosen, setChosen] = useState({ found, index: TYPED });
  const isOpen = typed !== null && found.length > 0;
  const index = chosen.found === found ? chosen.index : TYPED;
  const optionId = (place: number) => `${listId}-${place}`;
  const open = (suggestion: Suggestion) => {
    close();
    navigate(suggestion.href, { preventScrollReset: suggestion.href.startsWith('/services?') });
  };
  const press = (key: ListKey): boolean => {
    const picked = found[index];
    if (key === 'Tab' || (key === 'Enter' && !picked)) close();
    else if (key === 'Escape') close();
    else if (key === 'Enter' && picked) open(picked);
    else setChosen({ found, index: stepped(index, key, found.length) });
    return key !== 'Tab' && (key !== 'Enter' || picked !== undefined);
  };
  useListKeys(box, isOpen, press);
  useCombobox(box, isOpen ? { listId, optionId: index === TYPED ? null : optionId(index) } : null);
  useSpokenCount(isOpen ? found.length : 0);
  if (!isOpen) return null;
  return (
    <ul id={listId} role="listbox" aria-label={t.list} className="suggestions">
      {found.map((suggestion, place) => (
        <li
          key={`${suggestion.kind}/${suggestion.label}/${suggestion.href}`}
          id={optionId(place)}
          role="option"
          aria-selected={place === index}
          tabIndex={-1}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => open(suggestion)}
        >
          {suggestion.label}
          <small>{t.kinds[suggestion.kind]}</small>
        </li>
      ))}
    </ul>
  );
}

/** The next place down or up; past either end is what is typed. */
function stepped(index: number, key: ListKey, count: number): number {
  const step = key === 'ArrowDown' ? 1 : -1;
  return ((index + 1 + step + count + 1) % (count + 1)) - 1;
}

/** What is typed in the field; null: nobody types, or the list was closed. */
function useTyped(box: RefObject<HTMLElement>) {
  const [typed, setTyped] = useState(() => fieldIn(box)?.value ?? null);
  const close = () => setTyped(null);
  useEffect(() => {
    const element = box.current;
    const look = () => setTyped(fieldIn(box)?.value ?? null);
    const leave = () => setTyped(null);
    element?.addEventListener('input', look);
    element?.addEventListener('focusout', leave);
    const form = element?.closest('form');
    form?.addEventListener('submit', leave);
    return () => {
      element?.removeEventListener('input', look);
      element?.removeEventListener('focusout', leave);
      form?.removeEventListener('submit', leave);
    };
  }, [box]);
  return { typed, close };
}

function fieldIn(box: RefObject<HTMLElement>): HTMLInputElement | null {
  return box.current?.querySelector('input') ?? null;
}

/** The field says that it has a list, whether it is open, and which suggestion is chosen. */
function useCombobox(
  box: RefObject<HTMLElement>,
  open: { readonly listId: string; readonly optionId: string | null } | null,
): void {
  // After each drawing: a search that is done gives the field anew.
  useEffect(() => {
    const field = fieldIn(box);
    if (!field) return;
    const said = {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': String(open !== null),
      'aria-controls': open?.listId ?? null,
      'aria-activedescendant': open?.optionId ?? null,
    };
    for (const [name, value] of Object.entries(said)) {
      if (value === null) field.removeAttribute(name);
      else field.setAttribute(name, value);
    }
  });
}

function useSpokenCount(count: number): void {
  const t = useT().suggesting;
  const announce = useAnnounce();
  useEffect(() => {
    if (count > 0) announce(t.found({ count }));
  }, [count, announce, t]);
}
