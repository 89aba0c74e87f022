import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { MentionBox } from '#app/components/mention-box.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { MentionOption } from '#app/contracts/threads/views.ts';
import { MESSAGE_MAX_LENGTH } from '#app/domain/threads/thread.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { FilesField } from './files-field.tsx';

/** Longest beginning of a message that is spoken to name it. */
const SPOKEN_LETTERS = 60;

/** The field for the next message. Its key stays while it does, so that a second try is no second message. */
export function SendForm(props: {
  readonly idempotencyKey: string;
  readonly answer: unknown;
  readonly mentionable: readonly MentionOption[];
  readonly takesFiles: boolean;
}) {
  const { threads: t, components } = useT();
  const { mentionable, takesFiles } = props;
  const [key] = useState(props.idempotencyKey);
  const echo = useFormFailure(props.answer, { intent: 'send' });
  const isPending = useNavigation().formData?.get('idempotencyKey') === key;
  return (
    <Form
      method="post"
      encType={takesFiles ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      replace
      preventScrollReset
      className="form thread-write"
    >
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="idempotencyKey" value={key} />
      <MentionBox options={mentionable}>
        <TextArea
          label={t.write}
          hint={mentionable.length > 0 ? components.mention.hint : undefined}
          {...echo.field('text')}
          rows={2}
          maxLength={MESSAGE_MAX_LENGTH}
        />
      </MentionBox>
      {takesFiles && <FilesField label={t.files} error={echo.error('file')} />}
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={t.sending}>
          {t.send}
        </Button>
      </div>
    </Form>
  );
}

/** The way to take an own message back. */
export function TakeBackForm({ messageId, text }: { messageId: string; text: string }) {
  const t = useT().threads;
  const isPending = useNavigation().formData?.get('messageId') === messageId;
  return (
    <Form method="post" replace preventScrollReset className="thread-take-back">
      <input type="hidden" name="intent" value="take-back" />
      <input type="hidden" name="messageId" value={messageId} />
      <Button
        type="submit"
        size="s"
        variant="plain"
        pending={isPending}
        pendingLabel={t.takingBack}
        aria-label={
          isPending ? undefined : t.takeBackSpoken({ text: text.slice(0, SPOKEN_LETTERS) })
        }
      >
        {t.takeBack}
      </Button>
    </Form>
  );
}
