import { useRevalidator } from '@remix-run/react';
import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';

import { Button } from './button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Asked so often whether the page can be opened again (security R: within five seconds). */
const AGAIN_MS = 3_000;

/** The server has no database for a moment: says so, and opens the page as soon as it can. */
export function AwayScreen() {
  const t = useT().errors.away;
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return undefined;
    const timer = setTimeout(revalidate, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <div className="wrap is-narrow page error-screen">
      <h1>{t.title}</h1>
      <p role="status">{t.text}</p>
      <p>
        <Button icon={<RefreshCw aria-hidden />} onClick={revalidate}>
          {t.again}
        </Button>
      </p>
    </div>
  );
}
