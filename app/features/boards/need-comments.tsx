import type { CardDetails } from '#app/domain/boards/read-card-details.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from './board-screen.tsx';

/** What people said about a need, oldest first. */
export function NeedComments({ details }: { details: CardDetails }) {
  const t = useT().boards.comments;
  const { view } = useBoardScreen();
  const nameOf = (personId: string | null) =>
    view.households.find(({ face }) => face.id === personId)?.face.name ?? t.someone;
  return (
    <section className="panel-section" aria-labelledby="comments-heading">
      <h3 id="comments-heading">{t.title}</h3>
      {details.comments.length === 0 ? (
        <p className="hint">{t.none}</p>
      ) : (
        <ul className="stack is-tight">
          {details.comments.map(({ id, by, text }) => (
            <li key={id}>
              <b>{nameOf(by)}</b> <span className="as-typed">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
