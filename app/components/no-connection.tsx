import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useEffect, useState } from 'react';

import { useT } from '#app/i18n/i18n.tsx';
import { paperAddress } from '#app/service-worker/paper-paths.ts';
import { hasWorker } from '#app/service-worker/tell-worker.ts';

import { Button, LinkButton } from './button.tsx';

/** A page that nobody could be asked for: says so, and leads to what is on the device. */
export function NoConnection() {
  const t = useT().offline;
  const [asksWorker] = useState(workerMayHaveIt);
  useEffect(() => {
    if (asksWorker) window.location.reload();
  }, [asksWorker]);
  if (asksWorker) return <div className="wrap is-narrow page" aria-busy="true" />;
  return (
    <div className="wrap is-narrow page error-screen">
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <p>
        <Button icon={<RefreshCw aria-hidden />} onClick={() => window.location.reload()}>
          {t.again}
        </Button>
      </p>
      <p>
        <LinkButton to="/groups" variant="quiet">
          {t.groups}
        </LinkButton>
      </p>
    </div>
  );
}

/**
 * Whether the worker may have this page as it was last. A document that was itself loaded from this
 * address is what the worker had: asking once more would go round for ever.
 */
function workerMayHaveIt(): boolean {
  if (!hasWorker() || paperAddress(window.location) === null) return false;
  const [loaded] = performance.getEntriesByType('navigation');
  return loaded?.name !== window.location.href.replace(/#.*$/, '');
}
