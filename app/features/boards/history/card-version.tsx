import { Banner } from '#app/components/banner.tsx';
import { Card } from '#app/components/card.tsx';
import { diffText } from '#app/domain/boards/history/diff-text.ts';
import type { WholeCard } from '#app/domain/boards/history/activity.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { HistoryMoment } from '#app/contracts/boards/history-view.ts';

/** One card as it was, with what is different now marked in its texts. */
export function CardVersion({ card }: { card: NonNullable<HistoryMoment['card']> }) {
  const t = useT().boards.history;
  const { past: then, present: now } = card;
  if (!then) return <Banner title={t.versionGone} />;
  return (
    <Card className="card-version stack">
      {!now && <p className="field-hint">{t.nowDeleted}</p>}
      {now && <p className="field-hint">{t.differences}</p>}
      <h3>
        <Marked now={now?.title ?? then.title} then={then.title} />
      </h3>
      <div className="as-typed">
        {then.notes === '' && (now?.notes ?? '') === '' ? (
          t.noNotes
        ) : (
          <Marked now={now?.notes ?? then.notes} then={then.notes} />
        )}
      </div>
      <Facts card={then} />
    </Card>
  );
}

/** What was there and is gone now is inserted when it comes back: `<ins>`; what came since, `<del>`. */
function Marked({ now, then }: { now: string; then: string }) {
  const t = useT().boards.history;
  return (
    <>
      {diffText(now, then).map(({ kind, text }, index) => {
        // Parts have no name of their own; their order is what they are.
        const key = `${index}-${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const isBack = kind === 'come';
        const Mark = isBack ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="sr">{isBack ? t.wasThere : t.isNow}: </span>
            {text}
          </Mark>
        );
      })}
    </>
  );
}

function Facts({ card }: { card: WholeCard }) {
  const t = useT().boards.history;
  const locale = useLocale();
  const { schedule, dueOn, details } = card;
  return (
    <>
      {schedule !== '' && (
        <p>
          <b>{t.schedule}</b> {schedule}
        </p>
      )}
      {dueOn !== null && (
        <p>
          <b>{t.due}</b> {formatDay(dueOn, locale)}
        </p>
      )}
      {details.checklist.length > 0 && (
        <div>
          <b>{t.checklist}</b>
          <ul>
            {details.checklist.map(({ id, text, isDone }) => (
              <li key={id}>{isDone ? <s>{text}</s> : text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
