import type { LucideIcon } from 'lucide-react';
import Check from 'lucide-react/icons/check';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Minus from 'lucide-react/icons/minus';
import X from 'lucide-react/icons/x';

import type { Answer } from '#app/domain/boards/calendar/availability.ts';

const ICONS: Readonly<Record<Answer, LucideIcon>> = {
  yes: Check,
  maybe: CircleQuestionMark,
  no: X,
};

/** The sign of an answer, or of none. Decorative: the word stands beside it. */
export function AnswerMark({ answer }: { readonly answer: Answer | null }) {
  const Icon = answer === null ? Minus : ICONS[answer];
  return <Icon aria-hidden />;
}
