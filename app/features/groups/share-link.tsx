import Share2 from 'lucide-react/icons/share-2';
import { useSyncExternalStore } from 'react';

import { Button } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type ShareLinkProps = { readonly link: string; readonly groupName: string };

const neverChanges = () => () => undefined;
const hasShareSheet = () => typeof navigator.share === 'function';

/** Hands a link to whatever the phone shares with; absent where the browser has no such thing. */
export function ShareLink({ link, groupName }: ShareLinkProps) {
  const t = useT().invitations.invite;
  // The server, and the first look of the page, know of no phone.
  const canShare = useSyncExternalStore(neverChanges, hasShareSheet, () => false);
  if (!canShare) return null;
  const share = async () => {
    try {
      await navigator.share({
        title: groupName,
        text: t.shareText({ name: groupName }),
        url: link,
      });
    } catch {
      // Closed without a choice, or refused: the link stands below, to be copied.
    }
  };
  return (
    <Button block icon={<Share2 aria-hidden />} onClick={() => void share()}>
      {t.share}
    </Button>
  );
}
