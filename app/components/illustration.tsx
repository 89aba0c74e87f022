import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { ServiceTypeId, ServiceTypeOf } from '#app/domain/catalogue/service-types.ts';
import childhood from '#app/pictures/sheets/childhood.svg?url&no-inline';
import culture from '#app/pictures/sheets/culture.svg?url&no-inline';
import disability from '#app/pictures/sheets/disability.svg?url&no-inline';
import education from '#app/pictures/sheets/education.svg?url&no-inline';
import guidance from '#app/pictures/sheets/guidance.svg?url&no-inline';
import health from '#app/pictures/sheets/health.svg?url&no-inline';
import holidays from '#app/pictures/sheets/holidays.svg?url&no-inline';
import home from '#app/pictures/sheets/home.svg?url&no-inline';
import living from '#app/pictures/sheets/living.svg?url&no-inline';
import older from '#app/pictures/sheets/older.svg?url&no-inline';
import psychology from '#app/pictures/sheets/psychology.svg?url&no-inline';
import sport from '#app/pictures/sheets/sport.svg?url&no-inline';

/** Of each category, the file of its pictures and the type that stands for all of it. */
const PICTURES: {
  readonly [Category in CategoryId]: readonly [sheet: string, emblem: ServiceTypeOf<Category>];
} = {
  childhood: [childhood, 'play-space'],
  education: [education, 'tutoring'],
  sport: [sport, 'swimming'],
  culture: [culture, 'theatre'],
  holidays: [holidays, 'summer-camp'],
  older: [older, 'carer'],
  health: [health, 'nurse'],
  psychology: [psychology, 'counselling'],
  disability: [disability, 'disability-educator'],
  home: [home, 'condominium-steward'],
  living: [living, 'meal-at-home'],
  guidance: [guidance, 'digital-help'],
};

type IllustrationProps = {
  readonly category: CategoryId;
  /** A type of this category; without, the one that stands for it. */
  readonly type?: ServiceTypeId | null;
};

/**
 * The scene of a service's type in the tones of its category; decorative. It is in a file of its
 * own, whose shapes take their colours from here, and it keeps its subject whole in any frame.
 */
export function Illustration({ category, type }: IllustrationProps) {
  const [sheet, emblem] = PICTURES[category];
  return (
    <svg
      width="300"
      height="120"
      className="illustration"
      aria-hidden
      focusable="false"
      data-cat={category}
    >
      <use href={`${sheet}#${type ?? emblem}`} />
    </svg>
  );
}
