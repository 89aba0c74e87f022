import CircleAlert from 'lucide-react/icons/circle-exclamation-point';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import X from 'lucide-react/icons/x';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { useAnnounce } from './announcer.tsx';
import { Button, IconButton } from './button.tsx';

/** A passing message. Its facts must also be findable in the page. */
export type Toast = {
  readonly title: string;
  readonly text?: string | undefined;
  readonly tone?: 'info' | 'success' | 'error' | undefined;
  /** Undo, or go there. */
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
  readonly durationMs?: number | undefined;
};

type ShownToast = Toast & { readonly key: number };

const STANDARD_MS = 10_000;
const MOST_AT_ONCE = 3;
const ICONS = { info: Info, success: CircleCheck, error: CircleAlert } as const;
/** Shows a toast; what it gives takes the toast away again. */
type ShowToast = (toast: Toast) => () => void;

const ToastContext = createContext<ShowToast>(() => () => undefined);
let lastKey = 0;

/**
 * Shows toasts: bottom left, on phones above the navigation, never over the header. They are spoken
 * by the announcer around it, which keeps its distance between two sentences.
 */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const announce = useAnnounce();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const dismiss = useCallback((key: number) => {
    setToasts((shown) => shown.filter((toast) => toast.key !== key));
  }, []);
  const show = useCallback(
    (toast: Toast) => {
      lastKey += 1;
      const key = lastKey;
      setToasts((shown) => [...shown.slice(1 - MOST_AT_ONCE), { ...toast, key }]);
      announce(toast.text ? `${asSentence(toast.title)} ${toast.text}` : toast.title);
      return () => dismiss(key);
    },
    [announce, dismiss],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div role="region" aria-label={t.components.toasts} className="toast-list">
        {toasts.map((toast) => (
          <ToastCard key={toast.key} toast={toast} onDismiss={dismiss} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

type ToastCardProps = { readonly toast: ShownToast; readonly onDismiss: (key: number) => void };

/** Waits while a pointer or the focus rests on it (WCAG 2.2.1). */
function ToastCard({ toast, onDismiss }: ToastCardProps) {
  const t = useT();
  const [isHeld, setIsHeld] = useState(false);
  const { key, durationMs = STANDARD_MS, action } = toast;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onDismiss(key), durationMs);
    return () => clearTimeout(timer);
  }, [isHeld, key, durationMs, onDismiss]);
  const Icon = ICONS[toast.tone ?? 'info'];
  const hold = () => setIsHeld(true);
  const release = () => setIsHeld(false);
  return (
    <div
      className="toast"
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <Icon aria-hidden />
      <p>
        <b>{toast.title}</b>
        {toast.text && (
          <>
            <br />
            {toast.text}
          </>
        )}
      </p>
      {action && (
        <Button
          variant="plain"
          size="s"
          onClick={() => {
            action.onAction();
            onDismiss(key);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t.components.close} onClick={() => onDismiss(key)}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

/** Read aloud, a title and what follows it are two sentences. */
function asSentence(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}

/** Shows a passing message for ten seconds; what it gives takes the message away before. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}
