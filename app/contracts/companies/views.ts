import type { PlanKind } from '#app/domain/companies/policy.ts';
import type { UsageReport } from '#app/domain/companies/usage.ts';

/** A company's plan and what may be shown of its use in a year (V8). */
export type CompanyView = UsageReport & {
  readonly id: string;
  readonly name: string;
  readonly planKind: PlanKind;
  readonly year: number;
  readonly yearlyLimitCents: number;
  readonly yearlyLimitWithChildrenCents: number;
};

/** The companies of whoever asks, as a year was. */
export type CompanyDeskView = {
  readonly year: number;
  /** Those in which somebody was an employee, the last first. */
  readonly years: readonly number[];
  readonly companies: readonly CompanyView[];
};
