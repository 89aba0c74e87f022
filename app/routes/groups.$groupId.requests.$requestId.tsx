import { replace, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { LiveBadge, Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { requestPath } from '#app/features/requests/request-action.tsx';
import { isRequestOver, isToChoose } from '#app/domain/requests/request-state.ts';
import { RequestFacts } from '#app/features/requests/request-facts.tsx';
import { RequestPanel } from '#app/features/requests/request-panel.tsx';
import type { RequestPanelView } from '#app/contracts/requests/panel-view.ts';
import { requestCommandSchema } from '#app/contracts/requests/schemas.ts';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { AgreementBanner } from '#app/features/groups/agreement-banner.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { ownPath, requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { commandRequest } from '#server/requests/command-request.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('deals', 'requests');
export const links = signedInLinks;

export const meta = titleMeta;

function ids(params: LoaderFunctionArgs['params']) {
  return { groupId: routeParam(params, 'groupId'), requestId: routeParam(params, 'requestId') };
}

/** The field of a vote, or of more time, beside which a refusal is said; above the form when it is about none. */
function fieldOf(code: string): string | undefined {
  if (code === 'decision.bad_quorum') return 'quorum';
  return /^(?:decision\.(?:closes|outlasts)|request\.(?:closes|leaves))_/.test(code)
    ? 'closesAt'
    : undefined;
}

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const panel = await getRequestPanel(context.service, ids(params));
  if (!panel.ok) return refuseLoader(panel);
  return { title: `${panel.value.title} · Cortile`, view: panel.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, requestCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await commandRequest(wishing(context.service, form), ids(params), form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values, fieldOf(outcome.code));
  return replace(ownPath(form.value.returnTo, requestPath(ids(params))));
}

export default function RequestPage() {
  const { view } = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const t = useT().requests;
  return (
    <div className="wrap page">
      <RequestHeader view={view} />
      {view.mustAgree && <AgreementBanner groupId={view.groupId} />}
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <div className="two">
        <div>
          <h2 className="sr">{t.panel.liveTitle}</h2>
          <RequestPanel view={view} />
        </div>
        <div className="stack">
          <Section title={t.facts.title}>
            <Card className="stack" category={view.category}>
              <p className="as-typed">{view.description || t.facts.noText}</p>
              <RequestFacts
                request={{
                  ...view,
                  households: view.households.length,
                  closesAt:
                    view.state !== 'open' && view.state !== 'deciding' ? null : view.closesAt,
                }}
              />
            </Card>
          </Section>
          <Section title={t.panel.who}>
            <ul className="stack is-tight">
              {view.households.map(({ householdId, name }) => (
                <li key={householdId}>{name}</li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </div>
  );
}

function RequestHeader({ view }: { readonly view: RequestPanelView }) {
  const { deals } = useT();
  return (
    <PageHeader
      title={view.title}
      crumbs={[{ to: `/groups/${view.groupId}?need=${view.cardId}`, label: view.groupName }]}
      eyebrow={<Chip category={view.category} />}
      sub={
        <span className="row">
          {!isRequestOver(view.state) && <LiveBadge />}
          <Pill tone={view.state === 'ordered' ? 'green' : 'neutral'}>
            {deals.requests[view.state]}
          </Pill>
          {isToChoose(view.state) && (
            <Time
              value={view.state === 'open' ? view.closesAt : view.chooseBy}
              kind="closing"
              now={view.now}
            />
          )}
        </span>
      }
    />
  );
}
