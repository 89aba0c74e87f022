import LogIn from 'lucide-react/icons/log-in';
import { useState } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { LinkButton } from './button.tsx';
import { useSignedOut } from './signed-out.ts';

/**
 * Says that the session ended in another window: why one is at the door now, or, where something was
 * being written, how it is kept. Whoever signs out here gets a new page, without it.
 */
export function SignedOutBar({ isIn }: { readonly isIn: boolean }) {
  const t = useT().shell;
  const isKept = useSignedOut();
  const [wasIn, setWasIn] = useState(isIn);
  if (isIn && !wasIn) setWasIn(true);
  const isOut = wasIn && !isIn;
  if (!isKept && !isOut) return null;
  return (
    <div role="alert" className="connection-bar">
      <div className="wrap">
        <LogIn aria-hidden />
        <span>{isKept ? t.signedOutKept : t.signedOut}</span>
        {isKept && (
          <LinkButton to="/sign-in" target="_blank" variant="plain" size="s">
            {t.signIn}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
