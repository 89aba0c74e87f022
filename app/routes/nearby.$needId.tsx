import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Chip } from '#app/components/category.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { needSchema } from '#app/contracts/matching/schemas.ts';
import type { NeedView } from '#app/contracts/matching/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ChangeNeed, MetGroup, Others, WithdrawNeed } from '#app/features/matching/need-parts.tsx';
import { SuspendedNote } from '#app/features/matching/own-conduct.tsx';
import { ProposalCard } from '#app/features/matching/proposal-card.tsx';
import { EndedTalks } from '#app/features/matching/talk-links.tsx';
import { concernsNeeds, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { commandNeed } from '#server/matching/command-need.server.ts';
import { getNeed } from '#server/matching/get-need.server.ts';

export const handle = withTexts('accounts', 'nearby');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNeeds);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const need = await getNeed(service, { needId: routeParam(params, 'needId'), locale });
  if (!need.ok) return refuseLoader(need);
  return { title: pageTitle(locale, () => need.value.name), need: need.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, needSchema);
  if (!form.ok) return invalidForm(form.response);
  const needId = routeParam(params, 'needId');
  const outcome = await commandNeed(context.service, form.value, {
    needId,
    language: context.locale,
  });
  return outcome.ok ? redirect(`/nearby/${needId}`) : refusedForm(outcome, form.values);
}

export default function Need() {
  const { need } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().nearby;
  const echo = useFormFailure(answer);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={need.name}
        eyebrow={<Chip category={need.category} />}
        sub={t.need.sub({ age: t.ages[need.ageBand], municipio: need.terms.municipio })}
        crumbs={[{ to: '/nearby', label: t.title }]}
      />
      <div className="stack is-loose">
        {echo.value('intent') !== 'change' && <FormNote echo={echo} />}
        <SuspendedNote suspended={need.suspended} />
        <Outcome need={need} />
        {need.state === 'open' && (
          <>
            <Others need={need} />
            <ChangeNeed need={need} answer={answer} />
            <WithdrawNeed />
          </>
        )}
        <EndedTalks need={need} />
      </div>
    </div>
  );
}

/** What became of the need, followed as it happens. */
function Outcome({ need }: { readonly need: NeedView }) {
  const t = useT().nearby;
  if (need.group !== null) return <MetGroup group={need.group} />;
  if (need.state === 'withdrawn') {
    return (
      <Banner title={t.need.withdrawn} action={<LinkButton to="/nearby/new">{t.start}</LinkButton>}>
        {t.need.withdrawnText}
      </Banner>
    );
  }
  if (need.proposal !== null) return <ProposalCard need={need} proposal={need.proposal} />;
  return (
    <EmptyState
      level={2}
      title={t.need.aloneTitle}
      text={t.need.aloneText}
      illustration={need.category}
    />
  );
}
