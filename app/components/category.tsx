import type { LucideIcon } from 'lucide-react';
import Accessibility from 'lucide-react/icons/accessibility';
import Baby from 'lucide-react/icons/baby';
import BookOpen from 'lucide-react/icons/book-open';
import Drama from 'lucide-react/icons/drama';
import HeartHandshake from 'lucide-react/icons/heart-handshake';
import House from 'lucide-react/icons/house';
import MessageCircleHeart from 'lucide-react/icons/message-circle-heart';
import Signpost from 'lucide-react/icons/signpost';
import Soup from 'lucide-react/icons/soup';
import Stethoscope from 'lucide-react/icons/stethoscope';
import Tent from 'lucide-react/icons/tent';
import Volleyball from 'lucide-react/icons/volleyball';

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

/** The icon on a round ground of its colour, at the head of a line. */
export function CategoryMark({ category }: { readonly category: CategoryId }) {
  return (
    <span className="category-mark">
      <CategoryIcon category={category} />
    </span>
  );
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
