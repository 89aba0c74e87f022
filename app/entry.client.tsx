import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { I18nProvider } from '#app/i18n/i18n.tsx';
import { drawAsKept } from '#app/service-worker/kept-page.ts';
import { startWorker } from '#app/service-worker/start-worker.ts';

const locale = document.documentElement.lang === 'en' ? 'en' : 'it';
// Only the language on screen is fetched; changing it reloads the page.
const dictionary =
  locale === 'en' ? (await import('#app/i18n/en.ts')).en : (await import('#app/i18n/it.ts')).it;

drawAsKept();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider locale={locale} dictionary={dictionary}>
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
  );
});

// While developing, screens change under a kept copy.
if (import.meta.env.PROD) startWorker();
