import { lazy, type ComponentProps } from 'react';

import { LatePart } from '#app/components/late-part.tsx';
import type { DeleteCardDialog as Dialog } from './delete-card-dialog.tsx';

/** Fetches the dialog's part; the browser keeps it, so asking again costs nothing. */
export const loadDeleteCardDialog = () => import('./delete-card-dialog.tsx');

const Loaded = lazy(async () => ({ default: (await loadDeleteCardDialog()).DeleteCardDialog }));

/** The question before a card is deleted for good, in a part of its own: few are ever asked. */
export function DeleteCardDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <LatePart>
      <Loaded {...props} />
    </LatePart>
  );
}
