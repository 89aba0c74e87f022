import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type BringProps = {
  readonly companyId: string;
  readonly names: readonly string[];
  readonly answer: unknown;
};

/** Who was in the plan last year and is not in this one, by name, and the step that brings them. */
export function BringEmployees({ companyId, names, answer }: BringProps) {
  const t = useT().employees.bring;
  const echo = useFormFailure(answer, { intent: 'bring' });
  const isPending = useNavigation().formData?.get('intent') === 'bring';
  const people = names.length;
  return (
    <Section title={t.title}>
      <Card className="stack">
        <FormNote echo={echo} />
        <p>{t.text({ people })}</p>
        <details className="fold" open={people <= 12}>
          <summary>{t.names}</summary>
          <ul className="stack is-tight">
            {names.map((name, index) => (
              <li key={index} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </details>
        <Form method="post" preventScrollReset>
          <FormKey />
          <input type="hidden" name="companyId" value={companyId} />
          <Button
            type="submit"
            name="intent"
            value="bring"
            variant="soft"
            pending={isPending}
            pendingLabel={t.pending}
          >
            {t.submit({ people })}
          </Button>
        </Form>
      </Card>
    </Section>
  );
}
