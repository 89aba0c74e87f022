import { useEffect, useState } from 'react';

import { codeText, waitForCodes } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ErrorNote } from './banner.tsx';
import type { FormFailureData } from './form-failure.ts';
import { drawnRefusals, isShown, onShown } from './shown-refusals.ts';

/** A form that comes or goes with a page that was read again has this long to show its refusal. */
const GRACE_MS = 250;

/** A refusal above the page, while no form of it shows it. */
export function UnshownRefusal({ refusal }: { readonly refusal: FormFailureData }) {
  const [unshown, setUnshown] = useState(() => (drawnRefusals.has(refusal) ? null : refusal));
  useEffect(() => {
    const look = () => setUnshown(isShown(refusal) ? null : refusal);
    let timer = setTimeout(look, GRACE_MS);
    const stop = onShown(() => {
      clearTimeout(timer);
      if (isShown(refusal)) setUnshown(null);
      else timer = setTimeout(look, GRACE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [refusal]);
  return unshown === refusal && <RefusalNote refusal={refusal} />;
}

function RefusalNote({ refusal }: { readonly refusal: FormFailureData }) {
  const t = useT();
  const { formError, fieldErrors, fieldDetails, details } = refusal;
  const [field = ''] = Object.keys(fieldErrors);
  const code = formError ?? fieldErrors[field] ?? null;
  waitForCodes([code]);
  if (code === null) return null;
  const about = formError === null ? fieldDetails?.[field] : undefined;
  return (
    <div className="wrap refusal-note">
      <ErrorNote title={codeText(t, code, about ?? details)} />
    </div>
  );
}
