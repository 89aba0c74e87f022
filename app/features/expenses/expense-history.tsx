import { Time } from '#app/components/time.tsx';
import type { ExpenseStepView } from '#app/contracts/expenses/views.ts';
import { formatEuro, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What happened to an expense, the latest first. */
export function ExpenseHistory({
  steps,
  isRecurring,
  now,
}: {
  readonly steps: readonly ExpenseStepView[];
  /** The clock wrote it first, not a person that day. */
  readonly isRecurring: boolean;
  readonly now: string;
}) {
  const t = useT().expenses.detail;
  const locale = useLocale();
  const words = ({ step, byName: name, changed }: ExpenseStepView) => {
    if (step === 'added') return (isRecurring ? t.recurred : t.added)({ name });
    if (step === 'deleted') return t.deleted({ name });
    const things = changed.map((thing) => t.things[thing]);
    return t.changed({
      name,
      things: formatList(things.length > 0 ? things : [t.nothingElse], locale),
    });
  };
  return (
    <ol className="expense-history">
      {steps.map((step) => (
        <li key={step.version}>
          <span dir="auto">{words(step)}</span>
          {step.beforeCents !== null && (
            <span>
              {t.changedTotal({
                before: formatEuro(step.beforeCents, locale),
                after: formatEuro(step.totalCents, locale),
              })}
            </span>
          )}
          <small>
            <Time value={step.at} now={now} />
          </small>
        </li>
      ))}
    </ol>
  );
}
