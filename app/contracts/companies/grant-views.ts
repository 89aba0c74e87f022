import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { BenefitKind } from '#app/domain/companies/grants.ts';
import type { PlanKind } from '#app/domain/companies/policy.ts';

/** An employee as human resources see one who may be given something: what was given, never its use. */
export type GranteeView = {
  readonly personId: string;
  readonly name: string;
  readonly grantedCents: number;
  readonly leftCents: number;
};

/** A grant that was made. */
export type GrantView = {
  readonly benefitId: string;
  readonly name: string;
  readonly amountCents: number;
  readonly category: CategoryId | null;
  readonly expiresOn: string;
  readonly at: string;
};

/** A company that gives credits or vouchers. */
export type GrantingCompany = {
  readonly companyId: string;
  readonly name: string;
  readonly planKind: PlanKind;
  /** Most for one employee in the year. */
  readonly limitCents: number;
  readonly employees: readonly GranteeView[];
  readonly grants: readonly GrantView[];
};

/** The page on which human resources grant. */
export type GrantDeskView = {
  readonly year: number;
  readonly companies: readonly GrantingCompany[];
  readonly now: string;
};

/** What a grant would do. */
export type GrantPreview = {
  readonly companyId: string;
  readonly kind: BenefitKind;
  readonly personIds: readonly string[];
  readonly names: readonly string[];
  readonly amountCents: number;
  readonly category: CategoryId | null;
  readonly expiresOn: string;
  readonly totalCents: number;
  readonly over: readonly { readonly name: string; readonly leftCents: number }[];
};
