import { beginService } from '#server/qualification/begin-service.server.ts';
import { commandSheet } from '#server/qualification/command-sheet.server.ts';
import { getSheetEditor } from '#server/qualification/get-sheet-editor.server.ts';
import { listSheetQueue } from '#server/qualification/list-sheet-queue.server.ts';
import { typedService } from '#tests/support/builders/qualification.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** Stands on no other sheet: whoever reads it has read the object. */
export const SHEET_TITLE = 'Passeggiate con gli struzzi';

/** A form with every field of a service, complete. */
export const NEW_SERVICE = {
  titleIt: 'Gita al fiume',
  descriptionIt: 'Una mattina insieme.',
  type: 'older/company',
  'municipi[]': '2',
  'places[]': 'home',
  unit: 'hour',
  minQuantity: '1',
  priceKind: 'paid',
  'personsMin[]': '1',
  'personsMax[]': '4',
  'quantityMin[]': '1',
  'quantityMax[]': '',
  'price[]': '12',
};

/** A sheet that nobody sent, and one that waits for the city. */
export type SceneSheets = {
  readonly draftId: string;
  readonly sent: {
    readonly serviceId: string;
    readonly proposalId: string;
    readonly version: number;
  };
};

/** The provider's administrator has begun one sheet and sent another. */
export async function buildSceneSheets(
  world: TestWorld,
  { actors, provider }: ScenePeople,
): Promise<SceneSheets> {
  const ctx = world.as(actors.get('admin'));
  const { serviceId: draftId } = must(await beginService(ctx, provider));
  const { serviceId } = must(await beginService(ctx, provider));
  const subject = { kind: 'service', subjectId: serviceId } as const;
  const fields = typedService({ titleIt: SHEET_TITLE });
  must(await commandSheet(ctx, subject, { intent: 'submit', version: 1, fields }));
  const { version } = must(await getSheetEditor(ctx, subject));
  const officer = world.as(actors.get('qualificationOfficer'));
  const { rows } = must(await listSheetQueue(officer, { state: 'submitted' }));
  const row = rows.find(({ title }) => title === SHEET_TITLE);
  return { draftId, sent: { serviceId, proposalId: row?.proposalId ?? '', version } };
}
