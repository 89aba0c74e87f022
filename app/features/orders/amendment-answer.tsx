import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { CommandForm } from './command-form.tsx';

type AmendmentAnswerProps = {
  readonly amendmentId: string;
  /** What a household's yes is to, in money; null for the provider, whose yes has no figure. */
  readonly cashAfterCents: number | null;
  readonly keys: { readonly yes: string; readonly no: string };
  readonly answer: unknown;
};

/** Yes or no to a change of who takes part, by whoever is asked. */
export function AmendmentAnswer({
  amendmentId,
  cashAfterCents,
  keys,
  answer,
}: AmendmentAnswerProps) {
  const t = useT().amendments;
  const locale = useLocale();
  const figure = cashAfterCents === null ? {} : { cashAfterCents };
  return (
    <>
      <CommandForm
        key={`yes:${amendmentId}:${cashAfterCents}`}
        fields={{ intent: 'yes', amendmentId, ...figure }}
        idempotencyKey={keys.yes}
        answer={answer}
        label={cashAfterCents ? t.yes({ amount: formatEuro(cashAfterCents, locale) }) : t.yesFree}
        pendingLabel={t.saying}
        block
      />
      <CommandForm
        key={`no:${amendmentId}`}
        fields={{ intent: 'no', amendmentId }}
        idempotencyKey={keys.no}
        answer={answer}
        label={t.no}
        pendingLabel={t.saying}
        variant="quiet"
        block
      />
    </>
  );
}
