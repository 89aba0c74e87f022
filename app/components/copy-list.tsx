import { useId } from 'react';

import { CopyButton } from './copy-button.tsx';

type CopyListItem = {
  readonly label: string;
  readonly value: string;
  /** What is read, where it is written otherwise than copied: in fours, say. */
  readonly shown?: string | undefined;
};

/** Facts to write down elsewhere one by one, each whole to read and with a button to copy it. */
export function CopyList({ items }: { readonly items: readonly CopyListItem[] }) {
  return (
    <dl className="copy-list">
      {items.map((item) => (
        <CopyListRow key={item.label} {...item} />
      ))}
    </dl>
  );
}

function CopyListRow({ label, value, shown = value }: CopyListItem) {
  const id = useId();
  return (
    <div>
      <dt id={id}>{label}</dt>
      <dd>
        <span dir="auto">{shown}</span>
        <CopyButton value={value} labelledBy={id} size="s" />
      </dd>
    </div>
  );
}
