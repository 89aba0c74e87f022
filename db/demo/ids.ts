/** Ids of demo rows: made from names, so that links and tests stay the same at every load. */
export const demoId = {
  person: (key: string) => `demo-person-${key}`,
  household: (key: string) => `demo-household-${key}`,
  /** `key` is `household/name`, as the stories write it. */
  dependant: (key: string) => `demo-dependant-${key.replace('/', '-')}`,
  provider: (slug: string) => `demo-provider-${slug}`,
  group: (key: string) => `demo-group-${key}`,
  joinRequest: (groupKey: string, household: string) => `demo-join-${groupKey}-${household}`,
  board: (groupKey: string) => `demo-board-${groupKey}`,
  card: (storyKey: string) => `demo-card-${storyKey}`,
  file: (key: string) => `demo-file-${key}`,
  request: (storyKey: string) => `demo-request-${storyKey}`,
  offer: (storyKey: string, providerSlug: string) => `demo-offer-${storyKey}-${providerSlug}`,
  decision: (storyKey: string) => `demo-decision-${storyKey}`,
  order: (storyKey: string) => `demo-order-${storyKey}`,
  line: (storyKey: string, beneficiary: string, period: number) =>
    `demo-line-${storyKey}-${beneficiary.replace('/', '-')}-${period}`,
  allocation: (lineId: string, source: string) => `${lineId}-${source}`,
  /** `key` is `<provider>-<type>-<number>`. */
  service: (key: string) => `demo-service-${key}`,
  programme: (key: string) => `demo-programme-${key}`,
  voucher: (code: string) => `demo-voucher-${code.toLowerCase()}`,
  benefit: (personKey: string, number: number) => `demo-benefit-${personKey}-${number}`,
  company: (key: string) => `demo-company-${key}`,
  employmentAsk: (companyKey: string, personKey: string) =>
    `demo-employment-ask-${companyKey}-${personKey}`,
  expense: (key: string) => `demo-expense-${key}`,
  recurring: (key: string) => `demo-recurring-${key}`,
  fundMove: (key: string) => `demo-fund-move-${key}`,
  claimPayment: (key: string) => `demo-claim-payment-${key}`,
  space: (slug: string) => `demo-space-${slug}`,
  event: (key: string, date: number) => `demo-event-${key}-${date}`,
} as const;
