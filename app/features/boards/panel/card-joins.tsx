import { useRef, useState } from 'react';
import UserMinus from 'lucide-react/icons/user-minus';
import UserPlus from 'lucide-react/icons/user-plus';

import { Avatar } from '#app/components/avatar.tsx';
import { useAnnounce } from '#app/components/announcer.tsx';
import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { BOARD_LIMITS, type JoinDetails } from '#app/domain/boards/document/board-schema.ts';
import type { CardSnapshot, JoinSnapshot } from '#app/domain/boards/document/read-board.ts';
import { hoursWanted } from '#app/domain/boards/hours-wanted.ts';
import { readWhole } from '#app/domain/whole-number.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { CardRow } from '#app/contracts/requests/card-row.ts';
import type { BoardHousehold } from '#app/contracts/boards/page-view.ts';
import { useBoardScreen } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { takingPart } from '../state/taking-part.ts';

/** Who takes part in a need: everybody in a list, and the own household's say. */
export function CardJoins({ card, row }: { card: CardSnapshot; row: CardRow | null }) {
  const t = useT().boards.joins;
  const { view } = useBoardScreen();
  const { writer } = useLiveBoard();
  const joins = takingPart(card, row);
  const joined = view.households.flatMap((household) => {
    const join = joins.find(({ householdId }) => householdId === household.id);
    return join ? [{ household, join }] : [];
  });
  const { householdId } = view.viewer;
  const mine = joined.find(({ household }) => household.id === householdId);
  const hasLeft = row?.order?.left.some((id) => id === householdId) === true;
  return (
    <section className="panel-section" aria-labelledby="joins-heading">
      <div className="panel-section-head">
        <h3 id="joins-heading">{t.title}</h3>
        {joined.length > 0 && (
          <span className="field-hint">
            {t.total({
              count: joined.length,
              hours: hoursWanted(joined.map(({ join }) => join)),
            })}
          </span>
        )}
      </div>
      {joined.length === 0 ? (
        <p className="field-hint">{t.none}</p>
      ) : (
        <ul className="joins">
          {joined.map(({ household, join }) => (
            <JoinLine
              key={household.id}
              household={household}
              join={join}
              isMine={household.id === householdId}
            />
          ))}
        </ul>
      )}
      {hasLeft && <p>{t.hasLeft}</p>}
      {writer && !hasLeft && (
        <OwnJoin key={mine ? 'in' : 'out'} card={card} own={mine?.join ?? null} />
      )}
    </section>
  );
}

function JoinLine(props: { household: BoardHousehold; join: JoinSnapshot; isMine: boolean }) {
  const t = useT().boards.joins;
  const { household, join, isMine } = props;
  const facts = [
    ...(join.dependantIds.length > 0 ? [t.dependants({ count: join.dependantIds.length })] : []),
    ...(join.hours === null ? [] : [t.hours({ hours: join.hours })]),
  ];
  return (
    <li>
      <Avatar name={household.name} id={household.id} />
      <span>
        <b>{isMine ? t.mine : household.name}</b>
        {facts.length > 0 && <small>{facts.join(' · ')}</small>}
      </span>
    </li>
  );
}

/** The own household: for whom and how many hours. Each change is written at once. */
function OwnJoin({ card, own }: { card: CardSnapshot; own: JoinSnapshot | null }) {
  const { boards } = useT();
  const t = boards.joins;
  const { view } = useBoardScreen();
  const { writer } = useLiveBoard();
  const announce = useAnnounce();
  // Once in, the board rules: another adult of the household may change the same answer.
  const [draft, setDraft] = useState<JoinDetails>({ dependantIds: [], hours: null });
  const hoursField = useRef<HTMLDivElement>(null);
  const details: JoinDetails = own ? { dependantIds: own.dependantIds, hours: own.hours } : draft;
  const change = (next: JoinDetails) => (own ? writer?.join(card.id, next) : setDraft(next));
  const toggle = (dependantId: string, isOn: boolean) => {
    const others = details.dependantIds.filter((id) => id !== dependantId);
    change({ ...details, dependantIds: isOn ? [...others, dependantId] : others });
  };
  return (
    <div className="own-join">
      {view.ownDependants.length > 0 && (
        <CheckGroup
          legend={t.who}
          name="dependant"
          values={details.dependantIds}
          options={view.ownDependants.map(({ id, firstName, age }) => ({
            value: id,
            label: firstName,
            hint: boards.age({ age }),
          }))}
          onToggle={toggle}
        />
      )}
      <div ref={hoursField}>
        <HoursField hours={details.hours} onChange={(hours) => change({ ...details, hours })} />
      </div>
      {own ? (
        <Button
          variant="quiet"
          icon={<UserMinus aria-hidden />}
          onClick={() => {
            writer?.leave(card.id);
            announce(t.left);
          }}
        >
          {t.leave}
        </Button>
      ) : (
        <Button
          variant="soft"
          icon={<UserPlus aria-hidden />}
          onClick={() => {
            // What was typed wrong is not dropped on the way in: its sentence stands beside it.
            const wrong = hoursField.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
            if (wrong) return wrong.focus();
            writer?.join(card.id, details);
            announce(t.joined);
          }}
        >
          {t.join}
        </Button>
      )}
    </div>
  );
}

/** Hours a week of one join. */
const HOURS = { min: 0, max: BOARD_LIMITS.hoursPerJoin };

/** Whole hours, written as soon as they are right; what is not stays as typed, with a sentence. */
function HoursField(props: {
  readonly hours: number | null;
  readonly onChange: (hours: number | null) => void;
}) {
  const t = useT();
  const { hours, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const type = (typed: string) => {
    const read = readWhole(typed, HOURS);
    const isRight = typed.trim() === '' || read.ok;
    setDraft(isRight ? null : typed);
    setCode(read.ok || isRight ? null : read.code);
    if (isRight) onChange(read.ok ? read.value : null);
  };
  return (
    <NumberField
      label={t.boards.joins.hoursLabel}
      hint={t.boards.joins.hoursHint}
      name="hours"
      {...HOURS}
      unit={t.boards.joins.hoursUnit}
      value={draft ?? hours ?? ''}
      error={code === null ? undefined : codeText(t, code, HOURS)}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
