import { Link } from '@remix-run/react';
import Clock from 'lucide-react/icons/clock';
import HandCoins from 'lucide-react/icons/hand-coins';
import Handshake from 'lucide-react/icons/handshake';
import History from 'lucide-react/icons/rotate-ccw-clock';
import Plus from 'lucide-react/icons/plus';
import Ticket from 'lucide-react/icons/ticket';
import UserPlus from 'lucide-react/icons/user-plus';

import { LinkButton } from '#app/components/button.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { useBoardStatus, useLiveBoard, usePeople } from '../state/live-board.tsx';
import type { PersonHere } from '../sync/board-people.ts';
import { BoardSwitcher } from '../toolbar/board-switcher.tsx';
import { Faces } from '../toolbar/faces.tsx';

/** One slim line: the group, its board, who is here, and the two things one does first. */
export function BoardHeader() {
  const t = useT().boards;
  const { view } = useBoardScreen();
  const { group, households } = view;
  return (
    <div className="board-bar">
      <h1 dir="auto">{group.name}</h1>
      <div className="board-bar-facts">
        <BoardSwitcher />
        <span>
          <Link to={`/groups/${group.id}/members`} className="plain">
            {t.households({ count: households.length })}
          </Link>
          <span className="board-bar-place">
            {' · '}
            {t.municipio({ number: group.municipio })}
          </span>
        </span>
        <HereNow />
      </div>
      <HereFaces />
      <BarActions />
    </div>
  );
}

/** On phones these stand in the tools' menu, and a new need in the bar at the bottom. */
function BarActions() {
  const t = useT().boards;
  const { view } = useBoardScreen();
  const { mayWrite } = useLiveBoard();
  const looking = useLooking();
  const { group, boardId, viewer } = view;
  return (
    <div className="board-bar-actions no-print">
      <LinkButton
        to={`/groups/${group.id}/boards/${boardId}/history`}
        variant="quiet"
        size="s"
        icon={<History aria-hidden />}
      >
        {t.activity}
      </LinkButton>
      <LinkButton
        to={`/groups/${group.id}/money`}
        variant="quiet"
        size="s"
        icon={<HandCoins aria-hidden />}
      >
        {t.money}
      </LinkButton>
      {viewer.role === 'organiser' && (
        <LinkButton
          to={`/groups/${group.id}/members`}
          variant="quiet"
          size="s"
          icon={<UserPlus aria-hidden />}
        >
          {t.invite}
        </LinkButton>
      )}
      {mayWrite && (
        <LinkButton
          to={looking.to({ new: 'need' })}
          size="s"
          preventScrollReset
          icon={<Plus aria-hidden />}
        >
          {t.newNeed}
        </LinkButton>
      )}
    </div>
  );
}

/** One entry per person, however many pages they have open; this person comes last. */
function peopleHere(people: readonly PersonHere[], ownId: string): PersonHere[] {
  const byId = new Map(people.map((person) => [person.personId, person]));
  const own = byId.get(ownId);
  const others = [...byId.values()].filter(({ personId }) => personId !== ownId);
  return own ? [...others, own] : others;
}

function usePeopleHere(): PersonHere[] {
  const { view } = useBoardScreen();
  const people = usePeople();
  return peopleHere(people, view.viewer.personId);
}

function HereFaces() {
  return <Faces here={usePeopleHere()} />;
}

function HereNow() {
  const t = useT().boards;
  const status = useBoardStatus();
  const count = usePeopleHere().length;
  const waiting = status.kind === 'offline' ? t.notConnected : t.connecting;
  return (
    <span className={count > 0 ? 'here' : 'here is-waiting needs-script'}>
      <i aria-hidden />
      {count > 0 ? t.here({ count }) : waiting}
    </span>
  );
}

/** What vouchers hold, what is owed, what the group has ordered; figures of zero say nothing. */
export function BoardFigures() {
  const t = useT().boards;
  const locale = useLocale();
  const { usableVouchers, toPay, runningOrders } = useBoardScreen().view.figures;
  const stats = [
    {
      icon: <Ticket aria-hidden />,
      tone: 'green',
      cents: usableVouchers.cents,
      label: t.vouchers({ count: usableVouchers.count }),
      to: '/wallet',
    },
    {
      icon: <Clock aria-hidden />,
      tone: 'saffron',
      cents: toPay.cents,
      label: t.toPay,
      to: '/wallet',
    },
    {
      icon: <Handshake aria-hidden />,
      tone: 'blue',
      cents: runningOrders.cents,
      label: t.running({ count: runningOrders.count }),
    },
  ] as const;
  const shown = stats.filter(({ cents }) => cents > 0);
  if (shown.length === 0) return null;
  return (
    <div className="board-figures">
      <Purse label={t.figures}>
        {shown.map(({ cents, ...stat }) => (
          <Stat key={stat.tone} {...stat} value={formatEuro(cents, locale)} />
        ))}
      </Purse>
    </div>
  );
}
