import { useT } from '#app/i18n/i18n.tsx';

type StepsProps = {
  readonly label: string;
  readonly items: readonly string[];
  /** Index of the step one is at, from 0; the number of steps when all are done. */
  readonly current: number;
};

/** Where one is in a flow of a few steps. */
export function Steps({ label, items, current }: StepsProps) {
  const t = useT();
  return (
    <ol className="steps" aria-label={label}>
      {items.map((item, index) => (
        <li
          key={item}
          className={index < current ? 'is-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span>
            {item}
            {index < current && <span className="sr"> ({t.components.stepDone})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
