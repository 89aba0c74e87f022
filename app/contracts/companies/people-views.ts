import type { PlanKind } from '#app/domain/companies/policy.ts';

/** Which of the companies of somebody of human resources a page is about, and the others. */
export type CompanyChoice = {
  readonly companyId: string;
  readonly company: string;
  readonly others: readonly { readonly companyId: string; readonly name: string }[];
};

/** An employee as human resources see one: what was granted, never its use (V8). */
export type EmployeeView = {
  readonly personId: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
  readonly grantedCents: number;
  /** What the plan still allows; null for who left. */
  readonly leftCents: number | null;
};

/** Somebody who asks to be known as an employee. */
export type AskView = {
  readonly askId: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly askedAt: string;
};

/** The page of a company's people. */
export type CompanyPeopleView = CompanyChoice & {
  readonly year: number;
  readonly planKind: PlanKind;
  readonly joinCode: string | null;
  readonly asks: readonly AskView[];
  /** Names of those of last year who can be brought into this one. */
  readonly toBring: readonly string[];
  readonly notJoinedCount: number;
  /** Employees of the page that was asked for, and of how many. */
  readonly employees: readonly EmployeeView[];
  readonly employeeCount: number;
  readonly page: number;
  readonly pageCount: number;
  readonly search: string;
};

/** The page of one employee. */
export type EmployeePageView = EmployeeView & {
  readonly companyId: string;
  readonly company: string;
  readonly planKind: PlanKind;
  readonly firstDay: string;
  readonly today: string;
};

/** The page on which addresses are put on the list of the year. */
export type StaffListView = CompanyChoice & {
  readonly year: number;
  readonly notJoined: readonly {
    readonly inviteId: string;
    readonly address: string;
    readonly staffNumber: string;
    readonly at: string;
  }[];
};
