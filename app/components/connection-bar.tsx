import RefreshCw from 'lucide-react/icons/refresh-cw';
import Wifi from 'lucide-react/icons/wifi';
import WifiOff from 'lucide-react/icons/wifi-off';

import { useT } from '#app/i18n/i18n.tsx';

import { Button } from './button.tsx';

type ConnectionBarProps = {
  readonly state: 'online' | 'lost' | 'back';
  /** What to say while it is lost, when the usual sentence would promise too much. */
  readonly lostText?: string | undefined;
};

/** Says that the connection is lost, or has just come back; nothing while all is well. */
export function ConnectionBar({ state, lostText }: ConnectionBarProps) {
  const t = useT();
  return (
    <div role="status">
      {state !== 'online' && (
        <div className={state === 'back' ? 'connection-bar is-back' : 'connection-bar'}>
          <div className="wrap">
            {state === 'lost' ? <WifiOff aria-hidden /> : <Wifi aria-hidden />}
            <span>
              {state === 'lost' ? (lostText ?? t.shell.connectionLost) : t.shell.connectionBack}
            </span>
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
    <div role="status" className="connection-bar">
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
