import { Link } from '@remix-run/react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

import { Count } from './pill.tsx';

type TabItem = {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

/** Panels of which one shows; arrows, Home and End move between the tabs. */
export function Tabs(props: {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly defaultId?: string | undefined;
  readonly onChange?: ((id: string) => void) | undefined;
}) {
  const { label, items, defaultId, onChange } = props;
  const base = useId();
  const [chosen, setChosen] = useState(defaultId);
  const current = items.find((item) => item.id === chosen) ?? items[0];

  const choose = (id: string) => {
    setChosen(id);
    onChange?.(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = tabForKey(
      event.key,
      items.findIndex((item) => item === current),
      items,
    );
    if (!target) return;
    event.preventDefault();
    choose(target.id);
    document.getElementById(`${base}${target.id}`)?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={label} className="tablist" onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.id}
            id={`${base}${item.id}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={item === current}
            aria-controls={`${base}${item.id}panel`}
            tabIndex={item === current ? 0 : -1}
            onClick={() => choose(item.id)}
          >
            {item.label}
            {item.count !== undefined && <Count value={item.count} />}
          </button>
        ))}
      </div>
      {items.map((item) => (
        <div
          key={item.id}
          id={`${base}${item.id}panel`}
          role="tabpanel"
          aria-labelledby={`${base}${item.id}`}
          tabIndex={0}
          className="tabpanel"
          hidden={item !== current}
        >
          {item.content}
        </div>
      ))}
    </div>
  );
}

function tabForKey(key: string, at: number, items: readonly TabItem[]): TabItem | undefined {
  switch (key) {
    case 'ArrowRight':
      return items[(at + 1) % items.length];
    case 'ArrowLeft':
      return items[(at - 1 + items.length) % items.length];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

type TabLink = {
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
};

/** Links that look like tabs, one address each. */
export function TabNav(props: { readonly label: string; readonly items: readonly TabLink[] }) {
  return (
    <nav aria-label={props.label} className="tablist">
      {props.items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className="tab"
          preventScrollReset
          aria-current={item.current ? 'page' : undefined}
        >
          {item.label}
          {item.count !== undefined && <Count value={item.count} />}
        </Link>
      ))}
    </nav>
  );
}
