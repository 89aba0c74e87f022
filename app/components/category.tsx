import {
  Accessibility,
  Baby,
  BookOpen,
  Drama,
  HeartHandshake,
  House,
  MessageCircleHeart,
  Signpost,
  Soup,
  Stethoscope,
  Tent,
  Volleyball,
  type LucideIcon,
} from 'lucide-react';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

const ICONS: Readonly<Record<CategoryId, LucideIcon>> = {
  childhood: Baby,
  education: BookOpen,
  sport: Volleyball,
  culture: Drama,
  holidays: Tent,
  older: HeartHandshake,
  health: Stethoscope,
  psychology: MessageCircleHeart,
  disability: Accessibility,
  home: House,
  living: Soup,
  guidance: Signpost,
};

/** The category's icon; always with its word beside it. */
export function CategoryIcon({ category }: { readonly category: CategoryId }) {
  const Icon = ICONS[category];
  return <Icon aria-hidden />;
}

/** Icon, colour and word of a category: the same three everywhere. */
export function Chip({ category }: { readonly category: CategoryId }) {
  const t = useT();
  return (
    <span className="chip" data-cat={category}>
      <CategoryIcon category={category} />
      {t.components.categories[category]}
    </span>
  );
}
