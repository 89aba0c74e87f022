import { useState } from 'react';

import { MoneyField } from '#app/components/money-field.tsx';
import { pressedKey } from '#app/components/pressed-key.ts';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import {
  BOARD_LIMITS,
  TOLERANCE_BASES,
  type Tolerance,
  type ToleranceBasis,
} from '#app/domain/boards/document/board-schema.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { isUnit, UNITS } from '#app/domain/catalogue/units.ts';
import { parseCents } from '#app/domain/money.ts';
import { codeText } from '#app/i18n/code-text.ts';
import type { Locale } from '#app/i18n/dictionary.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useLiveBoard } from '../state/live-board.tsx';

const NONE: Tolerance = { maxCents: null, unit: null, note: '' };

/** Up to how much, per what, and anything else: what the group would accept. */
export function CardTolerance({ card }: { card: CardSnapshot }) {
  const t = useT().boards.tolerance;
  const { writer } = useLiveBoard();
  const tolerance = card.tolerance ?? NONE;
  const change = (part: Changed) => {
    const { basis, ...next } = { ...tolerance, ...part };
    const isEmpty = next.maxCents === null && next.unit === null && next.note === '';
    const whole = basis === undefined ? next : { ...next, basis };
    writer?.setTolerance(card.id, isEmpty && basis === undefined ? null : whole);
  };
  return (
    <section className="panel-section" aria-labelledby="tolerance-heading">
      <h3 id="tolerance-heading">{t.title}</h3>
      <div className="form">
        <div className="form-row">
          <MaxPrice
            maxCents={tolerance.maxCents}
            isReadOnly={!writer}
            onChange={(maxCents) => change({ maxCents })}
          />
          <Select
            label={t.unit}
            name="unit"
            value={isUnit(tolerance.unit) ? tolerance.unit : ''}
            disabled={!writer}
            options={[
              { value: '', label: t.noUnit },
              ...UNITS.map((unit) => ({ value: unit, label: t.units[unit] })),
            ]}
            onChange={(event) => change({ unit: event.currentTarget.value || null })}
          />
        </div>
        <Select
          label={t.basis}
          name="basis"
          value={tolerance.basis ?? ''}
          disabled={!writer}
          options={[
            { value: '', label: t.noBasis },
            ...TOLERANCE_BASES.map((basis) => ({ value: basis, label: t.bases[basis] })),
          ]}
          onChange={(event) => change({ basis: basisIn(event.currentTarget.value) })}
        />
        <Note note={tolerance.note} isReadOnly={!writer} onChange={(note) => change({ note })} />
      </div>
    </section>
  );
}

type Changed = Partial<Omit<Tolerance, 'basis'>> & {
  readonly basis?: ToleranceBasis | undefined;
};

function basisIn(value: string): ToleranceBasis | undefined {
  return TOLERANCE_BASES.find((basis) => basis === value);
}

function MaxPrice(props: {
  maxCents: number | null;
  isReadOnly: boolean;
  onChange: (cents: number | null) => void;
}) {
  const t = useT();
  const locale = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    if (draft.trim() === '') {
      props.onChange(null);
      setDraft(null);
      return;
    }
    const parsed = parseCents(draft.trim());
    const isOver = parsed.ok
      ? parsed.value > BOARD_LIMITS.maxPriceCents
      : parsed.code === 'money.too_large';
    if (isOver || !parsed.ok) {
      setCode(isOver || parsed.ok ? 'boards.price_too_large' : parsed.code);
      return;
    }
    props.onChange(parsed.value);
    setDraft(null);
  };
  return (
    <MoneyField
      label={t.boards.tolerance.price}
      name="maxPrice"
      optional
      error={code === null ? undefined : codeText(t, code)}
      value={draft ?? asTyped(props.maxCents, locale)}
      readOnly={props.isReadOnly}
      onChange={(event) => {
        setCode(null);
        setDraft(event.currentTarget.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (pressedKey(event) === 'Enter') commit();
      }}
    />
  );
}

/** An amount as one types it: `12,50`, no sign and no groups. */
function asTyped(cents: number | null, locale: Locale): string {
  if (cents === null) return '';
  const rest = String(cents % 100).padStart(2, '0');
  return `${Math.trunc(cents / 100)}${locale === 'it' ? ',' : '.'}${rest}`;
}

function Note(props: { note: string; isReadOnly: boolean; onChange: (note: string) => void }) {
  const t = useT().boards.tolerance;
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft.trim() !== props.note) props.onChange(draft.trim());
    setDraft(null);
  };
  return (
    <TextField
      label={t.note}
      name="note"
      hint={t.noteHint}
      optional
      autoComplete="off"
      maxLength={BOARD_LIMITS.toleranceNoteLength}
      value={draft ?? props.note}
      readOnly={props.isReadOnly}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (pressedKey(event) === 'Enter') commit();
      }}
    />
  );
}
