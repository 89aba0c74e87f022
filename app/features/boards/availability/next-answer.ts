import type { Answer } from '#app/domain/boards/calendar/availability.ts';

const NEXT: Readonly<Record<Answer, Answer | null>> = { yes: 'maybe', maybe: 'no', no: null };

/** What one more tap makes of an answer: yes, maybe, no, none, and yes again. */
export function nextAnswer(answer: Answer | null): Answer | null {
  return answer === null ? 'yes' : NEXT[answer];
}

/** First letters of the answers in both languages; they work only while a cell has the focus. */
const BY_KEY: Readonly<Record<string, Answer | null>> = {
  s: 'yes',
  y: 'yes',
  f: 'maybe',
  m: 'maybe',
  n: 'no',
  delete: null,
  backspace: null,
};

/** The answer a key gives; null takes it back, undefined: the key says nothing. */
export function answerOfKey(key: string): Answer | null | undefined {
  const lower = key.toLowerCase();
  return Object.hasOwn(BY_KEY, lower) ? BY_KEY[lower] : undefined;
}
