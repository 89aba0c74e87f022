import { Form, useNavigation } from '@remix-run/react';
import { useState, type ReactNode } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button, type ButtonVariant } from '#app/components/button.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';

type CommandFormProps = {
  /** What the form asks for, with everything that decides its outcome. */
  readonly fields: Readonly<Record<string, string | number>>;
  /** Made by the loader; kept while these fields stay on the page, so that a retry is no new one. */
  readonly idempotencyKey: string;
  readonly answer: unknown;
  readonly label: ReactNode;
  readonly pendingLabel: string;
  readonly variant?: ButtonVariant;
  readonly size?: 'm' | 's';
  readonly icon?: ReactNode;
  readonly block?: boolean;
  /** Fields to fill in before the button. */
  readonly children?: ReactNode;
  /** Spoken in place of the label, where many buttons say the same. */
  readonly spoken?: string;
};

/**
 * One irreversible command: a form that works without scripts, one labelled button whose words
 * change while it runs, and the reason above it when it was refused. Never optimistic. Give it a
 * `key` made of its fields, so that other figures get a key of their own.
 */
export function CommandForm(props: CommandFormProps) {
  const { fields, answer } = props;
  const [key] = useState(props.idempotencyKey);
  const echo = useFormFailure(answer, namesOf(fields));
  const { formData } = useNavigation();
  const isPending = formData?.get('idempotencyKey') === key;
  return (
    <Form method="post" replace preventScrollReset className="command">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="idempotencyKey" value={key} />
      {props.children}
      <Button
        type="submit"
        pending={isPending}
        pendingLabel={props.pendingLabel}
        variant={props.variant}
        size={props.size}
        icon={props.icon}
        block={props.block}
        aria-label={isPending ? undefined : props.spoken}
      >
        {props.label}
      </Button>
    </Form>
  );
}

/** Fields by which a form is told from others of its page when it comes back. */
const TELLING_FIELDS = new Set(['intent', 'reference', 'entryId']);

function namesOf(fields: CommandFormProps['fields']): Readonly<Record<string, string>> {
  const telling = Object.entries(fields).filter(([name]) => TELLING_FIELDS.has(name));
  return Object.fromEntries(telling.map(([name, value]) => [name, String(value)]));
}
