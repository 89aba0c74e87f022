import type { FailureDetails } from '#app/domain/result.ts';

/** What an action answers when a form could not be carried out (server/http/forms). */
export type FormFailureData = {
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly fieldDetails?: Readonly<Record<string, FailureDetails>>;
  readonly formError: string | null;
  readonly details: FailureDetails;
  readonly values: Readonly<Record<string, string>>;
};

/** Whether an action's answer is a refusal. */
export function isFormFailure(answer: unknown): answer is FormFailureData {
  return typeof answer === 'object' && answer !== null && 'fieldErrors' in answer;
}
