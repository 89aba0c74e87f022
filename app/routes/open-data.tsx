import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { OPEN_DATA_ADDRESSES } from '#app/contracts/open-data/addresses.ts';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { OpenDataPage } from '#app/features/open-data/open-data-page.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';

export const handle = withTexts('open-data');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export function loader({ context }: LoaderFunctionArgs) {
  const title = pageTitle(context.locale, (t) => t.openData.title);
  return { title, origin: context.origin };
}

export default function OpenData() {
  const { origin } = useLoaderData<typeof loader>();
  return <OpenDataPage origin={origin} addresses={OPEN_DATA_ADDRESSES} />;
}
