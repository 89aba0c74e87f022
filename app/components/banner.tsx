import type { LucideIcon } from 'lucide-react';
import CircleAlert from 'lucide-react/icons/circle-exclamation-point';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-exclamation-point';
import { useEffect, useRef, type ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { classNames } from './class-names.ts';

type Tone = 'info' | 'success' | 'warning' | 'error';

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

type BannerProps = {
  readonly tone?: Tone | undefined;
  readonly title?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** A lasting message in the page. The tone is spoken as a word too. */
export function Banner({ tone = 'info', title, action, children }: BannerProps) {
  const t = useT();
  const Icon = ICONS[tone];
  return (
    <div className={classNames('banner', `is-${tone}`)}>
      <Icon aria-hidden />
      <div>
        <span className="sr">{t.components.tone[tone]}: </span>
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}

type ErrorNoteProps = {
  readonly title?: string | undefined;
  /** Fields to mend, each a link to its control. */
  readonly fields?: readonly { readonly id: string; readonly text: string }[] | undefined;
  readonly children?: ReactNode;
};

/** What a form was refused for, above it; takes the focus when it appears. */
export function ErrorNote({ title, fields, children }: ErrorNoteProps) {
  const t = useT();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} role="alert" tabIndex={-1}>
      <Banner tone="error" title={title ?? t.components.errorTitle}>
        {children}
        {fields && fields.length > 0 && (
          <ul>
            {fields.map((field) => (
              <li key={field.id}>
                <a href={`#${field.id}`}>{field.text}</a>
              </li>
            ))}
          </ul>
        )}
      </Banner>
    </div>
  );
}
