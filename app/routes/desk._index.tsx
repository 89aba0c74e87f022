import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DeskLinks } from '#app/features/spaces/desk-links.tsx';
import { SpaceList } from '#app/features/spaces/space-list.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getDesk } from '#server/spaces/get-desk.server.ts';

export const handle = withTexts('spaces');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const desk = await getDesk(context.service);
  if (!desk.ok) return refuseLoader(desk);
  return { title: pageTitle(context.locale, (t) => t.spaces.desk.title), desk: desk.value };
}

export default function Desk() {
  const { desk } = useLoaderData<typeof loader>();
  const t = useT().spaces.desk;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} />
      <Section title={t.helpTitle}>
        <DeskLinks />
        <Banner tone="info">{t.privacy}</Banner>
      </Section>
      <Section title={t.mySpaces} hint={t.sheet}>
        <SpaceList spaces={desk.spaces} />
      </Section>
    </div>
  );
}
