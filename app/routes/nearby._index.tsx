import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import DoorOpen from 'lucide-react/icons/door-open';
import LogIn from 'lucide-react/icons/log-in';
import Plus from 'lucide-react/icons/plus';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MunicipioMap } from '#app/components/municipio-map.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { unblockSchema } from '#app/contracts/matching/talk-schemas.ts';
import { isMunicipio } from '#app/domain/catalogue/municipi.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OwnNeeds } from '#app/features/matching/own-needs.tsx';
import { Blocks, SuspendedNote } from '#app/features/matching/own-conduct.tsx';
import { SoughtList } from '#app/features/matching/sought-list.tsx';
import { concernsNeeds, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { unblockHousehold } from '#server/matching/block-household.server.ts';
import { listNearby } from '#server/matching/list-nearby.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('nearby');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNeeds);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { service, locale } = context;
  const asked = Number(new URL(request.url).searchParams.get('municipio'));
  const municipio = isMunicipio(asked) ? asked : null;
  return {
    title: pageTitle(locale, (t) => t.nearby.title),
    municipio,
    isGuest: service.actor.kind !== 'person',
    view: await listNearby(service, { locale, municipio }),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, unblockSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await unblockHousehold(wishing(context.service, form), form.value);
  return outcome.ok ? redirect('/nearby') : refusedForm(outcome, form.values);
}

export default function Nearby() {
  const { municipio, isGuest, view } = useLoaderData<typeof loader>();
  const t = useT().nearby;
  const start = (
    <LinkButton to="/nearby/new" icon={isGuest ? <LogIn aria-hidden /> : <Plus aria-hidden />}>
      {isGuest ? t.signIn : t.start}
    </LinkButton>
  );
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        actions={
          <div className="row">
            {start}
            <LinkButton to="/nearby/groups" variant="soft" icon={<DoorOpen aria-hidden />}>
              {t.openGroups}
            </LinkButton>
          </div>
        }
      />
      <SuspendedNote suspended={view.suspended} />
      <OwnNeeds needs={view.own} />
      <div className="spaces">
        <MunicipioMap
          legend={t.where}
          mode="link"
          selected={municipio === null ? [] : [municipio]}
          hrefFor={(number) => (number === municipio ? '/nearby' : `/nearby?municipio=${number}`)}
        />
        <div className="stack">
          <div className="row between">
            <h2 aria-live="polite">
              {t.sought}{' '}
              <span className="muted">
                {municipio === null ? t.inAllMilan : t.inMunicipio({ number: municipio })}
              </span>
            </h2>
            {municipio !== null && (
              <LinkButton to="/nearby" variant="quiet" preventScrollReset>
                {t.all}
              </LinkButton>
            )}
          </div>
          {view.kinds.length > 0 ? (
            <SoughtList kinds={view.kinds} />
          ) : (
            <EmptyState title={t.none} text={t.noneText} action={start} />
          )}
          {view.hasMore && <p className="muted">{t.hasMore}</p>}
          <p className="muted">{t.safe}</p>
        </div>
      </div>
      <Blocks blocks={view.blocks} />
    </div>
  );
}
