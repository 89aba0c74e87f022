import { Form } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import type { OfferTemplatesView, OfferTemplateView } from '#app/contracts/providers/views.ts';
import { TEMPLATE_LIMITS } from '#app/domain/providers/offer-template.ts';
import { useT } from '#app/i18n/i18n.tsx';

type Answered = { readonly answer: unknown };

/** Writes a new template, for one of the providers the person works for. */
export function NewTemplate({
  providers,
  answer,
}: Answered & Pick<OfferTemplatesView, 'providers'>) {
  const t = useT().providers.templates;
  const echo = useFormFailure(answer, { intent: 'add' });
  const [first] = providers;
  return (
    <Form method="post" className="form">
      <FormKey />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {providers.length > 1 ? (
        <Select
          label={t.provider}
          name="providerId"
          defaultValue={echo.value('providerId', first?.providerId)}
          options={providers.map(({ providerId, name }) => ({ value: providerId, label: name }))}
        />
      ) : (
        <input type="hidden" name="providerId" value={first?.providerId} />
      )}
      <TemplateFields title="" terms="" echo={echo} />
      <div>
        <Button type="submit" name="intent" value="add">
          {t.add}
        </Button>
      </div>
    </Form>
  );
}

/** Changes or deletes one template. */
export function TemplateForm({
  template,
  answer,
}: Answered & { readonly template: OfferTemplateView }) {
  const t = useT().providers.templates;
  const { templateId, title, terms } = template;
  const echo = useFormFailure(answer, { templateId });
  return (
    <details className="fold" open={echo.hasFailed}>
      <summary>{t.change}</summary>
      <Form method="post" className="form">
        <FormKey />
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <input type="hidden" name="templateId" value={templateId} />
        <TemplateFields title={title} terms={terms} echo={echo} />
        <div className="form-actions">
          <Button type="submit" name="intent" value="change">
            {t.save}
          </Button>
          <Button type="submit" variant="danger" name="intent" value="delete" formNoValidate>
            {t.delete}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function TemplateFields(props: {
  readonly title: string;
  readonly terms: string;
  readonly echo: FormEcho;
}) {
  const t = useT().providers;
  const { title, terms, echo } = props;
  return (
    <>
      <TextField
        label={t.templates.name}
        hint={t.templates.nameHint}
        {...echo.field('title', title)}
        maxLength={TEMPLATE_LIMITS.title}
        required
      />
      <TextArea
        label={t.offer.terms}
        {...echo.field('terms', terms)}
        maxLength={TEMPLATE_LIMITS.terms}
        required
      />
    </>
  );
}
