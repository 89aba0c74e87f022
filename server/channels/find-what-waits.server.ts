import type { NoticeKind } from '#app/domain/notifications/levels.ts';
import type { Tx } from '#db/client.ts';
import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { findPlace } from '#server/groups/standing.server.ts';
import { findGroup } from '#db/queries/groups/groups.ts';
import { findWaitingJoin } from '#db/queries/groups/join-requests.ts';
import { findWaitingQuestion } from '#db/queries/requests/questions.ts';
import { findRequestById } from '#db/queries/requests/requests.ts';
import { listWaitingOf } from '#server/notifications/list-waiting.server.ts';

/** Who waits: facts for the mail, chosen for what its reader sees on the page it leads to. */
export type WhatWaits = { readonly group?: string; readonly provider?: string };

/** A notice of one person, as far as it says what it is about. */
type AskedNotice = {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly eventKey: string;
  readonly href: string;
};

/**
 * What a notice still waits for, read from the rows of the thing itself, as the list on the page is;
 * null when it waits for nothing any more: another adult of the household may have answered.
 */
export async function findWhatWaits(tx: Tx, notice: AskedNotice): Promise<WhatWaits | null> {
  const { kind } = notice;
  if (kind === 'vote_opened') return findInHousehold(tx, notice, 'vote');
  if (kind === 'order_to_confirm' || kind === 'order_repriced') {
    return findInHousehold(tx, notice, 'confirm');
  }
  if (kind === 'cash_due') return findInHousehold(tx, notice, 'pay');
  if (kind === 'question_asked') {
    const questionId = lastPart(notice.eventKey, ':');
    const found = await findWaitingQuestion(tx, { questionId });
    return found && { group: found.groupName, provider: found.providerName };
  }
  if (kind === 'request_for_provider') {
    const request = await findRequestById(tx, { requestId: lastPart(notice.href, '/') });
    return request?.status === 'open' ? {} : null;
  }
  if (kind === 'join_asked') {
    const found = await findWaitingJoin(tx, { requestId: lastPart(notice.eventKey, ':') });
    return found && { group: found.groupName };
  }
  if (kind === 'join_accepted' || kind === 'agreement_changed') {
    return findAgreement(tx, notice);
  }
  // What only has to be read, such as an order that was called off.
  return {};
}

async function findInHousehold(
  tx: Tx,
  { personId, href }: AskedNotice,
  kind: 'vote' | 'confirm' | 'pay',
): Promise<WhatWaits | null> {
  const householdId = await findHouseholdIdOf(tx, { personId });
  if (householdId === null) return null;
  const waiting = await listWaitingOf(tx, { householdId });
  const found = waiting.find((item) => item.kind === kind && item.href === href);
  return found && found.kind !== 'agree'
    ? { group: found.groupName, provider: found.providerName }
    : null;
}

/** The group of a notice that leads to `/groups/:id/agreement`, while the household must agree. */
async function findAgreement(tx: Tx, { personId, href }: AskedNotice): Promise<WhatWaits | null> {
  const groupId = href.split('/')[2] ?? '';
  const householdId = await findHouseholdIdOf(tx, { personId });
  const place = await findPlace(tx, { groupId, householdId });
  const group = place?.mustAgree === true ? await findGroup(tx, { groupId }) : null;
  return group && { group: group.name };
}

/** The id at the end of a path of ours, or of the name of an event. */
function lastPart(text: string, separator: '/' | ':'): string {
  return text.split(separator).at(-1) ?? '';
}
