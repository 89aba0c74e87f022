import type { AttendantView, MarkView } from '#app/contracts/orders/attendance-view.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Who gave a mark and when, and the marks that were before it, the latest first. */
export function MarkHistory({
  attendant,
  now,
}: {
  readonly attendant: Pick<AttendantView, 'mark' | 'before'>;
  readonly now: string;
}) {
  const t = useT().attendance;
  const locale = useLocale();
  const { mark, before } = attendant;
  if (!mark) return null;
  const words = ({ by, at }: MarkView) => ({ by, at: formatMoment(at, now, locale) });
  return (
    <>
      <small className="muted">{(mark.isByCode ? t.byCode : t.by)(words(mark))}</small>
      {before.toReversed().map((one) => (
        <small key={one.at} className="muted">
          {t.changed({ before: t.marks[one.mark].toLowerCase(), ...words(one) })}
        </small>
      ))}
    </>
  );
}
