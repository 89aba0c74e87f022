import type { ReactNode } from 'react';

import { Illustration } from './illustration.tsx';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';

type EmptyStateProps = {
  readonly title: string;
  /** What goes here, in one sentence. */
  readonly text: string;
  /** One example of it. */
  readonly example?: string | undefined;
  /** One button. */
  readonly action?: ReactNode;
  readonly illustration?: CategoryId | undefined;
};

/** A list that has nothing yet: what goes here, one example, one button. */
export function EmptyState({ title, text, example, action, illustration }: EmptyStateProps) {
  return (
    <div className="empty" data-cat={illustration}>
      {illustration && <Illustration category={illustration} />}
      <h3>{title}</h3>
      <p>{text}</p>
      {example && (
        <p>
          <em>{example}</em>
        </p>
      )}
      {action}
    </div>
  );
}
