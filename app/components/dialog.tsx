import X from 'lucide-react/icons/x';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  type ReactNode,
} from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { buttonClass, IconButton, type ButtonVariant } from './button.tsx';
import { classNames } from './class-names.ts';
import { commandsDialog, hasInvokerCommands } from './popover.ts';

const CloseContext = createContext<() => void>(() => undefined);

type DialogProps = {
  readonly title: string;
  /** Words of the button that opens it; leave out when `open` drives the dialog. */
  readonly trigger?: ReactNode;
  readonly triggerVariant?: ButtonVariant | undefined;
  readonly triggerClass?: string | undefined;
  /** On phones it rises from the bottom edge at full width. */
  readonly sheet?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly open?: boolean | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
};

/**
 * A modal native dialog. Its first field takes the focus, Esc and a click outside close it, and the
 * focus goes back to the opener. Opens before hydration where the browser knows `commandfor`.
 */
export function Dialog(props: DialogProps) {
  const { title, trigger, triggerVariant = 'primary', triggerClass, open, onClose } = props;
  const t = useT();
  const id = useId();
  const titleId = `${id}title`;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useCallback(() => dialog.current?.close(), []);

  useEffect(() => {
    if (open === undefined || !dialog.current) return;
    if (open && !dialog.current.open) dialog.current.showModal();
    if (!open && dialog.current.open) dialog.current.close();
  }, [open]);

  return (
    <>
      {trigger !== undefined && (
        <button
          type="button"
          className={triggerClass ?? buttonClass({ variant: triggerVariant })}
          aria-haspopup="dialog"
          {...commandsDialog(id, 'show-modal')}
          onClick={() => {
            if (!hasInvokerCommands()) dialog.current?.showModal();
          }}
        >
          {trigger}
        </button>
      )}
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={titleId}
        className={classNames('dialog', props.sheet && 'is-sheet', props.wide && 'is-wide')}
        onClose={onClose}
        onMouseDown={(event) => {
          if (event.target === dialog.current) close();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        <div className="dialog-body">
          <CloseContext.Provider value={close}>{props.children}</CloseContext.Provider>
        </div>
        <IconButton
          label={t.components.close}
          {...commandsDialog(id, 'close')}
          onClick={() => {
            if (!hasInvokerCommands()) close();
          }}
        >
          <X aria-hidden />
        </IconButton>
      </dialog>
    </>
  );
}

/** Closes the dialog around the caller. */
export function useDialogClose(): () => void {
  return useContext(CloseContext);
}

/** The line of buttons that stays at the dialog's lower edge; may stand inside a form. */
export function DialogFooter({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-foot">{children}</div>;
}

/** The quiet button that leaves a dialog without doing anything. */
export function DialogCancel({ children }: { readonly children: ReactNode }) {
  return (
    <button type="button" className={buttonClass({ variant: 'quiet' })} onClick={useDialogClose()}>
      {children}
    </button>
  );
}
