import Eye from 'lucide-react/icons/eye';

import { Avatar } from '#app/components/avatar.tsx';
import { Menu, type MenuItem } from '#app/components/menu.tsx';
import { Tooltip } from '#app/components/tooltip.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { useBoardSnapshot } from '../state/live-board.tsx';
import type { PersonHere } from '../sync/board-people.ts';
import { firstName } from './follow-person.ts';

const FACES_SHOWN = 5;

/** Who is here, by face; each opens where that person is and the way to follow them. */
export function Faces({ here }: { here: readonly PersonHere[] }) {
  const t = useT().boards;
  const { view } = useBoardScreen();
  const placeOf = usePlaceWords();
  const itemFor = useFollowItem();
  const shown = here.length > FACES_SHOWN ? here.slice(0, FACES_SHOWN - 1) : here;
  const more = here.slice(shown.length);
  return (
    <ul className="faces" aria-label={t.presence}>
      {shown.map((person) => {
        const { personId, name, at } = person;
        const words = at?.isTyping ? t.personWriting({ name }) : t.personHere({ name });
        const face = <Avatar name={name} id={personId} size="l" online />;
        return (
          <li key={personId}>
            {personId === view.viewer.personId ? (
              <Tooltip label={words} text={words} className="face">
                {face}
              </Tooltip>
            ) : (
              <Menu
                label={`${words}, ${placeOf(person)}`}
                triggerClass="face"
                trigger={face}
                items={[itemFor(person)]}
              />
            )}
          </li>
        );
      })}
      {more.length > 0 && (
        <li>
          <Menu
            label={t.moreHere({ count: more.length })}
            triggerClass="face"
            trigger={
              <span className="avatar is-more is-l" data-initials={`+${more.length}`} aria-hidden />
            }
            items={more.map(itemFor)}
          />
        </li>
      )}
    </ul>
  );
}

/** The card a person is in, in words. */
function usePlaceWords(): (person: PersonHere) => string {
  const t = useT().boards;
  const { cards } = useBoardSnapshot();
  return ({ at }) => {
    const card = at && cards.find(({ id }) => id === at.cardId);
    if (!card) return t.follow.onBoard;
    const title = card.title === '' ? t.untitled : card.title;
    return at.isTyping ? t.follow.writesIn({ title }) : t.follow.isIn({ title });
  };
}

function useFollowItem(): (person: PersonHere) => MenuItem {
  const t = useT().boards.follow;
  const { follow, view } = useBoardScreen();
  const placeOf = usePlaceWords();
  return (person) => ({
    id: person.personId,
    label:
      person.personId === view.viewer.personId
        ? person.name
        : t.follow({ name: firstName(person.name) }),
    hint: placeOf(person),
    icon: <Eye aria-hidden />,
    onSelect: () => follow(person.personId === view.viewer.personId ? null : person.personId),
  });
}
