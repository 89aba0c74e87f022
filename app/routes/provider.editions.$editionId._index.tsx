import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { callOffEditionSchema } from '#app/contracts/bookings/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { EditionState } from '#app/features/bookings/desk-editions.tsx';
import { CallOffForm, OffEdition, TakingPart } from '#app/features/bookings/edition-desk.tsx';
import { useEditionWords } from '#app/features/bookings/edition-words.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getEditionDesk } from '#server/bookings/edition-desk.server.ts';
import { callOffEdition } from '#server/bookings/end-edition.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('courses', 'editions');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { locale } = context;
  const editionId = routeParam(params, 'editionId');
  const found = await getEditionDesk(context.service, { editionId, locale });
  if (!found.ok) return refuseLoader(found);
  const { row: _, ...desk } = found.value;
  return { title: pageTitle(locale, () => desk.edition.title), desk };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, callOffEditionSchema);
  if (!form.ok) return invalidForm(form.response);
  const editionId = routeParam(params, 'editionId');
  const { words } = form.value;
  const off = await callOffEdition(wishing(context.service, form), { editionId, words });
  return off.ok ? redirect(`/provider/editions/${editionId}`) : refusedForm(off, form.values);
}

export default function EditionDeskPage() {
  const { desk } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { courses: t } = useT();
  const words = useEditionWords();
  const { edition, slug, category } = desk;
  const ages = words.ages(edition);
  const isOff = edition.state === 'called_off';
  return (
    <div className="wrap page" data-cat={category}>
      <PageHeader
        title={edition.title}
        crumbs={[{ to: '/provider/editions', label: t.title }]}
        eyebrow={<Chip category={category} />}
        sub={edition.serviceTitle}
      />
      {isOff && <OffEdition desk={desk} />}
      <Card className="stack is-tight">
        <EditionState edition={edition} />
        <div className="edition-facts">
          <p>
            {words.times(edition)} · {words.days(edition)}
          </p>
          <p>
            {edition.place}
            {ages !== null && <> · {ages}</>}
          </p>
          <p className="edition-price num">{words.price(edition)}</p>
          <p>
            {t.desk.seats}: <b className="num">{t.of(edition)}</b>
          </p>
          <p>
            {t.desk.waiting}: <b className="num">{t.desk.waitingOf({ count: edition.waiting })}</b>
          </p>
        </div>
        {!isOff && (
          <div className="row">
            <LinkButton to={`/provider/editions/${edition.id}/edit`} variant="soft" size="s">
              {t.desk.edit}
            </LinkButton>
            <LinkButton to={`/services/${slug}#editions`} variant="quiet" size="s">
              {t.desk.seen}
            </LinkButton>
          </div>
        )}
      </Card>
      <TakingPart desk={desk} />
      {!isOff && !edition.hasBegun && <CallOffForm answer={answer} />}
    </div>
  );
}
