import { Form, Link } from '@remix-run/react';
import Send from 'lucide-react/icons/send';
import { useState, type ComponentType } from 'react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { SheetEditorView } from '#app/contracts/qualification/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { SheetFormParts } from './typed-fields.ts';

type EditorProps = {
  readonly sheet: SheetEditorView;
  readonly answer: unknown;
  readonly Fields: ComponentType<SheetFormParts>;
};

/**
 * Writes a sheet on. The form keeps the version it was opened with, whatever a colleague saves
 * meanwhile: the save is refused then, and the next one counts.
 */
export function SheetEditor({ sheet, answer, Fields }: EditorProps) {
  const t = useT().qualification.edit;
  const [openedWith] = useState(sheet.version);
  const echo = useFormFailure(answer);
  const stale = staleVersion(answer);
  const { kind, typed, state, remarks } = sheet;
  return (
    <Form method="post" className="form sheet-editor">
      <FormKey />
      <input type="hidden" name="version" value={stale ?? openedWith} />
      {stale !== null ? (
        <Banner tone="warning" title={t.colleagueTitle} action={<PreviewLink sheet={sheet} />}>
          {t.colleagueText}
        </Banner>
      ) : (
        echo.formError !== null && <ErrorNote title={echo.formError} />
      )}
      <Fields typed={typed} echo={echo} remarks={state === null ? {} : remarks} />
      <p className="field-hint">{t.sendHint}</p>
      <div className="form-actions">
        <Button type="submit" name="intent" value="submit" icon={<Send aria-hidden />}>
          {t.send}
        </Button>
        <Button type="submit" variant="soft" name="intent" value="save">
          {t.save}
        </Button>
        {kind === 'service' && (
          <Button type="submit" variant="quiet" name="intent" value="preview">
            {t.saveAndSee}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** The version a colleague saved meanwhile, when the form was refused for it. */
function staleVersion(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if (Reflect.get(answer, 'formError') !== 'sheet.stale') return null;
  const details: unknown = Reflect.get(answer, 'details');
  const version: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'version') : null;
  return typeof version === 'number' ? version : null;
}

function PreviewLink({ sheet }: { readonly sheet: SheetEditorView }) {
  const t = useT().qualification;
  if (sheet.kind === 'provider') return null;
  return (
    <Link to={`/provider/services/${sheet.subjectId}/preview`} target="_blank">
      {t.preview.title}
    </Link>
  );
}

/** A sheet that the city is looking at: it can be taken back, and not written on. */
export function SentSheet({ sheet, answer }: Omit<EditorProps, 'Fields'>) {
  const t = useT().qualification;
  const echo = useFormFailure(answer);
  return (
    <div className="stack">
      <Banner tone="info" title={t.edit.sentTitle}>
        {t.edit.sentText}
      </Banner>
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <Form method="post" className="form-actions">
        <FormKey />
        <input type="hidden" name="version" value={sheet.version} />
        <Button type="submit" variant="soft" name="intent" value="recall">
          {t.edit.recall}
        </Button>
        {sheet.kind === 'service' && (
          <LinkButton to={`/provider/services/${sheet.subjectId}/preview`} variant="quiet">
            {t.list.preview}
          </LinkButton>
        )}
      </Form>
    </div>
  );
}

/** Throws the proposal away; what is on sale stays. */
export function WithdrawSheet({ sheet }: { readonly sheet: SheetEditorView }) {
  const t = useT().qualification.edit;
  if (sheet.state === null || sheet.state === 'submitted') return null;
  return (
    <details className="fold">
      <summary>{t.withdraw}</summary>
      <Form method="post" className="form">
        <FormKey />
        <input type="hidden" name="version" value={sheet.version} />
        <p>{t.withdrawText}</p>
        <div>
          <Button type="submit" variant="danger" name="intent" value="withdraw">
            {t.withdrawNow}
          </Button>
        </div>
      </Form>
    </details>
  );
}
