import { Link } from '@remix-run/react';
import MessageCircle from 'lucide-react/icons/message-circle';

import { Section } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { TalkLinkView } from '#app/contracts/matching/talk-view.ts';
import type { NeedView } from '#app/contracts/matching/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

type NeedProps = { readonly need: NeedView };

/** The way to those of the proposal, to write to each other before anybody says yes. */
export function OpenTalk({ need }: NeedProps) {
  const t = useT().nearby.talk;
  const talk = need.talks.find(({ isOpen }) => isOpen);
  if (!talk) return null;
  return (
    <div className="stack is-tight">
      <TalkLink needId={need.id} talk={talk} label={t.open} />
      <p className="muted">{t.openText}</p>
    </div>
  );
}

/** What was said in proposals that are over for the household, to be read again. */
export function EndedTalks({ need }: NeedProps) {
  const t = useT().nearby.talk;
  const ended = need.talks.filter(({ isOpen }) => !isOpen);
  if (ended.length === 0) return null;
  return (
    <Section title={t.ended} hint={t.endedHint}>
      <ul className="thread-links">
        {ended.map((talk) => (
          <li key={talk.proposalId}>
            <TalkLink needId={need.id} talk={talk} label={t.endedLink} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TalkLink(props: {
  readonly needId: string;
  readonly talk: TalkLinkView;
  readonly label: string;
}) {
  const t = useT().nearby.talk;
  const { needId, talk, label } = props;
  const { proposalId, unread, isOpen } = talk;
  return (
    <Link to={`/nearby/${needId}/talks/${proposalId}`} className="thread-link">
      <MessageCircle aria-hidden />
      <span>{label}</span>
      {unread > 0 ? (
        <Pill tone="new">{t.unread({ count: unread })}</Pill>
      ) : (
        isOpen && <span className="muted small">{t.noneNew}</span>
      )}
    </Link>
  );
}
