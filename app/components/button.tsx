import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

import { classNames } from './class-names.ts';

/** How loud a button is: one `primary` per screen part, the rest `quiet` or `soft`. */
export type ButtonVariant = 'primary' | 'quiet' | 'soft' | 'danger' | 'plain';

type Look = {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'm' | 's' | undefined;
  readonly block?: boolean | undefined;
  readonly icon?: ReactNode;
};

/** Class of a button's look, for elements that only look like one. */
export function buttonClass({ variant = 'primary', size = 'm', block }: Look, extra?: string) {
  return classNames('button', `is-${variant}`, size === 's' && 'is-s', block && 'is-block', extra);
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** The action runs: the button stays focusable, refuses clicks and shows `pendingLabel`. */
    readonly pending?: boolean | undefined;
    readonly pendingLabel?: string | undefined;
  };

/** A button. With `pending` its words change without changing its size. */
export function Button(props: ButtonProps) {
  const { variant, size, block, icon, pending, pendingLabel, className, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(
        { variant, size, block },
        classNames(pending && 'is-pending', className),
      )}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}
    >
      {icon}
      {pendingLabel === undefined ? (
        children
      ) : (
        <span className="button-label">
          <span aria-hidden={pending}>{children}</span>
          <span aria-hidden={!pending}>{pendingLabel}</span>
        </span>
      )}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton(props: Look & LinkProps) {
  const { variant, size, block, icon, className, children, ...rest } = props;
  return (
    <Link {...rest} className={buttonClass({ variant, size, block }, className)}>
      {icon}
      {children}
    </Link>
  );
}

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** What it does, in words: an icon alone is spoken by this. */
  readonly label: string;
  readonly outline?: boolean | undefined;
  readonly dot?: boolean | undefined;
};

/** A button that is only an icon; reserve it for close, more and steppers. */
export function IconButton({ label, outline, dot, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={classNames('icon-button', outline && 'is-outline', className)}
    >
      {children}
      {dot && <span className="icon-button-dot" />}
    </button>
  );
}
