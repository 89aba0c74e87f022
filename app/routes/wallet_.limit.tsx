import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { declarationSchema } from '#app/contracts/wallet/declaration.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DeclareChildren } from '#app/features/wallet/declare-children.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { declareChildren } from '#server/companies/declare-children.server.ts';
import { getOwnLimit } from '#server/companies/get-own-limit.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('wallet');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const limit = await getOwnLimit(service);
  if (!limit.ok) return refuseLoader(limit);
  return {
    title: pageTitle(context.locale, (t) => t.wallet.declaration.title),
    limit: limit.value,
    formKey: service.newId(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, declarationSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await declareChildren(context.service, form.value);
  return outcome.ok ? redirect('/wallet') : refusedForm(outcome, form.values);
}

export default function Limit() {
  const { limit, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().wallet;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.declaration.title}
        crumbs={[{ to: '/wallet', label: t.title }]}
        sub={t.declaration.sub(limit)}
      />
      <Card>
        <DeclareChildren limit={limit} idempotencyKey={formKey} answer={answer} />
      </Card>
    </div>
  );
}
