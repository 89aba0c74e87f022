import { Link } from '@remix-run/react';
import Check from 'lucide-react/icons/check';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

import { classNames } from './class-names.ts';
import { AUTO_POPOVER, opensPopover, placePopover, showPopoverAt } from './popover.ts';

/** One line of a menu: a link, a POST form, or a function of the page. */
export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly hint?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly current?: boolean | undefined;
  /** Only where the screen is narrow: elsewhere it stands beside the menu. */
  readonly narrowOnly?: boolean | undefined;
} & (
  | { readonly to: string }
  | { readonly onSelect: () => void }
  | { readonly action: string; readonly fields?: Readonly<Record<string, string>> }
);

type MenuProps = {
  /** Spoken name of the button and of the menu. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly triggerClass?: string | undefined;
} & (
  | { readonly items: readonly MenuItem[] }
  /** Lines drawn only while it is open, for pages of many menus; `resting` serves where no script does. */
  | { readonly children: ReactNode; readonly resting: ReactNode }
);

/**
 * A button with a menu. Opens, closes and follows links without script (popover); with script it has
 * arrows, Home, End, letters, and Tab that leaves.
 */
export function Menu(props: MenuProps) {
  const { label, trigger, triggerClass = 'icon-button' } = props;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const isOpen = useOpenState(opener, menu);

  const openAt = (edge: 'first' | 'last') => {
    showPopoverAt(opener.current, menu.current);
    const entries = menuEntries(menu.current);
    (edge === 'first' ? entries[0] : entries.at(-1))?.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={triggerClass}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...opensPopover(id)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          openAt(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {trigger}
      </button>
      <div
        ref={menu}
        id={id}
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className="menu"
        {...AUTO_POPOVER}
        onKeyDown={(event) => moveInMenu(event, menu.current)}
        onClick={() => menu.current?.hidePopover()}
      >
        {'items' in props ? (
          <MenuLines items={props.items} />
        ) : isOpen ? (
          props.children
        ) : (
          props.resting
        )}
      </div>
    </>
  );
}

/** The lines of a menu. */
export function MenuLines({ items }: { readonly items: readonly MenuItem[] }) {
  return items.map((item) => <MenuLine key={item.id} item={item} />);
}

function MenuLine({ item }: { readonly item: MenuItem }) {
  const content = (
    <>
      {item.icon}
      <span>
        {item.label}
        {item.hint && <small>{item.hint}</small>}
      </span>
      {item.current && <Check aria-hidden />}
    </>
  );
  const shared = {
    role: 'menuitem',
    className: classNames(
      'menu-item',
      item.danger && 'is-danger',
      item.narrowOnly && 'is-narrow-only',
    ),
  } as const;
  if ('to' in item) {
    return (
      <Link to={item.to} {...shared} aria-current={item.current ? 'true' : undefined}>
        {content}
      </Link>
    );
  }
  if ('onSelect' in item) {
    return (
      <button type="button" {...shared} onClick={item.onSelect}>
        {content}
      </button>
    );
  }
  return (
    <form method="post" action={item.action} role="none">
      {Object.entries(item.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" {...shared}>
        {content}
      </button>
    </form>
  );
}

function useOpenState(
  opener: React.RefObject<HTMLButtonElement>,
  menu: React.RefObject<HTMLDivElement>,
): boolean {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const element = menu.current;
    const button = opener.current;
    if (!element || !button) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React's DOM types do not name this event
    const opens = (event: Event) => (event as ToggleEvent).newState === 'open';
    // The lines stand before it shows, so that the focus finds them.
    const onBeforeToggle = (event: Event) => {
      if (opens(event)) flushSync(() => setIsOpen(true));
    };
    const onToggle = (event: Event) => {
      if (!opens(event)) return setIsOpen(false);
      placePopover(button, element);
      if (!element.contains(document.activeElement)) menuEntries(element)[0]?.focus();
      return undefined;
    };
    // It may have been opened before the script came.
    const isOpenAlready = element.matches(':popover-open');
    const frame = isOpenAlready ? requestAnimationFrame(() => setIsOpen(true)) : 0;
    element.addEventListener('beforetoggle', onBeforeToggle);
    element.addEventListener('toggle', onToggle);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('beforetoggle', onBeforeToggle);
      element.removeEventListener('toggle', onToggle);
    };
  }, [opener, menu]);
  return isOpen;
}

function menuEntries(menu: HTMLElement | null): HTMLElement[] {
  const entries = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  return entries.filter((entry) => entry.checkVisibility());
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null): void {
  const entries = menuEntries(menu);
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const target = entryForKey(event.key, at, entries);
  if (target) {
    event.preventDefault();
    target.focus();
  } else if (event.key === 'Tab') {
    menu?.hidePopover();
  }
}

function entryForKey(key: string, at: number, entries: HTMLElement[]): HTMLElement | undefined {
  const count = entries.length;
  switch (key) {
    case 'ArrowDown':
      return entries[(at + 1) % count];
    case 'ArrowUp':
      return entries[(at - 1 + count) % count];
    case 'Home':
      return entries[0];
    case 'End':
      return entries.at(-1);
    default:
      return key.length === 1 && key !== ' ' ? nextStartingWith(key, at, entries) : undefined;
  }
}

function nextStartingWith(letter: string, at: number, entries: HTMLElement[]) {
  const fromHere = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const start = letter.toLocaleLowerCase();
  return fromHere.find((entry) =>
    (entry.textContent ?? '').trim().toLocaleLowerCase().startsWith(start),
  );
}
