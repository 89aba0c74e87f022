import { Banner } from '#app/components/banner.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import type { ChoiceLimitView } from '#app/contracts/orders/source-choice.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** One warning for each yearly limit that an order would pass, or passes by choice (V4). */
export function LimitChoices({
  limits,
  name,
}: {
  readonly limits: readonly ChoiceLimitView[];
  /** Of the field that says which years are passed. */
  readonly name: string;
}) {
  return limits.map((limit) => (
    <LimitChoice key={`${limit.holder} ${limit.year}`} limit={limit} name={name} />
  ));
}

/** The years that are passed by choice here, as a form sends them on. */
export function passedYears(limits: readonly ChoiceLimitView[]): readonly string[] {
  return limits.flatMap(({ isCrossed, year }) => (isCrossed ? [String(year)] : []));
}

/** The warning before a yearly limit is passed, and the employee's own choice to go on (V4). */
function LimitChoice({ limit, name }: { readonly limit: ChoiceLimitView; readonly name: string }) {
  const words = useT().wallet.choice.limit;
  const locale = useLocale();
  const { year, holder, isMine, isCrossed } = limit;
  const told = {
    year,
    holder,
    limit: formatEuro(limit.limitCents, locale),
    beyond: formatEuro(limit.beyondCents, locale),
    taxable: formatEuro(limit.taxableCents, locale),
  };
  return (
    <Banner tone="warning" title={words.title(told)}>
      <p>{isCrossed ? words.crossed(told) : words.heldBack(told)}</p>
      <p>{words.taxed(told)}</p>
      {isMine ? (
        <CheckGroup
          legend={words.legend}
          name={name}
          options={[{ value: String(year), label: words.goOn(told) }]}
          values={isCrossed ? [String(year)] : []}
          optional
        />
      ) : (
        <p>{words.notYours(told)}</p>
      )}
    </Banner>
  );
}
