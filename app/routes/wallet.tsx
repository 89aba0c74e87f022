import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import HandCoins from 'lucide-react/icons/hand-coins';
import Lock from 'lucide-react/icons/lock';
import Ticket from 'lucide-react/icons/ticket';
import WalletCards from 'lucide-react/icons/wallet-cards';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { HOUSEHOLD_DOCUMENTS } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { BenefitCard } from '#app/features/wallet/benefit-card.tsx';
import { MovementTable } from '#app/features/wallet/movement-table.tsx';
import { ToPayList } from '#app/features/wallet/to-pay-list.tsx';
import { VoucherCard } from '#app/features/wallet/voucher-card.tsx';
import { YearlyLimit } from '#app/features/wallet/yearly-limit.tsx';
import type { WalletView } from '#app/contracts/wallet/views.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';

export const handle = withTexts('wallet');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  return {
    title: pageTitle(context.locale, (t) => t.wallet.title),
    wallet: await getWallet(context.service, { locale: context.locale }),
    now: context.service.now().toISOString(),
  };
}

export default function Wallet() {
  const { wallet, now } = useLoaderData<typeof loader>();
  const t = useT().wallet;
  if (!wallet.hasHousehold) return <NoHousehold />;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} />
      <Figures wallet={wallet} />
      <Section
        title={t.toPayTitle}
        actions={
          <span className="row">
            <LinkButton to={HOUSEHOLD_DOCUMENTS} variant="quiet" size="s">
              {t.documents}
            </LinkButton>
            <LinkButton to="/orders" variant="quiet" size="s">
              {t.allOrders}
            </LinkButton>
          </span>
        }
      >
        <ToPayList items={wallet.toPay} />
      </Section>
      <Section
        title={t.vouchersTitle}
        hint={t.vouchersHint}
        actions={
          <span className="row">
            <LinkButton to="/programmes" variant="quiet" size="s">
              {t.apply}
            </LinkButton>
            <LinkButton to="/join-company" variant="quiet" size="s">
              {t.joinCompany}
            </LinkButton>
          </span>
        }
      >
        <Vouchers wallet={wallet} />
      </Section>
      {wallet.benefits.length > 0 && (
        <Section title={t.benefits.title} hint={t.benefits.hint}>
          <Benefits wallet={wallet} />
        </Section>
      )}
      <Section title={t.movementsTitle}>
        <MovementTable movements={wallet.movements} now={now} />
      </Section>
    </div>
  );
}

function Figures({ wallet }: { readonly wallet: WalletView }) {
  const t = useT().wallet;
  return (
    <Purse label={t.figures}>
      <Stat
        icon={<Ticket aria-hidden />}
        tone="green"
        value={<Money cents={wallet.usableCents} />}
        label={t.usable}
      />
      {wallet.usableBenefitCents > 0 && (
        <Stat
          icon={<WalletCards aria-hidden />}
          tone="green"
          value={<Money cents={wallet.usableBenefitCents} />}
          label={t.benefits.usable}
        />
      )}
      {wallet.heldCents > 0 && (
        <Stat
          icon={<Lock aria-hidden />}
          value={<Money cents={wallet.heldCents} />}
          label={t.held}
        />
      )}
      <Stat
        icon={<HandCoins aria-hidden />}
        tone="saffron"
        value={<Money cents={wallet.toPayCents} />}
        label={t.toPayFigure}
      />
    </Purse>
  );
}

function Vouchers({ wallet }: { readonly wallet: WalletView }) {
  const t = useT().wallet;
  if (wallet.vouchers.length === 0) {
    return (
      <EmptyState
        title={t.emptyTitle}
        text={t.emptyText}
        example={t.emptyExample}
        action={<LinkButton to="/programmes">{t.apply}</LinkButton>}
        illustration="guidance"
      />
    );
  }
  return (
    <ul className="vouchers">
      {wallet.vouchers.map((voucher) => (
        <VoucherCard key={voucher.voucherId} voucher={voucher} />
      ))}
    </ul>
  );
}

function Benefits({ wallet }: { readonly wallet: WalletView }) {
  return (
    <div className="stack">
      {wallet.benefitYears.map((year) => (
        <YearlyLimit key={`${year.holder} ${year.year}`} year={year} />
      ))}
      <ul className="vouchers">
        {wallet.benefits.map((benefit) => (
          <BenefitCard key={benefit.benefitId} benefit={benefit} />
        ))}
      </ul>
    </div>
  );
}

function NoHousehold() {
  const t = useT().wallet;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} />
      <EmptyState
        level={2}
        title={t.noHouseholdTitle}
        text={t.noHouseholdText}
        example={t.noHouseholdExample}
        action={<LinkButton to="/household">{t.noHouseholdAction}</LinkButton>}
        illustration="childhood"
      />
      <p>
        <LinkButton to="/join-company" variant="quiet">
          {t.joinCompany}
        </LinkButton>
      </p>
    </div>
  );
}
