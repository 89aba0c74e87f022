import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import type { RequestDraftValues, RequestDraftView } from '#app/contracts/requests/draft-view.ts';
import { CAPS } from '#app/domain/caps.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { isMunicipio } from '#app/domain/catalogue/municipi.ts';
import { isUnit } from '#app/domain/catalogue/units.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';
import { readWhole } from '#app/domain/whole-number.ts';
import { romeInstant } from '#app/domain/rome-clock.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { areServiceDays } from './draft-fields.ts';
import { RequestFacts, type ClosingFacts } from './request-facts.tsx';

/** The request as a provider will read it, from what stands in the form now (R4). */
export function RequestPreview(props: {
  readonly draft: Pick<RequestDraftView, 'households' | 'beneficiaries' | 'ages'>;
  readonly values: RequestDraftValues;
  readonly timetable: Timetable;
}) {
  const t = useT().requests;
  const { values, draft, timetable } = props;
  const facts = readFacts(values, draft, timetable);
  return (
    <Card category={isCategoryId(values.category) ? values.category : undefined} className="stack">
      {isCategoryId(values.category) && (
        <div>
          <Chip category={values.category} />
        </div>
      )}
      <h3>{values.title}</h3>
      <p className="as-typed">{values.description || t.facts.noText}</p>
      {facts && <RequestFacts request={facts} />}
    </Card>
  );
}

/** The facts, once the fields hold something that can be shown. */
function readFacts(
  values: RequestDraftValues,
  numbers: Pick<RequestDraftView, 'households' | 'beneficiaries' | 'ages'>,
  timetable: Timetable,
): ClosingFacts | null {
  const municipio = Number(values.municipio);
  const { unit, startsOn, endsOn } = values;
  const asked = readWhole(values.quantity, { min: 1, max: CAPS.quantity });
  if (!isUnit(unit) || !isMunicipio(municipio)) return null;
  if (!areServiceDays(startsOn, endsOn)) return null;
  return {
    ...numbers,
    unit,
    municipio,
    startsOn,
    endsOn,
    quantity: asked.ok ? asked.value : null,
    basis: values.basis === 'per_beneficiary' ? 'per_beneficiary' : 'total',
    schedule: values.schedule,
    timetable,
    closesAt: romeInstant(values.closesAt.slice(0, 16))?.toISOString() ?? null,
  };
}
