import {
  formatAgo,
  formatClock,
  formatClosing,
  formatDate,
  formatDateTime,
  formatRelative,
  type Instant,
} from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/i18n.tsx';

type TimeProps = { readonly value: Instant } & (
  | { readonly kind: 'date' | 'clock'; readonly now?: Instant | undefined }
  | { readonly kind?: 'dateTime' | undefined; readonly now?: Instant | undefined }
  /** `now` comes from the loader, so that server and browser write the same words. */
  | { readonly kind: 'closing' | 'relative' | 'ago'; readonly now: Instant }
);

/** An instant in Milan time with its machine-readable form. */
export function Time(props: TimeProps) {
  const locale = useLocale();
  const iso = typeof props.value === 'string' ? props.value : props.value.toISOString();
  return <time dateTime={iso}>{words(props, locale)}</time>;
}

function words(props: TimeProps, locale: ReturnType<typeof useLocale>): string {
  switch (props.kind) {
    case 'date':
      return formatDate(props.value, locale);
    case 'clock':
      return formatClock(props.value, locale);
    case 'closing':
      return formatClosing(props.value, props.now, locale);
    case 'relative':
      return formatRelative(props.value, props.now, locale);
    case 'ago':
      return formatAgo(props.value, props.now, locale);
    case 'dateTime':
    case undefined:
      return formatDateTime(props.value, locale, props.now);
  }
}
