import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useId, useState } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';

const SHOWN_MS = 3_000;

/** A link or code to hand on: selectable without script, one button with it. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const t = useT();
  const id = useId();
  const announce = useAnnounce();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setIsCopied(true);
    announce(t.components.copied);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="copy-field">
        <input
          id={id}
          className="field-input"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant="quiet"
          icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          pendingLabel={t.components.copied}
          className={isCopied ? 'is-pending' : undefined}
          onClick={() => void copy()}
        >
          {t.components.copy}
        </Button>
      </div>
    </div>
  );
}
