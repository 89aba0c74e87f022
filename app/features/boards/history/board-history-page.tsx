import { Form, Link, useSearchParams } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { buttonClass } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Select } from '#app/components/select.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { BoardHistoryView, HistoryMoment } from '#app/contracts/boards/history-view.ts';

import { ActivityList } from './activity-list.tsx';
import { CardVersion } from './card-version.tsx';
import { MomentSlider } from './moment-slider.tsx';
import { PastBoard } from './past-board.tsx';
import { RestoreBoardDialog, RestoreCardForm } from './restore-forms.tsx';

/** What happened on a board, and the board (or one card of it) as it was at a chosen moment. */
export function BoardHistory({ view }: { view: BoardHistoryView }) {
  const t = useT().boards.history;
  const [params] = useSearchParams();
  const isAsked = params.has('at');
  return (
    <div className={isAsked ? 'history-page has-moment' : 'history-page'}>
      <div className="history-moment stack">
        <MomentSlider view={view} />
        {isAsked && !view.moment && <Banner tone="warning" title={t.noPast} />}
        {view.moment && <Moment view={view} moment={view.moment} />}
      </div>
      <Section title={t.feed}>
        <Card className="stack">
          <PeopleFilter view={view} />
          <ActivityList view={view} />
          <Pages view={view} />
        </Card>
      </Section>
    </div>
  );
}

function Moment({ view, moment }: { view: BoardHistoryView; moment: HistoryMoment }) {
  const t = useT().boards.history;
  const locale = useLocale();
  const [params] = useSearchParams();
  const rest = new URLSearchParams(params);
  rest.delete('at');
  const line = view.lines.find(({ sequence }) => sequence === moment.sequence);
  const when = line ? formatDateTime(line.at, locale, view.now) : '';
  const { card, plan, sequence } = moment;
  const mayCardReturn = view.mayRestoreCard && card?.past && view.cardId !== null;
  return (
    <Section
      title={card ? t.version : t.moment}
      hint={when === '' ? undefined : t.momentOf({ when })}
      actions={
        <Link to={`?${rest}`} className={buttonClass({ variant: 'quiet' })} preventScrollReset>
          {t.today}
        </Link>
      }
    >
      <div className="stack">
        {!moment.isExact && <p className="field-hint">{t.dayOnly}</p>}
        {card ? <CardVersion card={card} /> : <PastBoard board={moment.board} />}
        {mayCardReturn && view.cardId !== null && (
          <RestoreCardForm sequence={sequence} cardId={view.cardId} />
        )}
        {plan && <RestoreBoardDialog sequence={sequence} plan={plan} />}
      </div>
    </Section>
  );
}

/** Lines of one person; a form that works without script. */
function PeopleFilter({ view }: { view: BoardHistoryView }) {
  const t = useT().boards.history;
  return (
    <Form method="get" className="history-filter">
      {view.cardId !== null && <input type="hidden" name="card" value={view.cardId} />}
      <Select
        label={t.people}
        name="person"
        defaultValue={view.personId ?? ''}
        options={[
          { value: '', label: t.everybody },
          ...view.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
      <noscript>
        <button type="submit" className={buttonClass({ variant: 'quiet' })}>
          {t.filter}
        </button>
      </noscript>
    </Form>
  );
}

function Pages({ view }: { view: BoardHistoryView }) {
  const t = useT().boards.history;
  const [params] = useSearchParams();
  const older = new URLSearchParams(params);
  older.set('before', String(view.olderThan));
  const newest = new URLSearchParams(params);
  newest.delete('before');
  return (
    <p className="row">
      {params.has('before') && (
        <Link to={`?${newest}`} className={buttonClass({ variant: 'quiet', size: 's' })}>
          {t.newest}
        </Link>
      )}
      {view.olderThan !== null && (
        <Link to={`?${older}`} className={buttonClass({ variant: 'quiet', size: 's' })}>
          {t.older}
        </Link>
      )}
    </p>
  );
}
