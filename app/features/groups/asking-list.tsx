import { Form } from '@remix-run/react';
import Check from 'lucide-react/icons/check';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import { useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AskingHousehold } from '#app/contracts/groups/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type AskingListProps = { readonly asking: readonly AskingHousehold[]; readonly answer: unknown };

/** Households that ask to be let in, each with its sentence and the two answers. */
export function AskingList({ asking, answer }: AskingListProps) {
  const t = useT().groups.members;
  const accepting = useFormFailure(answer, { intent: 'accept-join' });
  const refusing = useFormFailure(answer, { intent: 'refuse-join' });
  const place = useFocusWhenLost(asking.map(({ requestId }) => requestId).join(' '));
  return (
    <div ref={place} tabIndex={-1} className="asking">
      <FormNote echo={accepting} />
      <FormNote echo={refusing} />
      {asking.length > 0 && (
        <Section title={t.asking} hint={t.askingHint} id="asking">
          <ul className="stack is-tight">
            {asking.map((household) => (
              <Asking key={household.requestId} household={household} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Asking({ household }: { readonly household: AskingHousehold }) {
  const t = useT().groups;
  const locale = useLocale();
  const { requestId, personName, municipio, message, role, askedAt } = household;
  const name = household.householdName ?? t.members.unnamed({ number: municipio });
  const named = { name };
  const day = formatDate(askedAt, locale);
  return (
    <Card as="li" look="accent" className="asking-card">
      <div>
        <b>{name}</b> {role === 'viewer' && <Pill>{t.roles.viewer}</Pill>}
        <p className="muted small">
          <time dateTime={askedAt}>
            {personName === null
              ? t.members.fromDirectory({ day })
              : t.members.askedBy({ name: personName, day })}
          </time>
        </p>
        <blockquote className="asking-words" dir="auto">
          {message}
        </blockquote>
      </div>
      <Form method="post" className="asking-answers" preventScrollReset>
        <input type="hidden" name="requestId" value={requestId} />
        <Button
          type="submit"
          name="intent"
          value="accept-join"
          icon={<Check aria-hidden />}
          aria-label={t.members.letInName(named)}
        >
          {t.members.letIn}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="refuse-join"
          variant="quiet"
          aria-label={t.members.refuseName(named)}
        >
          {t.members.refuse}
        </Button>
      </Form>
    </Card>
  );
}
