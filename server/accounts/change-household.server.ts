import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { PayeeAccount } from '#app/domain/payments/account.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { changeOwnAccount } from './change-own-account.server.ts';
import {
  addDependant,
  editDependant,
  removeDependant,
  type DependantInput,
} from './edit-dependants.server.ts';
import { editHousehold } from './edit-household.server.ts';
import { revokeAdultInvite } from './invite-adult.server.ts';
import { createHousehold } from './open-household.server.ts';

/** One change a household's page can ask for. */
export type HouseholdCommand =
  | {
      readonly intent: 'create' | 'edit';
      readonly householdName: string;
      readonly householdMunicipio: Municipio;
    }
  | ({ readonly intent: 'add-dependant' } & DependantInput)
  | ({ readonly intent: 'edit-dependant'; readonly dependantId: string } & DependantInput)
  | { readonly intent: 'remove-dependant'; readonly dependantId: string }
  | ({ readonly intent: 'set-account' } & PayeeAccount)
  | { readonly intent: 'remove-account' }
  | { readonly intent: 'revoke-invite'; readonly inviteId: string };

/** Carries out a change by its use case; codes are those of the use case. */
export function changeHousehold(
  ctx: ServiceContext,
  command: HouseholdCommand,
): Promise<Result<unknown>> {
  switch (command.intent) {
    case 'create':
      return createHousehold(ctx, householdOf(command));
    case 'edit':
      return editHousehold(ctx, householdOf(command));
    case 'add-dependant':
      return addDependant(ctx, command);
    case 'edit-dependant':
      return editDependant(ctx, command);
    case 'remove-dependant':
      return removeDependant(ctx, command);
    case 'set-account': {
      const { iban, holder } = command;
      return changeOwnAccount(ctx, { iban, holder });
    }
    case 'remove-account':
      return changeOwnAccount(ctx, null);
    case 'revoke-invite':
      return revokeAdultInvite(ctx, command);
  }
}

function householdOf(command: { householdName: string; householdMunicipio: Municipio }) {
  return { name: command.householdName, municipio: command.householdMunicipio };
}
