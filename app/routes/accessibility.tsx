import type { LoaderFunctionArgs } from '@remix-run/node';

import { Article } from '#app/features/about/article.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';

export const handle = withTexts('about');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export function loader({ context }: LoaderFunctionArgs) {
  return { title: pageTitle(context.locale, (t) => t.about.accessibilityTitle) };
}

export default function Accessibility() {
  const { about } = useT();
  return <Article title={about.accessibilityTitle} parts={about.accessibility} />;
}
