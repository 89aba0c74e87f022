import { describe, expect, test } from 'vitest';

import { SHEET_STATES } from '../catalogue/validation-state.ts';
import { ASKED_ANSWERS } from '../four-eyes.ts';
import {
  answerSuspension,
  stateAfterAction,
  SUSPENSION_ACTIONS,
  suspensionActionFor,
} from './suspension.ts';

describe('taking off sale', () => {
  test('[QUA8] what is on sale can be suspended, what is suspended can be put back', () => {
    expect(SHEET_STATES.map(suspensionActionFor)).toEqual([null, null, null, 'suspend', 'lift']);
    expect(SUSPENSION_ACTIONS.map(stateAfterAction)).toEqual(['suspended', 'validated']);
  });

  test('[QUA8] takes two officers: who asked only takes it back, another one answers', () => {
    const asked = { state: 'asked', askedBy: 'anna' } as const;
    const of = (officer: string) =>
      ASKED_ANSWERS.map((answer) => {
        const after = answerSuspension(asked, answer, officer);
        return after.ok ? after.value : after.code;
      });
    expect(of('anna')).toEqual(['sheet.own_suspension', 'sheet.own_suspension', 'withdrawn']);
    expect(of('bruno')).toEqual(['confirmed', 'refused', 'sheet.not_own']);
  });

  test('[QUA8] is answered once', () => {
    const over = { state: 'confirmed', askedBy: 'anna' } as const;
    expect(answerSuspension(over, 'confirm', 'bruno')).toMatchObject({
      code: 'sheet.already_done',
    });
  });
});
