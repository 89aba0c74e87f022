import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { Wall } from '#app/features/spaces/wall.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getWall } from '#server/spaces/get-wall.server.ts';

/** Nobody touches the screen on a wall: it asks again by itself, also where scripts do not run. */
const AGAIN_SECONDS = '10';

export const handle = withTexts('spaces', 'visits');
export const links = signedInLinks;

export const meta: MetaFunction<typeof loader> = (args) => [
  ...titleMeta(args),
  { httpEquiv: 'refresh', content: AGAIN_SECONDS },
];

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { service, locale } = context;
  const wall = await getWall(service, { slug: routeParam(params, 'slug') });
  if (!wall.ok) return refuseLoader(wall);
  const { name } = wall.value;
  return {
    title: pageTitle(locale, (t) => t.visits.wall.title({ space: name })),
    wall: wall.value,
  };
}

export default function SpaceQueue() {
  const { wall } = useLoaderData<typeof loader>();
  const t = useT().spaces;
  return (
    <div className="wrap page">
      <PageHeader title={wall.name} crumbs={[{ to: `/spaces/${wall.slug}`, label: t.title }]} />
      <Wall view={wall} />
    </div>
  );
}
