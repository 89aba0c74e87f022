import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import FileClock from 'lucide-react/icons/file-clock';
import MessageSquareWarning from 'lucide-react/icons/message-square-warning';
import Ticket from 'lucide-react/icons/ticket';

import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DemandOverview } from '#app/features/city/demand-overview.tsx';
import { ProgrammeOverview } from '#app/features/city/programme-overview.tsx';
import { ProviderOverview } from '#app/features/city/provider-overview.tsx';
import { VisitOverview } from '#app/features/spaces/visit-month.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getCityDesk } from '#server/city/get-city-desk.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('city', 'visits', 'programmes');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const desk = await getCityDesk(context.service, { locale: context.locale });
  if (!desk.ok) return refuseLoader(desk);
  return { title: pageTitle(context.locale, (t) => t.city.title), desk: desk.value };
}

export default function CityDesk() {
  const { desk } = useLoaderData<typeof loader>();
  const t = useT().city;
  return (
    <div className="wrap page city-desk">
      <PageHeader
        title={t.title}
        sub={t.sub}
        actions={
          <>
            {desk.programmes && (
              <LinkButton to="/city/programmes" variant="soft" icon={<Ticket aria-hidden />}>
                {t.programmes}
              </LinkButton>
            )}
            {desk.providers && (
              <>
                <LinkButton to="/city/sheets" variant="soft" icon={<FileClock aria-hidden />}>
                  {t.sheets}
                </LinkButton>
                <LinkButton
                  to="/city/reviews"
                  variant="soft"
                  icon={<MessageSquareWarning aria-hidden />}
                >
                  {t.reviews}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      {desk.providers && <ProviderOverview providers={desk.providers} />}
      {desk.programmes && <ProgrammeOverview programmes={desk.programmes} />}
      {desk.visits && <VisitOverview total={desk.visits} />}
      {desk.demand && <DemandOverview demand={desk.demand} />}
    </div>
  );
}
