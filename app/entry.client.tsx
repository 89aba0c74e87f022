import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { holdEarlyPresses } from '#app/components/early-presses.ts';
import { loadDrawnPersonTools } from '#app/components/person-slot.tsx';
import { dictionaryFrom } from '#app/i18n/dictionary-from.ts';
import { I18nProvider, readPagePreloads } from '#app/i18n/i18n.tsx';
import { loadTexts, localeOnScreen, readPart, textsAskedFor } from '#app/i18n/load-texts.ts';
import { drawAsKept } from '#app/service-worker/kept-page.ts';
import { standInForStorage } from '#app/service-worker/stand-in-storage.ts';
import { startWorker } from '#app/service-worker/start-worker.ts';

standInForStorage();
holdEarlyPresses();

// Only the language on screen is fetched; changing it reloads the page. The page's routes have asked
// for their own parts by now: Remix loads them before this file.
await Promise.all([loadTexts(['frame']), textsAskedFor(), loadDrawnPersonTools()]);
const dictionary = dictionaryFrom(readPart);

drawAsKept();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider
        locale={localeOnScreen()}
        dictionary={dictionary}
        pageFiles={readPagePreloads()}
      >
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
  );
});

// While developing, screens change under a kept copy.
if (import.meta.env.PROD) startWorker();
