import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import FileText from 'lucide-react/icons/file-text';
import HandCoins from 'lucide-react/icons/hand-coins';
import MessageSquare from 'lucide-react/icons/message-square';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { PROVIDER_BANK, PROVIDER_PAYMENTS } from '#app/contracts/orders/order-address.ts';
import { providerPaymentsSchema } from '#app/contracts/payments/schemas.ts';
import type { ProviderPaymentsView } from '#app/contracts/payments/views.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { AccountCard } from '#app/features/payments/account-card.tsx';
import { DuesList } from '#app/features/payments/dues-list.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { changeAccount } from '#server/payments/change-account.server.ts';
import { listPayments } from '#server/payments/list-payments.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('payments', 'deals', 'provider-orders');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const providers = await listPayments(service);
  if (!providers.ok) return refuseLoader(providers);
  const open = providers.value.flatMap((provider) => provider.open.flatMap(({ dues }) => dues));
  return {
    title: pageTitle(context.locale, (t) => t.payments.desk.title),
    providers: providers.value,
    keys: Object.fromEntries(open.map(({ reference }) => [reference, service.newId()])),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, providerPaymentsSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome =
    form.value.intent === 'receive'
      ? await markCashReceived(context.service, form.value)
      : await changeAccount(wishing(context.service, form), form.value);
  return outcome.ok ? redirect(PROVIDER_PAYMENTS) : refusedForm(outcome, form.values);
}

export default function ProviderPayments() {
  const { providers, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { payments, providerOrders } = useT();
  const t = payments.desk;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[{ to: '/provider/orders', label: providerOrders.title }]}
        actions={
          <LinkButton to={PROVIDER_BANK} variant="soft" icon={<FileText aria-hidden />}>
            {t.bank}
          </LinkButton>
        }
      />
      {providers.map((provider) => (
        <div key={provider.providerId} className="stack">
          {providers.length > 1 && <h2>{provider.name}</h2>}
          <Figures provider={provider} />
          <div className="two">
            <div className="stack">
              <Section title={t.open} hint={t.openHint}>
                {provider.open.length === 0 ? (
                  <p className="muted">{t.none}</p>
                ) : (
                  <DuesList orders={provider.open} idempotencyKeys={keys} answer={answer} />
                )}
              </Section>
              {provider.received.length > 0 && (
                <Section title={t.received}>
                  <DuesList orders={provider.received} idempotencyKeys={{}} answer={answer} />
                </Section>
              )}
            </div>
            <AccountCard provider={provider} answer={answer} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** What is to come, and how much of it families say they paid. */
function Figures({ provider }: { readonly provider: ProviderPaymentsView }) {
  const t = useT().payments.desk;
  return (
    <Purse label={t.figures}>
      <Stat
        icon={<HandCoins aria-hidden />}
        tone="saffron"
        value={<Money cents={provider.leftCents} />}
        label={t.left}
      />
      <Stat
        icon={<MessageSquare aria-hidden />}
        value={<Money cents={provider.saidCents} />}
        label={t.said}
      />
    </Purse>
  );
}
