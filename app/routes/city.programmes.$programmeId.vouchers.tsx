import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { voucherCommandSchema } from '#app/contracts/programmes/application-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { GivenVouchers } from '#app/features/programmes/given-vouchers.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeId } from '#server/http/route-id.server.ts';
import { commandVoucher } from '#server/programmes/command-voucher.server.ts';
import { getGivenVouchers } from '#server/programmes/get-queue.server.ts';

export const handle = withTexts('applications', 'programmes', 'wallet');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const asked = new URL(request.url).searchParams.get('page') ?? '1';
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
  const given = await getGivenVouchers(service, { programmeId, locale, page });
  if (!given.ok) return refuseLoader(given);
  return {
    title: pageTitle(locale, (t) => t.applications.vouchers.title),
    given: given.value,
    keys: Object.fromEntries(given.value.vouchers.map((one) => [one.voucherId, service.newId()])),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const form = await parseForm(request, voucherCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const done = await commandVoucher(context.service, programmeId, form.value);
  if (done.ok) return redirect(`/city/programmes/${programmeId}/vouchers`);
  const field = done.code === 'voucher.words_needed' ? 'words' : undefined;
  return refusedForm(done, form.values, field);
}

export default function CityVouchers() {
  const { given, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { applications, programmes } = useT();
  const { programmeId, programme, page, pageCount } = given;
  const address = `/city/programmes/${programmeId}`;
  return (
    <div className="wrap page">
      <PageHeader
        title={applications.vouchers.title}
        sub={programme}
        crumbs={[
          { to: '/city/programmes', label: programmes.list.title },
          { to: address, label: programme },
        ]}
      />
      <GivenVouchers given={given} keys={keys} answer={answer} />
      <Pager
        page={page}
        pageCount={pageCount}
        hrefFor={(one) => `${address}/vouchers?page=${one}`}
      />
    </div>
  );
}
