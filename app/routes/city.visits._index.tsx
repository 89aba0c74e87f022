import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { VisitMonth } from '#app/features/spaces/visit-month.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { loadVisits } from '#server/http/visits-page.server.ts';
import { countVisitsInCity } from '#server/spaces/count-visits.server.ts';

export const handle = withTexts('city', 'visits');
export const links = signedInLinks;

export const meta = titleMeta;

export const loader = (args: LoaderFunctionArgs) => loadVisits(args, countVisitsInCity);

export default function CityVisits() {
  const { view } = useLoaderData<typeof loader>();
  return <VisitMonth view={view} at={{ to: '/city', label: useT().city.title }} />;
}
