import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { GroupVoteView } from '#app/contracts/decisions/votes-view.ts';
import { VOTE_CHOICES } from '#app/domain/requests/decision.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useQuestion, VoteSubject } from './vote-subject.tsx';

type OpenVoteProps = {
  readonly vote: GroupVoteView;
  readonly now: string;
  readonly answer: unknown;
};

/** A vote that runs: what is asked, what it means for the own household, and the own answer. */
export function OpenVote({ vote, now, answer }: OpenVoteProps) {
  const { votes: t, requests } = useT();
  const { about, closesAt, tally, quorum, isAsked, canVote, mayCallOff } = vote;
  const voters = vote.votes.length;
  const question = useQuestion(about);
  return (
    <Card look="accent" className="stack">
      <div className="row between">
        <h2 dir="auto">{question}</h2>
        <Pill tone="blue">
          <Time value={closesAt} kind="closing" now={now} />
        </Pill>
      </div>
      <VoteSubject about={about} />
      {canVote ? (
        <Choices vote={vote} answer={answer} />
      ) : (
        <p className="muted">{isAsked ? requests.vote.waiting : t.notAsked}</p>
      )}
      <p className="small">
        {t.agreeOf({ agree: tally.agree, voters })} {requests.vote.quorumWords({ quorum, voters })}
      </p>
      <details className="fold">
        <summary>{requests.vote.who}</summary>
        <ul className="voters">
          {vote.votes.map(({ householdId, name, choice }) => (
            <li key={householdId}>
              <span dir="auto">{name}</span>
              <span className={choice === null ? 'muted' : undefined}>
                {choice === null ? requests.vote.notYet : requests.vote.choices[choice]}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {mayCallOff && <CallOff vote={vote} answer={answer} />}
    </Card>
  );
}

function Choices({ vote, answer }: Pick<OpenVoteProps, 'vote' | 'answer'>) {
  const t = useT().requests.vote;
  const { decisionId, myChoice, tally } = vote;
  const echo = useFormFailure(answer, { decisionId, intent: 'vote' });
  const sent = useNavigation().formData;
  return (
    <Form method="post" className="stack is-tight">
      <FormNote echo={echo} />
      <input type="hidden" name="intent" value="vote" />
      <input type="hidden" name="decisionId" value={decisionId} />
      <div className="vote-choices">
        {VOTE_CHOICES.map((choice) => (
          <Button
            key={choice}
            type="submit"
            name="choice"
            value={choice}
            variant={myChoice === choice ? 'primary' : 'quiet'}
            aria-pressed={myChoice === choice}
            pending={sent?.get('decisionId') === decisionId && sent.get('choice') === choice}
          >
            {t.choices[choice]}
          </Button>
        ))}
      </div>
      <p className="small" role="status">
        {myChoice !== null
          ? t.yourVote({ choice: t.choices[myChoice] })
          : tally.missing === 1
            ? t.lastVote
            : t.oneVote}
      </p>
    </Form>
  );
}

function CallOff({ vote, answer }: Pick<OpenVoteProps, 'vote' | 'answer'>) {
  const t = useT().votes;
  const { decisionId, about } = vote;
  const title = useQuestion(about);
  const echo = useFormFailure(answer, { decisionId, intent: 'call-off' });
  return (
    <Form method="post">
      <FormNote echo={echo} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <Button
        type="submit"
        name="intent"
        value="call-off"
        variant="quiet"
        size="s"
        aria-label={t.callOffSpoken({ title })}
      >
        {t.callOff}
      </Button>
    </Form>
  );
}
