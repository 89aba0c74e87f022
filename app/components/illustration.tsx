import type { CategoryId } from '#app/domain/catalogue/categories.ts';

import { SCENES } from './illustration-scenes.tsx';

type IllustrationProps = {
  readonly category: CategoryId;
  /** Mirrored, so that neighbours of one category do not look the same. */
  readonly flip?: boolean | undefined;
};

/** A flat scene in the three tones of a category; decorative. */
export function Illustration({ category, flip }: IllustrationProps) {
  return (
    <svg
      viewBox="0 0 300 120"
      width="300"
      height="120"
      preserveAspectRatio="xMidYMid slice"
      className="illustration"
      aria-hidden
      focusable="false"
      data-cat={category}
    >
      <rect width="300" height="120" fill="var(--c-bg)" />
      <g transform={flip ? 'matrix(-1 0 0 1 300 0)' : undefined}>{SCENES[category]}</g>
    </svg>
  );
}
