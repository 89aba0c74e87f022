import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { PROVIDER_BANK, PROVIDER_PAYMENTS } from '#app/contracts/orders/order-address.ts';
import { bankCommandSchema } from '#app/contracts/payments/bank-schemas.ts';
import type { BankView } from '#app/contracts/payments/bank-views.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { BankColumnsForm } from '#app/features/payments/bank-columns.tsx';
import { BankFile, BankFileRead, BankFiles } from '#app/features/payments/bank-file.tsx';
import { BankAside, BankLooks } from '#app/features/payments/bank-looks.tsx';
import { BankBooked, BankReady } from '#app/features/payments/bank-pairs.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseUpload, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { carryOutAtBank, isAboutTheFile } from '#server/payments/bank-door.server.ts';
import { getBank } from '#server/payments/get-bank.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('bank', 'payments');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const { searchParams } = new URL(request.url);
  const bank = await getBank(service, { providerId: searchParams.get('provider') });
  if (!bank.ok) return refuseLoader(bank);
  const { looks, booked } = bank.value;
  return {
    title: pageTitle(context.locale, (t) => t.bank.title),
    bank: bank.value,
    read: searchParams.get('read'),
    again: searchParams.has('again'),
    keys: Object.fromEntries(
      ['ready', ...[...looks, ...booked].map(({ id }) => id)].map((id) => [id, service.newId()]),
    ),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const { form, files } = await parseUpload(request, bankCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const ctx = wishing(context.service, form);
  const outcome = await carryOutAtBank(ctx, form.value, files[0] ?? null);
  if (!outcome.ok) {
    return refusedForm(outcome, form.values, isAboutTheFile(outcome.code) ? 'file' : undefined);
  }
  const query = new URLSearchParams({ provider: form.value.providerId, ...outcome.value });
  return redirect(`${PROVIDER_BANK}?${query.toString()}`);
}

export default function ProviderBank() {
  const { bank, read, again, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const file = bank.files.find(({ id }) => id === read);
  const part = { bank, idempotencyKeys: keys, answer };
  return (
    <div className="wrap page">
      <PageHeader
        title={t.bank.title}
        sub={t.bank.sub}
        crumbs={[{ to: PROVIDER_PAYMENTS, label: t.payments.desk.title }]}
        eyebrow={bank.others.length > 0 ? <OtherProviders bank={bank} /> : undefined}
      />
      {file && <BankFileRead file={file} again={again} />}
      <div className="two">
        <div className="stack">
          {bank.draft && (
            <BankColumnsForm providerId={bank.providerId} draft={bank.draft} answer={answer} />
          )}
          <BankReady {...part} />
          <BankLooks {...part} />
        </div>
        <div className="stack">
          <BankFile bank={bank} answer={answer} />
          {bank.files.length > 0 && <BankFiles files={bank.files} />}
          {bank.booked.length > 0 && <BankBooked {...part} />}
          {bank.aside.length > 0 && <BankAside bank={bank} answer={answer} />}
        </div>
      </div>
    </div>
  );
}

function OtherProviders({ bank }: { readonly bank: BankView }) {
  const t = useT().bank;
  return (
    <>
      {bank.name} · {t.others}:{' '}
      {bank.others.map(({ providerId, name }) => (
        <Link key={providerId} to={`?provider=${encodeURIComponent(providerId)}`}>
          {name}
        </Link>
      ))}
    </>
  );
}
