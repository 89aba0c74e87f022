import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { JoinAsGuest } from '#app/features/accounts/join-as-guest.tsx';
import { LinkProblem } from '#app/features/accounts/link-problem.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAdultInvite, joinHousehold } from '#server/accounts/invite-adult.server.ts';
import { failedPage, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('accounts', 'groups');
export const links = signedInLinks;

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor } = context.service;
  const title = pageTitle(context.locale, (t) => t.accounts.household.title);
  const invite = await getAdultInvite(context.service, { token: routeParam(params, 'token') });
  if (!invite.ok) return failedPage(invite, { title });
  const standing =
    actor.kind !== 'person' ? 'guest' : actor.householdId === null ? 'ready' : 'already';
  return { title, failure: null, householdName: invite.value.householdName, standing } as const;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const outcome = await joinHousehold(context.service, { token: routeParam(params, 'token') });
  return outcome.ok ? redirect('/household') : refusedForm(outcome, {});
}

export default function JoinHousehold() {
  const view = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const t = useT().accounts.household;
  if (view.failure !== null) return <LinkProblem title={t.joinProblem} failure={view.failure} />;
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.joinTitle({ name: view.householdName })} sub={t.joinText} />
      {view.standing === 'guest' && <JoinAsGuest title={t.joinAsGuest} />}
      {view.standing === 'already' && (
        <Banner
          tone="info"
          title={t.joinAlready}
          action={
            <LinkButton to="/household" variant="quiet" size="s">
              {t.toHousehold}
            </LinkButton>
          }
        />
      )}
      {view.standing === 'ready' && (
        <Card>
          <Form method="post" className="form">
            <FormNote echo={echo} />
            <Button type="submit" block>
              {t.join}
            </Button>
          </Form>
        </Card>
      )}
    </div>
  );
}
