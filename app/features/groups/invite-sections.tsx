import { Card, Section } from '#app/components/card.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { MembersView } from '#app/contracts/groups/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { InviteByMailForm } from './invite-by-mail-form.tsx';
import { InviteForm, InviteList } from './invite-card.tsx';
import { RemovedList } from './removed-list.tsx';

/** For who manages a group: the ways to invite, the links that stand, and who may be let in again. */
export function InviteSections(
  props: Pick<MembersView, 'invites' | 'removed'> & {
    readonly groupId: string;
    readonly answer: unknown;
  },
) {
  const { groupId, invites, removed, answer } = props;
  const t = useT().groups;
  const readmitEcho = useFormFailure(answer, { intent: 'readmit' });
  return (
    <div className="members-invite stack">
      <Section title={t.members.inviteTitle} hint={t.members.inviteText} id="invite">
        <Card>
          <InviteForm answer={answer} />
        </Card>
      </Section>
      <Section title={t.members.mailTitle} hint={t.members.mailText} id="invite-mail">
        <Card>
          <InviteByMailForm answer={answer} />
        </Card>
      </Section>
      <Section title={t.members.links}>
        <Card>
          <InviteList invites={invites} path={`/groups/${groupId}`} />
        </Card>
      </Section>
      {removed.length > 0 && (
        <Section title={t.members.removed} hint={t.members.removedHint}>
          <Card>
            <FormNote echo={readmitEcho} />
            <RemovedList removed={removed} />
          </Card>
        </Section>
      )}
    </div>
  );
}
