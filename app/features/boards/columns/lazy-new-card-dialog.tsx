import { useSearchParams } from '@remix-run/react';
import { lazy, useState } from 'react';

import { LatePart } from '#app/components/late-part.tsx';
import { useLiveBoard } from '../state/live-board.tsx';

/** Fetches the dialog's part; the browser keeps it, so asking again costs nothing. */
export const loadNewCardDialog = () => import('./new-card-dialog.tsx');

const Dialog = lazy(async () => ({ default: (await loadNewCardDialog()).NewCardDialog }));

/** The dialog that says a new need, in a part of its own: it comes when it is first asked for. */
export function NewCardDialog(props: { readonly onAdded: (cardId: string) => void }) {
  const { mayWrite } = useLiveBoard();
  const [params] = useSearchParams();
  const [wasAsked, setAsked] = useState(false);
  const isAsked = mayWrite && params.get('new') === 'need';
  if (isAsked && !wasAsked) setAsked(true);
  if (!isAsked && !wasAsked) return null;
  return (
    <LatePart>
      <Dialog {...props} />
    </LatePart>
  );
}
