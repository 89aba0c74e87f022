import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useId, useState } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';

const SHOWN_MS = 3_000;

type CopyButtonProps = {
  readonly value: string;
  /** Element whose words say what is copied, where many buttons stand together. */
  readonly labelledBy?: string | undefined;
  readonly size?: 'm' | 's' | undefined;
};

/** Copies a text and says so, on the button and aloud. */
export function CopyButton({ value, labelledBy, size }: CopyButtonProps) {
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
    <Button
      id={id}
      variant="quiet"
      size={size}
      icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      pendingLabel={t.components.copied}
      className={isCopied ? 'is-pending' : undefined}
      aria-labelledby={labelledBy === undefined ? undefined : `${id} ${labelledBy}`}
      onClick={() => void copy()}
    >
      {t.components.copy}
    </Button>
  );
}
