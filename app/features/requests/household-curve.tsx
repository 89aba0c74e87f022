import { Money } from '#app/components/money.tsx';
import type { Cents } from '#app/domain/money.ts';
import { shownPoints, type CurvePoint, type FigureOf } from '#app/domain/requests/price-bands.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type CurveProps = {
  /** Whom the figure of a point is for. */
  readonly each: FigureOf;
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
    const euro = (cents: number) => formatEuro(cents, locale);
    const facts = {
      who: t.who(next),
      each: t.eachOf[each],
      price: pointPrice(next, t, locale),
      difference: euro(Math.abs(oneMoreSavesCents)),
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
  const price = formatEuro(eachCents, locale);
  return isRounded ? `${t.about} ${price}` : price;
}

/** The same with whom it is for, where it stands alone: `€ 270,00 a testa, in 3 persone`. */
export function usePointWords(each: FigureOf): (point: CurvePoint) => string {
  const t = useT().requests.curve;
  const locale = useLocale();
  return (point) =>
    [
      `${pointPrice(point, t, locale)} ${t.eachOf[each]}`,
      ...(point.people === null ? [] : [t.people({ people: point.people })]),
    ].join(', ');
}

type TableProps = Omit<CurveProps, 'oneMoreSavesCents'> & {
  /** Rows for a few households less than now, too. */
  readonly withFewer?: boolean;
};

/** The price for each number of households: a table whose cells hold the bars. */
export function HouseholdCurve({ curve, each, households, withFewer = false }: TableProps) {
  const t = useT().requests;
  const points = shownPoints(curve, households, withFewer);
  const highest = Math.max(...points.map((point) => point.eachCents));
  if (points.length === 0 || highest === 0) return null;
  const dependsOnPeople = points.some(({ people }) => people !== null);
  return (
    <>
      {dependsOnPeople && <p className="field-hint">{t.curve.peopleHint}</p>}
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
                {point.people !== null && (
                  <small> {t.curve.people({ people: point.people })}</small>
                )}
                {point.households === households && <small> {t.curve.now}</small>}
              </th>
              <td>
                <span className="curve-bar" aria-hidden>
                  <i style={{ inlineSize: `${(point.eachCents / highest) * 100}%` }} />
                </span>
                <b>
                  {point.isRounded && `${t.curve.about} `}
                  <Money cents={point.eachCents} />
                </b>
              </td>
              <td>
                <Money cents={point.totalCents} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
