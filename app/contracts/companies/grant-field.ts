/** Which field of the form of a grant a refusal is said beside. */
export const GRANT_FIELD: Readonly<Record<string, string>> = {
  'grant.nobody': 'personIds',
  'grant.too_many_people': 'personIds',
  'grant.not_employee': 'personIds',
  'grant.has_left': 'personIds',
  'grant.amount': 'amount',
  'grant.over_plan': 'amount',
  'grant.category': 'category',
  'grant.day': 'expiresOn',
};
