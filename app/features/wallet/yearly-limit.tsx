import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Meter } from '#app/components/meter.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import type { BenefitYearView } from '#app/contracts/wallet/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** From here on the limit is near: four fifths of it are used. */
const NEAR = 0.8;

/** How far an employee's credits of a year are from the limit beyond which all of it is taxed (V4). */
export function YearlyLimit({ year }: { readonly year: BenefitYearView }) {
  const t = useT().wallet.benefits;
  const locale = useLocale();
  const { usedCents, reservedCents, reservedLaterCents, limitCents, taxableCents, leftCents } =
    year;
  const countedCents = usedCents + reservedCents;
  const counted = formatEuro(countedCents, locale);
  const limit = formatEuro(limitCents, locale);
  const left = formatEuro(leftCents, locale);
  const isNear = taxableCents === 0 && countedCents >= limitCents * NEAR;
  return (
    <Card className="stack is-tight">
      <h3>{t.limitTitle(year)}</h3>
      <Meter
        value={Math.min(countedCents, limitCents) / 100}
        max={limitCents / 100}
        label={t.limitTitle(year)}
        caption={t.used}
        end={t.usedOf({ used: counted, limit })}
        tone={taxableCents > 0 || isNear ? 'saffron' : 'green'}
      />
      <MoneyList
        rows={[
          { label: t.paidOut, cents: usedCents },
          {
            label: t.reserved,
            cents: reservedCents,
            ...(reservedLaterCents > 0
              ? {
                  note: t.reservedLater({ later: formatEuro(reservedLaterCents, locale), ...year }),
                }
              : {}),
          },
        ]}
      />
      {taxableCents > 0 ? (
        <Banner tone="warning">
          {t.beyond({ taxable: formatEuro(taxableCents, locale), year: year.year })}
        </Banner>
      ) : (
        <p>{t.left({ left })}</p>
      )}
      {isNear && <Banner tone="warning">{t.near({ left })}</Banner>}
      <p className="muted small">{year.hasChildren ? t.withChildren : t.withoutChildren}</p>
      {year.isMine && (
        <LinkButton to="/wallet/limit" variant="quiet" size="s">
          {t.declare}
        </LinkButton>
      )}
    </Card>
  );
}
