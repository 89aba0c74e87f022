import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { OwnOfferView, ProviderRequestPageView } from '#app/contracts/providers/views.ts';
import { TEMPLATE_LIMITS } from '#app/domain/providers/offer-template.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Keeps the conditions of one's own offer as a template for the next ones. */
export function KeepTerms(props: {
  readonly page: ProviderRequestPageView;
  readonly offer: OwnOfferView;
}) {
  const t = useT().providers.templates;
  const { page, offer } = props;
  return (
    <details className="fold">
      <summary>{t.keep}</summary>
      <Form method="post" action="/provider/templates" className="form">
        <FormKey />
        <input type="hidden" name="providerId" value={page.provider.providerId} />
        <input type="hidden" name="terms" value={offer.terms} />
        <TextField
          label={t.name}
          hint={t.nameHint}
          name="title"
          maxLength={TEMPLATE_LIMITS.title}
          required
        />
        <div>
          <Button type="submit" variant="soft" name="intent" value="add">
            {t.keepNow}
          </Button>
        </div>
      </Form>
    </details>
  );
}
