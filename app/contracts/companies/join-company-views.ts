import type { EmploymentAskState } from '#app/domain/companies/employment-ask.ts';
import type { PlanKind } from '#app/domain/companies/policy.ts';

/** An ask as whoever asked reads it; `words` of the company, empty for none. */
export type OwnAskView = {
  readonly askId: string;
  readonly company: string;
  readonly status: EmploymentAskState;
  readonly staffNumber: string;
  readonly words: string;
  readonly askedAt: string;
};

/** What somebody is to the company they want to join. */
export type EmploymentView = {
  readonly company: string;
  readonly planKind: PlanKind;
  readonly name: string;
  /** `in`: nothing to ask; `invited`: in at once; `elsewhere`: the link was mailed to another address. */
  readonly entry: 'in' | 'invited' | 'ask' | 'elsewhere' | 'asked_enough';
  readonly waiting: OwnAskView | null;
};

/** What somebody asked companies this year, and whose employee they are. */
export type OwnEmploymentView = {
  readonly companies: readonly { readonly companyId: string; readonly name: string }[];
  readonly asks: readonly OwnAskView[];
};
