import History from 'lucide-react/icons/rotate-ccw-clock';

import { LinkButton } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';

/** The way from a need's details to what was done on it and how it was. */
export function CardHistory({ cardId }: { cardId: string }) {
  const { panel, activity } = useT().boards;
  const { group, boardId } = useBoardScreen().view;
  return (
    <section className="panel-section" aria-labelledby="history-heading">
      <h3 id="history-heading">{panel.historyOfCard}</h3>
      <p className="field-hint">{panel.historyOfCardHint}</p>
      <LinkButton
        to={`/groups/${group.id}/boards/${boardId}/history?card=${cardId}`}
        variant="quiet"
        size="s"
        icon={<History aria-hidden />}
      >
        {activity}
      </LinkButton>
    </section>
  );
}
