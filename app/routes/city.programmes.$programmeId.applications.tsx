import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { queueSchema } from '#app/contracts/programmes/application-schemas.ts';
import { QUEUE_FILTERS } from '#app/contracts/programmes/application-views.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ApplicationQueue, QueueFilters } from '#app/features/programmes/application-queue.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeId } from '#server/http/route-id.server.ts';
import { getQueue } from '#server/programmes/get-queue.server.ts';
import { issueVouchers, queueApplications } from '#server/programmes/issue-vouchers.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('applications', 'programmes');
export const links = signedInLinks;

export const meta = titleMeta;

/** A whole number from 1 out of the address; anything else is the first. */
function numberOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('show');
  const filter = QUEUE_FILTERS.find((one) => one === asked) ?? 'to_check';
  const page = numberOf(searchParams.get('page'));
  const queue = await getQueue(service, { programmeId, locale, filter, page });
  if (!queue.ok) return refuseLoader(queue);
  const issued = searchParams.get('issued');
  return {
    title: pageTitle(locale, (t) => t.applications.queue.title),
    queue: queue.value,
    issued: issued === null ? 0 : numberOf(issued),
    formKey: service.newId(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const form = await parseForm(request, queueSchema);
  if (!form.ok) return invalidForm(form.response);
  const chosen = { programmeId, applicationIds: form.value.application };
  const address = `/city/programmes/${programmeId}/applications?show=to_issue`;
  if (form.value.intent === 'queue') {
    const queued = await queueApplications(wishing(context.service, form), chosen);
    return queued.ok ? redirect(address) : refusedForm(queued, form.values);
  }
  const { idempotencyKey } = form.value;
  const given = await issueVouchers(context.service, { ...chosen, idempotencyKey });
  if (!given.ok) return refusedForm(given, form.values);
  return redirect(`${address}&issued=${given.value.voucherIds.length}`);
}

export default function CityApplications() {
  const { queue, issued, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { applications, programmes } = useT();
  const t = applications.queue;
  const locale = useLocale();
  const { programmeId, programme, leftCents, hasEnded, page, pageCount, filter } = queue;
  const sub = hasEnded ? t.subEnded : t.sub;
  const address = `/city/programmes/${programmeId}`;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={sub({ programme, left: formatEuro(leftCents, locale) })}
        crumbs={[
          { to: '/city/programmes', label: programmes.list.title },
          { to: address, label: programme },
        ]}
      />
      {issued > 0 && !answer && <Banner tone="success">{t.issued({ count: issued })}</Banner>}
      <QueueFilters queue={queue} />
      <ApplicationQueue key={formKey} queue={queue} formKey={formKey} answer={answer} />
      <Pager
        page={page}
        pageCount={pageCount}
        hrefFor={(one) => `${address}/applications?show=${filter}&page=${one}`}
      />
    </div>
  );
}
