import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { requestPath } from '#app/features/requests/request-action.tsx';
import { drawnField } from '#app/features/requests/draft-fields.ts';
import { RequestForm } from '#app/features/requests/request-form.tsx';
import { isOtherStep } from '#app/features/requests/use-form-steps.ts';
import { createRequestSchema } from '#app/contracts/requests/schemas.ts';
import { readTimetable } from '#app/contracts/requests/timetable-fields.ts';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { checkAskedTimes } from '#app/domain/requests/asked-times.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { createRequest } from '#server/requests/create-request.server.ts';
import { getRequestDraft } from '#server/requests/get-request-draft.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('deals', 'recurrence', 'requests', 'timetables');
export const links = signedInLinks;

export const meta = titleMeta;

/** Field beside which a refusal is shown. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'request.closes_too_soon': 'closesAt',
  'request.closes_too_late': 'closesAt',
  'request.closes_after_start': 'closesAt',
  'request.closes_after_first': 'closesAt',
  'request.starts_in_past': 'startsOn',
  'request.starts_too_far': 'startsOn',
  'request.ends_before_start': 'endsOn',
  'request.period_too_long': 'endsOn',
  'request.no_providers': 'providerIds',
  'request.more_than_days': 'quantity',
  'request.provider_not_reached': 'providerIds',
  'timetable.outside_days': 'timetableKind',
  'timetable.no_dates': 'timetableKind',
  'timetable.too_many_dates': 'timetableKind',
};

function ids(request: Request, params: LoaderFunctionArgs['params']) {
  const { searchParams } = new URL(request.url);
  return {
    groupId: routeParam(params, 'groupId'),
    cardId: searchParams.get('card') ?? '',
    again: searchParams.get('again'),
  };
}

export const shouldRevalidate = readsNews(
  concernsGroup,
  (args) => !isOtherStep(args) && args.defaultShouldRevalidate,
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const draft = await getRequestDraft(context.service, ids(request, params));
  if (!draft.ok) return refuseLoader(draft);
  const title = pageTitle(context.locale, (t) => t.requests.draft.title);
  return { title, draft: draft.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, createRequestSchema);
  if (!form.ok) return invalidForm(form.response);
  const { intent, reach, providerIds, ...facts } = form.value;
  const timetable = readTimetable(facts);
  const { again, ...card } = ids(request, params);
  if (intent === 'preview') {
    const draft = await getRequestDraft(context.service, { ...card, again });
    if (!draft.ok) return refuseLoader(draft);
    const times = timetable.ok
      ? checkAskedTimes({ ...facts, timetable: timetable.value }, context.service.now())
      : timetable;
    if (!times.ok) {
      return refusedForm(times, form.values, drawnField(FIELD_OF[times.code], facts));
    }
    return { fieldErrors: {}, formError: null, details: {}, values: form.values };
  }
  if (!timetable.ok) return refusedForm(timetable, form.values, 'timetableKind');
  const outcome = await createRequest(wishing(context.service, form), {
    ...facts,
    timetable: timetable.value,
    ...card,
    providerIds: reach === 'all' ? null : providerIds,
  });
  if (outcome.ok)
    return redirect(requestPath({ groupId: card.groupId, requestId: outcome.value.requestId }));
  return refusedForm(outcome, form.values, drawnField(FIELD_OF[outcome.code], facts));
}

export default function NewRequest() {
  const { draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().requests.draft;
  const { groupId, groupName, live } = draft;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[{ to: `/groups/${groupId}?need=${draft.cardId}`, label: groupName }]}
      />
      {live !== null && (
        <Banner
          title={t.liveTitle}
          action={
            <LinkButton to={requestPath({ groupId, requestId: live.requestId })}>
              {t.liveOpen}
            </LinkButton>
          }
        >
          {t.liveText[live.state]}
        </Banner>
      )}
      {live === null && draft.again !== null && (
        <Banner title={t.againTitle}>{draft.again.isCut && t.againCut}</Banner>
      )}
      {/* What was refused because there is one already stays, so that nothing typed is lost. */}
      {(live === null || answer) && <RequestForm draft={draft} answer={answer} />}
    </div>
  );
}
