import { Money } from '#app/components/money.tsx';
import type { Cents } from '#app/domain/money.ts';
import type { CurvePoint, EachOf } from '#app/domain/requests/price-bands.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Points shown on each side of the number of households there are now. */
const POINTS_BEFORE = 2;
const POINTS_AFTER = 5;

type CurveProps = {
  /** Whom the figure of a point is for. */
  readonly each: EachOf;
  readonly curve: readonly CurvePoint[];
  readonly households: number;
  readonly oneMoreSavesCents: Cents | null;
};

/** "One more household": what it would save, in words; null when the offer does not say. */
export function useOneMoreWords(): (props: CurveProps) => string | null {
  const t = useT().requests.curve;
  const locale = useLocale();
  return ({ curve, each, households, oneMoreSavesCents }) => {
    const [now, next] = [households, households + 1].map((count) =>
      curve.find((point) => point.households === count),
    );
    if (!now || !next || oneMoreSavesCents === null || next.totalCents === 0) return null;
    const euro = (cents: number) => formatEuro(cents, locale, { short: true });
    const facts = {
      count: next.households,
      each: t.eachOf[each],
      price: pointPrice(next, t, locale),
      saving: euro(oneMoreSavesCents),
      before: euro(now.totalCents),
      total: euro(next.totalCents),
    };
    if (oneMoreSavesCents === 0) return t.oneMoreSame(facts);
    return oneMoreSavesCents > 0 ? t.oneMore(facts) : t.oneMoreCosts(facts);
  };
}

/** What each pays at one number of households: `circa € 24,73`. */
function pointPrice(
  { eachCents, isRounded }: CurvePoint,
  t: Dictionary['requests']['curve'],
  locale: Locale,
): string {
  const price = formatEuro(eachCents, locale, { short: true });
  return isRounded ? `${t.about} ${price}` : price;
}

/** The same with whom it is for, where it stands alone: `€ 270 a testa`. */
export function usePointWords(each: EachOf): (point: CurvePoint) => string {
  const t = useT().requests.curve;
  const locale = useLocale();
  return (point) => `${pointPrice(point, t, locale)} ${t.eachOf[each]}`;
}

/** The price for each number of households: a table whose cells hold the bars. */
export function HouseholdCurve({ curve, each, households }: Omit<CurveProps, 'oneMoreSavesCents'>) {
  const t = useT().requests;
  const points = curve.filter(
    (point) =>
      point.households >= households - POINTS_BEFORE &&
      point.households <=
        Math.max(households + POINTS_AFTER, (curve[0]?.households ?? 0) + POINTS_AFTER),
  );
  const highest = Math.max(...points.map((point) => point.eachCents));
  if (points.length < 2 || highest === 0) return null;
  return (
    <table className="curve">
      <caption className="sr">{t.curve.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.curve.households}</th>
          <th scope="col">{t.curve.each[each]}</th>
          <th scope="col">{t.curve.total}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr
            key={point.households}
            className={point.households === households ? 'is-now' : undefined}
          >
            <th scope="row">
              {point.households}
              {point.households === households && <small> {t.curve.now}</small>}
            </th>
            <td>
              <span className="curve-bar" aria-hidden>
                <i style={{ inlineSize: `${(point.eachCents / highest) * 100}%` }} />
              </span>
              <b>
                {point.isRounded && `${t.curve.about} `}
                <Money cents={point.eachCents} short />
              </b>
            </td>
            <td>
              <Money cents={point.totalCents} short />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
