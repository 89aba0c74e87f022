import { useLocation } from '@remix-run/react';
import { useState, type ComponentType } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import type { SheetEditorView } from '#app/contracts/qualification/views.ts';
import { formatAgo } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { SentSheet, SheetEditor, WithdrawSheet } from './sheet-editor.tsx';
import { SheetHistory } from './sheet-history.tsx';
import { PROPOSAL_TONES } from './sheet-tones.ts';
import type { SheetFormParts } from './typed-fields.ts';

/** The page on which a provider works on one of its sheets: how it stands, the form, what happened. */
export function SheetPage(props: {
  readonly sheet: SheetEditorView;
  readonly title: string;
  readonly sub?: string;
  readonly answer: unknown;
  readonly Fields: ComponentType<SheetFormParts>;
}) {
  const { sheet, title, sub, answer, Fields } = props;
  const t = useT().qualification;
  const start = useSavedStart(answer);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={title}
        crumbs={[{ to: '/provider/services', label: t.edit.back }]}
        eyebrow={
          sheet.state && <Pill tone={PROPOSAL_TONES[sheet.state]}>{t.states[sheet.state]}</Pill>
        }
        sub={sub ?? t.edit.forProvider({ name: sheet.provider.name })}
      />
      <Standing sheet={sheet} />
      {sheet.state === 'submitted' ? (
        <SentSheet sheet={sheet} answer={answer} />
      ) : (
        <SheetEditor key={start} sheet={sheet} answer={answer} Fields={Fields} />
      )}
      <WithdrawSheet sheet={sheet} />
      <Section title={t.check.history}>
        <SheetHistory events={sheet.history} now={sheet.now} />
      </Section>
    </div>
  );
}

/**
 * Changes when a save that was carried out leads to the page again: the form starts from what was
 * saved then. A refusal keeps the form with what is being typed in it.
 */
function useSavedStart(answer: unknown): string {
  const { key } = useLocation();
  const [start, setStart] = useState(key);
  if (answer === undefined && key !== start) setStart(key);
  return start;
}

function Standing({ sheet }: { readonly sheet: SheetEditorView }) {
  const t = useT().qualification.edit;
  const locale = useLocale();
  const count = Object.keys(sheet.remarks).length;
  return (
    <>
      {sheet.stored === 'suspended' && (
        <Banner tone="warning" title={t.suspendedTitle}>
          {t.suspendedText}
        </Banner>
      )}
      {sheet.state === 'to_correct' && (
        <Banner tone="warning" title={t.givenBackTitle({ count })}>
          {t.givenBackText}
        </Banner>
      )}
      {sheet.state !== null && sheet.savedAt !== null && (
        <p className="muted small">
          {t.savedAt({ by: sheet.savedBy, when: formatAgo(sheet.savedAt, sheet.now, locale) })}
          <span className="sr">
            {' '}
            <Time value={sheet.savedAt} />
          </span>
        </p>
      )}
    </>
  );
}
