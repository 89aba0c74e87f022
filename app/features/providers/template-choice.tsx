import { useSearchParams, useSubmit } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { TEMPLATE_IN_ADDRESS as TEMPLATE } from '#app/contracts/providers/limits.ts';
import type { ProviderRequestPageView } from '#app/contracts/providers/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/**
 * The provider's own templates: each takes its words into the conditions. It sends the form, so that
 * without scripts, too, all else stays as it was typed.
 */
export function TemplateChoice(props: {
  readonly page: ProviderRequestPageView;
  readonly chosenId: string | null;
}) {
  const t = useT().providers.templates;
  const [params] = useSearchParams();
  const submit = useSubmit();
  const { page, chosenId } = props;
  if (page.templates.length === 0) return null;
  const queryOf = (templateId: string) => {
    const query = new URLSearchParams(params);
    query.set(TEMPLATE, templateId);
    return `?${query.toString()}`;
  };
  return (
    <div role="group" aria-label={t.use}>
      <p className="field-label">{t.use}</p>
      <ul className="row">
        {page.templates.map(({ templateId, title, terms }) => (
          <li key={templateId}>
            <Button
              type="submit"
              name="intent"
              value="template"
              formAction={queryOf(templateId)}
              formNoValidate
              size="s"
              variant={templateId === chosenId ? 'soft' : 'quiet'}
              aria-current={templateId === chosenId || undefined}
              onClick={(event) => {
                // With scripts the page stays where it is.
                event.preventDefault();
                // The one chosen already, pressed again, takes its words in once more.
                if (templateId === chosenId) writeTerms(event.currentTarget.form, terms);
                submit(event.currentTarget, { replace: true, preventScrollReset: true });
              }}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function writeTerms(form: HTMLFormElement | null, terms: string) {
  const field = form?.elements.namedItem('terms');
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = terms;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
