import { lazy, type ComponentProps } from 'react';

import { LatePart } from '#app/components/late-part.tsx';
import { Skeleton } from '#app/components/loading.tsx';
import { loadWithTexts } from '#app/i18n/with-texts.ts';

const loadList = () => loadWithTexts(['editions'], () => import('./edition-list.tsx'));

const Loaded = lazy(async () => ({ default: (await loadList()).EditionList }));

/** The editions of a service; nothing where it has none, and no script then. */
export function Editions(props: ComponentProps<typeof Loaded>) {
  if (props.editions.length === 0) return null;
  return (
    <LatePart fallback={<Skeleton lines={6} />}>
      <Loaded {...props} />
    </LatePart>
  );
}
