import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { withdrawPackSchema } from '#app/contracts/companies/reimbursement-schemas.ts';
import { isAboutTheChoice, isOfPlanYear } from '#app/domain/companies/reimbursement.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ChooseReceipts, plansByYear } from '#app/features/companies/choose-receipts.tsx';
import { OwnPacks } from '#app/features/companies/own-packs.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getOwnReimbursements } from '#server/companies/get-own-reimbursements.server.ts';
import { withdrawPack } from '#server/companies/send-pack.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('reimbursements');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const own = await getOwnReimbursements(context.service);
  if (!own.ok) return refuseLoader(own);
  const { searchParams } = new URL(request.url);
  const refused = searchParams.get('refused') ?? '';
  return {
    title: pageTitle(context.locale, (t) => t.reimbursements.home.title),
    own: own.value,
    chosen: searchParams.getAll('receipt'),
    refused: isAboutTheChoice(refused) ? refused : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, withdrawPackSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await withdrawPack(wishing(context.service, form), form.value);
  return outcome.ok ? redirect('/wallet/reimbursements') : refusedForm(outcome, form.values);
}

export default function Reimbursements() {
  const { own, chosen, refused } = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const texts = useT();
  const t = texts.reimbursements.home;
  const fault = echo.formError ?? (refused === null ? null : codeText(texts, refused));
  const locale = useLocale();
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/wallet', label: t.wallet }]} />
      {fault !== null && <ErrorNote title={fault} />}
      {own.plans.length === 0 && (
        <EmptyState level={2} title={t.none} text={t.noneText} illustration="guidance" />
      )}
      {plansByYear(own.plans).map(([year, plans]) => (
        <Section key={year} title={t.ofYear({ year })}>
          {plans.map(({ companyId, name, leftCents, limitCents, lastDay }) => (
            <p key={companyId}>
              <b dir="auto">{name}</b> ·{' '}
              {t.left({
                year,
                left: formatEuro(leftCents, locale),
                limit: formatEuro(limitCents, locale),
              })}{' '}
              {t.until({ year, day: formatDay(lastDay, locale) })}
            </p>
          ))}
          <ChooseReceipts
            year={year}
            plans={plans}
            receipts={own.receipts.filter(({ paidOn }) => isOfPlanYear(paidOn, year))}
            chosen={chosen}
          />
        </Section>
      ))}
      {own.packs.length > 0 && (
        <Section title={t.sent}>
          <OwnPacks packs={own.packs} />
        </Section>
      )}
    </div>
  );
}
