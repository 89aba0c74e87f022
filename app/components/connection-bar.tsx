import { RefreshCw, Wifi, WifiOff } from 'lucide-react';

import { Button } from './button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Says that the connection is lost, or has just come back; nothing while all is well. */
export function ConnectionBar({ state }: { readonly state: 'online' | 'lost' | 'back' }) {
  const t = useT();
  return (
    <div role="status">
      {state !== 'online' && (
        <div className={state === 'back' ? 'notice-bar is-back' : 'notice-bar'}>
          <div className="wrap">
            {state === 'lost' ? <WifiOff aria-hidden /> : <Wifi aria-hidden />}
            <span>{state === 'lost' ? t.shell.connectionLost : t.shell.connectionBack}</span>
          </div>
        </div>
      )}
    </div>
  );
}

/** Tells an old tab to reload after a deploy. */
export function UpdateBar() {
  const t = useT();
  return (
    <div role="status" className="notice-bar">
      <div className="wrap">
        <RefreshCw aria-hidden />
        <span>{t.shell.oldVersion}</span>
        <Button variant="plain" size="s" onClick={() => window.location.reload()}>
          {t.shell.reload}
        </Button>
      </div>
    </div>
  );
}
