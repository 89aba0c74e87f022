/** Apart from the schemas, so that a screen which only needs a number does not load zod. */

/** Longest texts of a request, a question, an answer and an offer's terms. */
export const TEXT_LIMITS = {
  title: 120,
  description: 2_000,
  schedule: 200,
  question: 500,
  answer: 1_000,
} as const;
