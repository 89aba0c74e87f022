import type {
  orderContacts,
  orderSheetBeneficiaries,
  orderSheets,
} from '#db/schema/order-sheets.ts';
import type { threadMessages } from '#db/schema/threads.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoTalk, type DemoMessage } from '../talk.ts';
import { dependantKey, speakerOf, staffOf } from './lookup.ts';
import { orderStories } from './stories.ts';

const WRITTEN_HOURS_AGO = 60;

const told = orderStories.flatMap(({ card, request }) => {
  const talk = demoTalk[card.key];
  const winner = request.offers.find(({ status }) => status === 'won');
  return talk && winner ? [{ key: card.key, provider: winner.provider, talk }] : [];
});

const sheets = told.flatMap(({ key, talk }) =>
  Object.entries(talk.sheets).map(([household, sheet]) => ({ key, household, sheet })),
);

export function sheetRows(clock: DemoClock): (typeof orderSheets.$inferInsert)[] {
  return sheets.map(({ key, household, sheet }) => ({
    orderId: demoId.order(key),
    householdId: demoId.household(household),
    place: sheet.place,
    phone: sheet.phone,
    goodToKnow: sheet.goodToKnow ?? '',
    updatedBy: speakerOf(household),
    updatedAt: clock.hoursAgo(WRITTEN_HOURS_AGO),
  }));
}

export function sheetBeneficiaryRows(): (typeof orderSheetBeneficiaries.$inferInsert)[] {
  return sheets.flatMap(({ key, household, sheet }) =>
    (sheet.named ?? []).map((firstName) => ({
      orderId: demoId.order(key),
      householdId: demoId.household(household),
      dependantId: demoId.dependant(dependantKey(household, firstName)),
    })),
  );
}

export function contactRows(clock: DemoClock): (typeof orderContacts.$inferInsert)[] {
  return told.map(({ key, provider, talk }) => ({
    orderId: demoId.order(key),
    ...talk.contact,
    updatedBy: staffOf(provider),
    updatedAt: clock.hoursAgo(WRITTEN_HOURS_AGO),
  }));
}

export function messageRows(clock: DemoClock): (typeof threadMessages.$inferInsert)[] {
  return told.flatMap(({ key, talk }) =>
    (['provider', 'group'] as const).flatMap((kind) =>
      talk.messages
        .filter((message) => message.kind === kind)
        .map((message, index) => messageRow(key, message, index + 1, clock)),
    ),
  );
}

function messageRow(key: string, message: DemoMessage, number: number, clock: DemoClock) {
  const { kind, by, household, hoursAgo, text } = message;
  const id = `demo-message-${key}-${kind}-${number}`;
  return {
    id,
    orderId: demoId.order(key),
    kind,
    number,
    authorId: demoId.person(by),
    householdId: household === undefined ? null : demoId.household(household),
    text,
    formKey: id,
    sentAt: clock.hoursAgo(hoursAgo),
  };
}
