import { Form, Link, useSearchParams } from '@remix-run/react';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Columns3 from 'lucide-react/icons/columns-3';
import Ellipsis from 'lucide-react/icons/ellipsis';
import List from 'lucide-react/icons/list';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { lazy, useEffect, useRef, useState } from 'react';

import { Menu } from '#app/components/menu.tsx';
import { useAnnounce } from '#app/components/announcer.tsx';
import { LatePart } from '#app/components/late-part.tsx';
import { NoWords } from '#app/components/no-words.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardCards, useLooking } from '../state/board-screen.tsx';
import { useBoardTools } from './use-board-tools.tsx';

const FilterFields = lazy(async () => ({
  default: (await import('./filter-fields.tsx')).FilterFields,
}));
const FilterChips = lazy(async () => ({
  default: (await import('./filter-chips.tsx')).FilterChips,
}));

const ICONS = { columns: Columns3, calendar: CalendarDays, list: List } as const;

/** How to look at the board, what to look for, and what else one can do with all of it. */
export function BoardToolbar() {
  const t = useT().boards.views;
  const looking = useLooking();
  const tools = useBoardTools();
  return (
    <div className="board-tools no-print" data-view={looking.kind}>
      <nav className="view-choice" aria-label={t.choice}>
        {(['columns', 'calendar', 'list'] as const).map((kind) => {
          const Icon = ICONS[kind];
          return (
            <Link
              key={kind}
              to={looking.to({ view: kind })}
              replace
              preventScrollReset
              aria-current={looking.kind === kind ? 'page' : undefined}
            >
              <Icon aria-hidden />
              {t.names[kind]}
            </Link>
          );
        })}
      </nav>
      <SearchBox />
      <FoundWords />
      <FilterBox />
      <Menu
        label={t.more}
        triggerClass="button is-quiet is-s tool-menu"
        trigger={
          <>
            <Ellipsis aria-hidden />
            <span>{t.moreWord}</span>
          </>
        }
        items={tools}
      />
      <NoWords typed={looking.filter.text} />
      {looking.isFiltered && (
        <LatePart>
          <FilterChips />
        </LatePart>
      )}
    </div>
  );
}

/** One field over all texts. A form, so that it works before the page's script does. */
function SearchBox() {
  const t = useT().boards.views;
  const looking = useLooking();
  const [params] = useSearchParams();
  const [draft, setDraft] = useState(params.get('q') ?? '');
  const field = useRef<HTMLInputElement>(null);
  const { text } = looking.filter;
  useEffect(() => {
    // "Clear all" and the browser's back button change it from outside, never under the typist.
    if (document.activeElement !== field.current) setDraft(text);
  }, [text]);
  const type = (value: string) => {
    setDraft(value);
    looking.setText(value);
  };
  return (
    <Form role="search" className="board-search" onSubmit={(event) => event.preventDefault()}>
      {[...params]
        .filter(([name]) => name !== 'q' && name !== 'new')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <Search aria-hidden />
      <input
        ref={field}
        type="search"
        name="q"
        className="field-input"
        aria-label={t.search}
        placeholder={t.searchShort}
        maxLength={100}
        autoComplete="off"
        value={draft}
        onChange={(event) => type(event.currentTarget.value)}
        data-board-search=""
      />
      {draft !== '' && (
        <button
          type="button"
          className="icon-button"
          aria-label={t.clearSearch}
          onClick={() => {
            type('');
            field.current?.focus();
          }}
        >
          <X aria-hidden />
        </button>
      )}
    </Form>
  );
}

/** Says politely how many cards a search leaves, once it rests. */
function FoundWords(): null {
  const t = useT().boards.views;
  const announce = useAnnounce();
  const { isFiltered } = useLooking();
  const { shown } = useBoardCards();
  const count = shown.reduce((sum, { cards }) => sum + cards.length, 0);
  const was = useRef(isFiltered);
  useEffect(() => {
    const isNews = isFiltered || was.current;
    was.current = isFiltered;
    if (!isNews) return undefined;
    const timer = setTimeout(() => announce(t.found({ count })), 600);
    return () => clearTimeout(timer);
  }, [announce, count, isFiltered, t]);
  return null;
}

function FilterBox() {
  const t = useT().boards.views;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="filter-box"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="button is-quiet is-s">{t.filters}</summary>
      <div className="filter-fields">
        {isOpen && (
          <LatePart>
            <FilterFields />
          </LatePart>
        )}
      </div>
    </details>
  );
}
