import { Card } from '#app/components/card.tsx';
import type { PlanKind } from '#app/domain/companies/policy.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** In plain words, before anybody asks: what the employer sees, and what never (V8). */
export function WhatCompanySees(props: { readonly name: string; readonly planKind: PlanKind }) {
  const t = useT().employment.sees;
  const paysBack = props.planKind === 'reimbursement';
  return (
    <Card look="sunk" className="stack">
      <div className="stack is-tight">
        <h2>{t.title}</h2>
        <ul className="stack is-tight">
          <li>{t.name({ name: props.name })}</li>
          <li>{t.number}</li>
          <li>{paysBack ? t.receipts : t.granted}</li>
        </ul>
      </div>
      <div className="stack is-tight">
        <h2>{t.neverTitle}</h2>
        <ul className="stack is-tight">
          <li>{paysBack ? t.neverUnsent : t.never}</li>
          <li>{t.neverFamily}</li>
          <li>{t.neverMoney}</li>
        </ul>
      </div>
    </Card>
  );
}
