import { isMunicipio, type Municipio } from '#app/domain/catalogue/municipi.ts';
import {
  AGE_BANDS,
  REACHES,
  timesOf,
  type AgeBand,
  type Reach,
  type Times,
} from '#app/domain/matching/need.ts';

import { typeKeyField } from './schemas.ts';

/** What the address of the form for a new need says; null for what it does not, or what is none. */
export type NewNeedQuery = {
  readonly step: number;
  readonly kind: string | null;
  readonly ageBand: AgeBand | null;
  readonly municipio: Municipio | null;
  readonly reach: Reach | null;
  /** Null when none is ticked. */
  readonly times: Times | null;
};

/** Reads the address of the form; the limit of what is paid never stands in one. */
export function readNewNeed(params: URLSearchParams): NewNeedQuery {
  const kind = typeKeyField.safeParse(params.get('kind'));
  const municipio = Number(params.get('municipio'));
  const times = timesOf(params.getAll('times[]'));
  return {
    step: Number(params.get('step')),
    kind: kind.success ? kind.data : null,
    ageBand: AGE_BANDS.find((band) => band === params.get('age')) ?? null,
    municipio: isMunicipio(municipio) ? municipio : null,
    reach: REACHES.find((reach) => reach === params.get('reach')) ?? null,
    times: times === 0 ? null : times,
  };
}
