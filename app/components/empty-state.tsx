import type { ReactNode } from 'react';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';

import { Illustration } from './illustration.tsx';

type EmptyStateProps = {
  readonly title: string;
  /** What goes here, in one sentence. */
  readonly text: string;
  /** One example of it. */
  readonly example?: string | undefined;
  /** One button. */
  readonly action?: ReactNode;
  readonly illustration?: CategoryId | undefined;
  /** Level of its heading: 2 where it stands right under the page's title. */
  readonly level?: 2 | 3 | undefined;
};

/** A list that has nothing yet: what goes here, one example, one button. */
export function EmptyState(props: EmptyStateProps) {
  const { title, text, example, action, illustration, level = 3 } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty-state" data-cat={illustration}>
      {illustration && <Illustration category={illustration} />}
      <Heading>{title}</Heading>
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
