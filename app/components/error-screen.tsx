import { useT } from '#app/i18n/i18n.tsx';

import { LinkButton } from './button.tsx';
import { Courtyard } from './courtyard.tsx';

/** A page that could not be shown: what happened in plain words, and the way back. */
export function ErrorScreen({
  status,
  requestId,
}: {
  status: number;
  requestId?: string | undefined;
}) {
  const t = useT();
  return (
    <div className="wrap is-narrow page error-screen">
      <Courtyard />
      <h1>{t.errors.screenTitle(status)}</h1>
      <p>{t.errors.screenText(status)}</p>
      {requestId && status >= 500 ? <p className="muted">{t.errors.requestId(requestId)}</p> : null}
      <p>
        <LinkButton to="/">{t.errors.backHome}</LinkButton>
      </p>
    </div>
  );
}
