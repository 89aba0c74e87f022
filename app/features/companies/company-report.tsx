import CreditCard from 'lucide-react/icons/credit-card';
import Hourglass from 'lucide-react/icons/hourglass';
import Users from 'lucide-react/icons/users';
import WalletCards from 'lucide-react/icons/wallet-cards';

import type { CompanyView } from '#app/contracts/companies/views.ts';
import { Banner } from '#app/components/banner.tsx';
import { Bars } from '#app/components/bars.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { formatCount } from '#app/i18n/format-count.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type ReportProps = { readonly company: CompanyView };

/** One company: its plan and limits, the year's totals, how many use how much. */
export function CompanyReport({ company }: ReportProps) {
  const t = useT().companies;
  return (
    <Section title={company.name} hint={t.year({ year: company.year })}>
      <div className="two">
        <div className="stack is-loose">
          <Totals company={company} />
          <Usage company={company} />
        </div>
        <Plan company={company} />
      </div>
    </Section>
  );
}

function Totals({ company }: ReportProps) {
  const t = useT().companies;
  const locale = useLocale();
  const { employees, creditCents, usedCents, reservedCents } = company;
  if (employees === null || creditCents === null || usedCents === null || reservedCents === null) {
    return <Banner tone="info">{t.tooFew}</Banner>;
  }
  return (
    <div className="stack">
      <Purse label={t.figures}>
        <Stat
          icon={<Users aria-hidden />}
          value={formatCount(employees, locale)}
          label={t.employees}
        />
        <Stat
          icon={<WalletCards aria-hidden />}
          tone="saffron"
          value={<Money cents={creditCents} />}
          label={t.credit}
        />
        <Stat
          icon={<CreditCard aria-hidden />}
          tone="green"
          value={<Money cents={usedCents} />}
          label={t.used}
        />
        <Stat
          icon={<Hourglass aria-hidden />}
          value={<Money cents={reservedCents} />}
          label={t.reserved}
        />
      </Purse>
      <Meter
        label={t.used}
        tone="green"
        value={usedCents / 100}
        max={creditCents / 100}
        caption={t.usedOf}
        end={`${formatEuro(usedCents, locale)} / ${formatEuro(creditCents, locale)}`}
      />
    </div>
  );
}

function Usage({ company }: ReportProps) {
  const t = useT().companies;
  return (
    <div className="stack">
      <Bars
        caption={t.usage}
        headers={[t.band, t.people]}
        hidden={t.hiddenCell}
        rows={company.usage.map(({ band, people }) => ({
          key: band,
          label: t.bands[band],
          count: people,
        }))}
      />
      <Banner tone="info" title={t.privacyTitle}>
        {t.privacy}
      </Banner>
    </div>
  );
}

function Plan({ company }: ReportProps) {
  const t = useT().companies;
  return (
    <Card>
      <div className="stack is-tight">
        <p className="muted small">{t.plan}</p>
        <h3>{t.kinds[company.planKind]}</h3>
        <p>{t.kindTexts[company.planKind]}</p>
        <MoneyList
          rows={[
            { label: t.limit, cents: company.yearlyLimitCents },
            { label: t.limitWithChildren, cents: company.yearlyLimitWithChildrenCents },
          ]}
        />
        {company.planKind === 'credit' && <p className="muted small">{t.limitNote}</p>}
      </div>
    </Card>
  );
}
