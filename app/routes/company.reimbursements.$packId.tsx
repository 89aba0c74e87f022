import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { decidePackSchema } from '#app/contracts/companies/reimbursement-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DecidePack } from '#app/features/companies/decide-pack.tsx';
import { PackReceipts } from '#app/features/companies/pack-receipts.tsx';
import { PackState } from '#app/features/companies/pack-state.tsx';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { decidePack } from '#server/companies/decide-pack.server.ts';
import { getPackAtDesk } from '#server/companies/packs-at-desk.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('reimbursements');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const pack = await getPackAtDesk(context.service, { packId: routeParam(params, 'packId') });
  if (!pack.ok) return refuseLoader(pack);
  const title = pageTitle(context.locale, (t) => t.reimbursements.desk.title);
  return { title, pack: pack.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const packId = routeParam(params, 'packId');
  const form = await parseForm(request, decidePackSchema);
  if (!form.ok) return invalidForm(form.response);
  const { words } = form.value;
  const amountCents = form.value.intent === 'approve' ? form.value.amount : null;
  const service = wishing(context.service, form);
  const outcome = await decidePack(service, { packId, amountCents, words });
  if (outcome.ok) return redirect('/company/reimbursements');
  return refusedForm(outcome, form.values, FIELD_OF[outcome.code]);
}

/** Where a refusal stands. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'pack.too_much': 'amount',
  'pack.nothing': 'amount',
  'pack.words_needed': 'words',
};

export default function CompanyPack() {
  const { pack } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().reimbursements;
  const locale = useLocale();
  return (
    <div className="wrap page">
      <PageHeader
        title={pack.person}
        sub={t.sentOn({ company: pack.company, day: formatDateTime(pack.sentAt, locale) })}
        crumbs={[{ to: '/company/reimbursements', label: t.desk.title }]}
      />
      <Card className="stack">
        <div className="row">
          <b>
            <Money cents={pack.totalCents} />
          </b>
          <PackState state={pack.state} />
        </div>
        {pack.note !== '' && <p dir="auto">{pack.note}</p>}
        <PackReceipts receipts={pack.receipts} />
        {pack.approvedCents !== null && (
          <p>
            {t.desk.approved}: {formatEuro(pack.approvedCents, locale)}
          </p>
        )}
        {pack.words !== '' && <p dir="auto">{pack.words}</p>}
        {pack.state === 'sent' && <DecidePack pack={pack} answer={answer} />}
      </Card>
    </div>
  );
}
