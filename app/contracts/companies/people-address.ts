/** Where human resources keep the people of a company. */
export function companyPeoplePath(companyId: string): string {
  return `/company/people?company=${encodeURIComponent(companyId)}`;
}

/** The page of one employee. */
export function employeePath(companyId: string, personId: string): string {
  return `/company/people/${personId}?company=${encodeURIComponent(companyId)}`;
}

/** The sheet with a company's code. */
export function joinCodePath(companyId: string): string {
  return `/company/people/code?company=${encodeURIComponent(companyId)}`;
}

/** The page of a company's list of addresses. */
export function staffListPath(companyId: string): string {
  return `/company/people/list?company=${encodeURIComponent(companyId)}`;
}
