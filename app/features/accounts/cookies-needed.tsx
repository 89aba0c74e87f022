import { useSyncExternalStore } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { keepsCookies } from '#app/service-worker/stand-in-storage.ts';

/** A browser's setting does not change under an open page. */
const never = () => () => undefined;

/** Says that nobody can come in while this browser refuses cookies; nothing where it keeps them. */
export function CookiesNeeded() {
  const t = useT().accounts.signIn;
  const isRefusing = useSyncExternalStore(
    never,
    () => !keepsCookies(),
    () => false,
  );
  return (
    <div role="status">
      {isRefusing && (
        <Banner tone="error" title={t.cookiesTitle}>
          {t.cookiesText}
        </Banner>
      )}
    </div>
  );
}
