import type { TypedSheet } from '#app/domain/qualification/typed-sheet.ts';
import type { PersonActor } from '#server/context.ts';
import { beginService } from '#server/qualification/begin-service.server.ts';
import { commandSheet } from '#server/qualification/command-sheet.server.ts';
import { decideSheet } from '#server/qualification/decide-sheet.server.ts';
import { getSheetCheck } from '#server/qualification/get-sheet-check.server.ts';
import { getSheetEditor } from '#server/qualification/get-sheet-editor.server.ts';
import { listSheetQueue } from '#server/qualification/list-sheet-queue.server.ts';
import { typedService } from '#tests/support/builders/qualification.ts';
import type { TestWorld } from '#tests/support/context.ts';

/** The value of an outcome that a test takes for granted. */
export function valueOf<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

type By = { readonly world: TestWorld; readonly admin: PersonActor };

/** An administrator begins a new service; its id. */
export async function begin(by: By & { readonly providerId: string }): Promise<string> {
  const { providerId } = by;
  return valueOf(await beginService(by.world.as(by.admin), { providerId })).serviceId;
}

/** An administrator writes a service's sheet and saves or sends it, as it is now. */
export async function write(
  by: By,
  serviceId: string,
  written: { readonly intent: 'save' | 'submit'; readonly fields?: TypedSheet },
) {
  const subject = { kind: 'service', subjectId: serviceId } as const;
  const ctx = by.world.as(by.admin);
  const { version } = valueOf(await getSheetEditor(ctx, subject));
  const { intent, fields = typedService() } = written;
  return commandSheet(ctx, subject, { intent, version, fields });
}

/** The proposals an officer finds in the queue. */
export async function queueOf(world: TestWorld, officer: PersonActor) {
  return valueOf(await listSheetQueue(world.as(officer), { state: 'submitted' })).rows;
}

/** An officer decides on a proposal as it is now. */
export async function decide(
  world: TestWorld,
  officer: PersonActor,
  decision: {
    readonly proposalId: string;
    readonly intent: 'validate' | 'give-back';
    readonly remarks?: Readonly<Record<string, string>>;
  },
) {
  const ctx = world.as(officer);
  const { version } = valueOf(await getSheetCheck(ctx, decision));
  return decideSheet(ctx, { remarks: {}, ...decision, version });
}
