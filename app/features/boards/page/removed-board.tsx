import { useEffect } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { tellWorker } from '#app/service-worker/tell-worker.ts';

import { forgetKept } from '../offline/keep-for-offline.ts';

/**
 * Stands where the board was when this person may not see it any more (B6): nothing of it stays on
 * the screen or on the device.
 */
export function RemovedBoard({ groupId }: { groupId: string }) {
  const words = useT().boards.access;
  useEffect(() => {
    forgetKept(groupId);
    tellWorker({ kind: 'lost', groupId });
  }, [groupId]);
  return (
    <div className="wrap is-narrow page" role="alert">
      <Banner
        tone="error"
        title={words.removedTitle}
        action={
          <LinkButton to="/groups" variant="quiet" size="s">
            {words.toGroups}
          </LinkButton>
        }
      >
        {words.removedText}
      </Banner>
    </div>
  );
}
