import { Avatar } from '#app/components/avatar.tsx';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { usePeople } from '../state/live-board.tsx';

/**
 * Who writes in some fields of a card now, in words, beside the label: its line is there anyway.
 */
export function CardWriters(props: {
  readonly cardId: string;
  readonly isIn: (field: string) => boolean;
}) {
  const t = useT().boards.panel;
  const locale = useLocale();
  const { view } = useBoardScreen();
  const people = usePeople();
  const writers = people.filter(
    ({ personId, at }) =>
      personId !== view.viewer.personId &&
      at?.cardId === props.cardId &&
      at.isTyping &&
      props.isIn(at.field),
  );
  const byId = [...new Map(writers.map((person) => [person.personId, person])).values()];
  const names = formatList(
    byId.map(({ name }) => name.split(' ')[0] ?? name),
    locale,
  );
  return (
    <span className="writers">
      {byId.map(({ personId, name }) => (
        <Avatar key={personId} id={personId} name={name} size="xs" />
      ))}
      {byId.length > 0 && t.writers({ names, count: byId.length })}
    </span>
  );
}
