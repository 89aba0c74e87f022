import type { EuroOptions } from '#app/i18n/format.ts';

import { Money } from './money.tsx';

/** A sum and what it is: on its own, nobody can tell a share from what is left of it to pay. */
export function LabelledMoney({
  cents,
  label,
  ...options
}: {
  readonly cents: number;
  readonly label: string;
} & EuroOptions) {
  return (
    <span className="labelled-money">
      <Money cents={cents} {...options} /> <small>{label}</small>
    </span>
  );
}
