import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import LayoutGrid from 'lucide-react/icons/layout-grid';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Checkbox } from '#app/components/choices.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { agreeSchema } from '#app/contracts/groups/schemas.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { agreementIn } from '#app/i18n/standard-agreement.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { byWayOfHome } from '#server/accounts/ask-who-is-at-home.server.ts';
import { agree, getAgreement } from '#server/groups/agree.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('invitations');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const agreement = await getAgreement(context.service, { groupId: routeParam(params, 'groupId') });
  if (!agreement.ok) return refuseLoader(agreement);
  const { locale } = context;
  const { before } = agreement.value;
  return {
    title: pageTitle(locale, (t) => t.invitations.agreement.title),
    view: {
      ...agreement.value,
      agreement: agreementIn(locale, agreement.value.agreement),
      before: before === null ? null : agreementIn(locale, before),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, agreeSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await agree(context.service, { groupId, version: form.value.version });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(await byWayOfHome(context.service, `/groups/${groupId}`));
}

export default function Agreement() {
  const { view } = useLoaderData<typeof loader>();
  const { groupId, groupName, agreement, before, mustAgree } = view;
  const t = useT().invitations.agreement;
  const isFirst = mustAgree && before === null;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={mustAgree ? (isFirst ? t.mustFirst : t.mustTitle) : t.title}
        crumbs={[{ to: `/groups/${groupId}`, label: groupName }]}
        sub={mustAgree ? t.mustSub : null}
      />
      {!mustAgree && (
        <Banner
          tone="success"
          title={t.agreed}
          action={
            <LinkButton to={`/groups/${groupId}`} size="s" icon={<LayoutGrid aria-hidden />}>
              {t.toBoard}
            </LinkButton>
          }
        />
      )}
      <div className={before === null ? 'stack' : 'agreements'}>
        <Words title={before === null ? t.title : t.now} text={agreement} look="accent" />
        {before !== null && <Words title={t.before} text={before} look="sunk" />}
      </div>
      {mustAgree && <AgreeForm version={view.version} />}
    </div>
  );
}

type WordsProps = {
  readonly title: string;
  readonly text: string;
  readonly look: 'accent' | 'sunk';
};

function Words({ title, text, look }: WordsProps) {
  return (
    <Section title={title}>
      <Card look={look}>
        <p className="agreement" dir="auto">
          {text}
        </p>
      </Card>
    </Section>
  );
}

function AgreeForm({ version }: { readonly version: number }) {
  const t = useT().invitations.agreement;
  const echo = useFormFailure(useActionData<typeof action>());
  const isSending = useNavigation().state === 'submitting';
  return (
    <Card>
      {/* Words that change under an open page are others: the box is ticked anew. */}
      <Form method="post" className="form" key={version}>
        <FormNote echo={echo} />
        <input type="hidden" name="version" value={version} />
        <Checkbox label={t.agree} name="agrees" value="yes" error={echo.error('agrees')} required />
        <div className="form-actions">
          <Button type="submit" pending={isSending} pendingLabel={t.pending}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
