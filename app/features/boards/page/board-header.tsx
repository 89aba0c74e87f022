import { Link } from '@remix-run/react';
import Clock from 'lucide-react/icons/clock';
import Handshake from 'lucide-react/icons/handshake';
import History from 'lucide-react/icons/rotate-ccw-clock';
import Plus from 'lucide-react/icons/plus';
import Ticket from 'lucide-react/icons/ticket';
import UserPlus from 'lucide-react/icons/user-plus';
import Users from 'lucide-react/icons/users';

import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { useBoardStatus, useLiveBoard, usePeople } from '../state/live-board.tsx';
import type { PersonHere } from '../sync/board-people.ts';
import { BoardSwitcher } from '../toolbar/board-switcher.tsx';
import { Faces } from '../toolbar/faces.tsx';

/** Who the group is, who is here, and the two things one does first: invite, and say a need. */
export function BoardHeader() {
  const t = useT().boards;
  const { view } = useBoardScreen();
  const looking = useLooking();
  const { mayWrite } = useLiveBoard();
  const { group, households, viewer } = view;
  const members = `/groups/${group.id}/members`;
  return (
    <PageHeader
      title={group.name}
      crumbs={[{ to: '/groups', label: t.crumb }]}
      sub={
        <>
          <BoardSwitcher />
          <Users aria-hidden />
          <span>
            <Link to={members} className="plain">
              {t.households({ count: households.length })}
            </Link>
            {' · '}
            {t.municipio({ number: group.municipio })}
          </span>
          <HereNow />
        </>
      }
      actions={
        <>
          <HereFaces />
          <LinkButton
            to={`/groups/${group.id}/boards/${view.boardId}/history`}
            variant="quiet"
            icon={<History aria-hidden />}
          >
            {t.activity}
          </LinkButton>
          {viewer.role === 'organiser' && (
            <LinkButton to={members} variant="quiet" icon={<UserPlus aria-hidden />}>
              {t.invite}
            </LinkButton>
          )}
          {mayWrite && (
            <LinkButton
              to={looking.to({ new: 'need' })}
              className="new-need"
              preventScrollReset
              icon={<Plus aria-hidden />}
            >
              {t.newNeed}
            </LinkButton>
          )}
        </>
      }
    />
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
    <span className={count > 0 ? 'here' : 'here is-waiting'}>
      <i aria-hidden />
      {count > 0 ? t.here({ count }) : waiting}
    </span>
  );
}

/** Three real figures: what vouchers hold, what is owed, what the group has ordered. */
export function BoardFigures() {
  const t = useT().boards;
  const locale = useLocale();
  const { usableVouchers, toPay, runningOrders } = useBoardScreen().view.figures;
  return (
    <Purse label={t.figures}>
      <Stat
        icon={<Ticket aria-hidden />}
        tone="green"
        value={formatEuro(usableVouchers.cents, locale)}
        label={t.vouchers({ count: usableVouchers.count })}
        to="/wallet"
      />
      <Stat
        icon={<Clock aria-hidden />}
        tone="saffron"
        value={formatEuro(toPay.cents, locale)}
        label={t.toPay}
        to="/wallet"
      />
      <Stat
        icon={<Handshake aria-hidden />}
        value={formatEuro(runningOrders.cents, locale)}
        label={t.running({ count: runningOrders.count })}
      />
    </Purse>
  );
}
