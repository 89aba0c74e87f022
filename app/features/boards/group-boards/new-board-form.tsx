import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';
import { GROUP_BOARD_LIMITS } from '#app/domain/boards/boards-of-group.ts';
import { TEMPLATE_IDS, templateOfKind } from '#app/domain/boards/templates/template-ids.ts';
import type { GroupKind } from '#app/domain/groups/kinds.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Makes one more board: a name, and what it begins with. */
export function NewBoardForm({ kind, answer }: { kind: GroupKind; answer: unknown }) {
  const { boards, groups, templates } = useT();
  const t = boards.boardsOfGroup;
  const { create } = groups;
  const echo = useFormFailure(answer, { intent: 'create' });
  const isSending = useNavigation().formData?.get('intent') === 'create';
  return (
    <Form method="post" className="form">
      <FormKey />
      <FormNote echo={echo} />
      <input type="hidden" name="intent" value="create" />
      <TextField
        label={t.name}
        {...echo.field('name')}
        hint={t.nameHint}
        autoComplete="off"
        maxLength={GROUP_BOARD_LIMITS.nameLength}
        required
      />
      <Select
        label={templates.label}
        {...echo.field('template', templateOfKind(kind))}
        hint={templates.hint}
        options={TEMPLATE_IDS.map((id) => ({ value: id, label: templates.names[id] }))}
      />
      <div className="form-actions">
        <Button type="submit" pending={isSending} pendingLabel={create.pending}>
          {t.create}
        </Button>
      </div>
    </Form>
  );
}
