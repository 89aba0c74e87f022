import { Money } from '#app/components/money.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { usePriceWords } from '#app/features/orders/price-words.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { OfferView, RequestPanelView } from '#app/contracts/requests/panel-view.ts';

/** The two figures people look for: what it costs a household, and what theirs pays in money. */
export function OfferPrices({ offer }: { readonly offer: OfferView }) {
  const dictionary = useT();
  const words = usePriceWords();
  const locale = useLocale();
  const { deals } = dictionary;
  const t = dictionary.requests.offer;
  const { price } = offer;
  if (price.kind === 'none') {
    return (
      <p className="offer-none">
        <b>{t.noPrice}</b> {codeText(dictionary, price.code, price.details)}
      </p>
    );
  }
  const labelled = words.labelled(price.household);
  if (price.totalCents === 0) {
    return (
      <dl className="offer-prices">
        <div className="is-own">
          <dt>{offer.funding === null ? labelled.label : t.fundedBy({ who: offer.funding })}</dt>
          <dd>{deals.price.free}</dd>
        </div>
      </dl>
    );
  }
  const { own } = price;
  return (
    <dl className="offer-prices">
      <div>
        <dt>{labelled.label}</dt>
        <dd className="num">{labelled.figure}</dd>
      </div>
      {own && (
        <div className="is-own">
          <dt>{own.cash === null ? t.youPay : deals.money[own.cash.kind]}</dt>
          <dd>
            <Money cents={own.cashCents} />
            {own.voucherCents > 0 && (
              <small>{t.withVouchers({ sum: formatEuro(own.voucherCents, locale) })}</small>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The whole sum: from the unit price to what this household pays in money. */
export function OfferBill(props: { readonly offer: OfferView; readonly view: RequestPanelView }) {
  const { requests: t, deals } = useT();
  const words = usePriceWords();
  const { offer, view } = props;
  const { price } = offer;
  if (price.kind === 'none' || price.totalCents === 0) return null;
  const note = t.offer.units({
    amount: words.amount({ ...view, units: price.units }),
    price: words.unit({ ...view, unitPriceCents: price.unitPriceCents }),
  });
  const { own } = price;
  return (
    <details className="fold">
      <summary>{t.offer.bill}</summary>
      <MoneyList
        rows={[
          { label: t.offer.total, cents: price.totalCents + price.takenOffCents, note },
          ...(price.takenOffCents > 0
            ? [
                { label: t.offer.takenOff, cents: -price.takenOffCents, tone: 'green' as const },
                { label: t.offer.totalNow, cents: price.totalCents },
              ]
            : []),
          ...(own
            ? [
                {
                  label: t.offer.share,
                  cents: own.shareCents,
                  note: t.offer.shareBy[view.splitMethod],
                },
                ...(own.voucherCents > 0
                  ? [
                      {
                        label: t.offer.vouchers,
                        cents: -own.voucherCents,
                        tone: 'green' as const,
                      },
                    ]
                  : []),
                ...(own.fundCents > 0
                  ? [{ label: t.offer.fund, cents: -own.fundCents, tone: 'green' as const }]
                  : []),
              ]
            : []),
        ]}
        total={
          own
            ? { label: deals.money[own.cash?.kind ?? 'not_yet'], cents: own.cashCents }
            : undefined
        }
      />
      {!own && <p className="muted small">{t.offer.notYours}</p>}
    </details>
  );
}
