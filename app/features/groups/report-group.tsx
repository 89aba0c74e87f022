import type { OpenGroupView } from '#app/contracts/groups/open-group-views.ts';
import { CONDUCT_LIMITS, TALK_REASONS } from '#app/domain/matching/conduct.ts';
import { ReportForm } from '#app/features/reviews/report-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Tells the city that a group should not stand in the directory as it does (OPN5). */
export function ReportGroup(props: { readonly group: OpenGroupView; readonly answer: unknown }) {
  const { directory, nearby } = useT();
  const { group, answer } = props;
  if (group.own === 'in') return null;
  if (group.isReported) return <p className="muted">{directory.report.done}</p>;
  return (
    <ReportForm
      subject={['groupId', group.groupId]}
      answer={answer}
      reasons={TALK_REASONS}
      texts={{ ...directory.report, reasons: nearby.talk.report.reasons }}
      maxLength={CONDUCT_LIMITS.words}
      rows={2}
    />
  );
}
