import { Money } from './money.tsx';

/** A sum and what it is: on its own, nobody can tell a share from what is left of it to pay. */
export function LabelledMoney({
  cents,
  label,
}: {
  readonly cents: number;
  readonly label: string;
}) {
  return (
    <span className="labelled-money">
      <Money cents={cents} /> <small>{label}</small>
    </span>
  );
}
