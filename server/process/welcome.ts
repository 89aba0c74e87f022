import { demoSignIns } from '#db/demo/sign-ins.ts';

import type { Env } from '../env.ts';

/** Prints where to go and, in the demo city, who to be. */
export function printWelcome(env: Env, address: string, startedInMs: number): void {
  console.log(`\nCortile is ready at ${address}  (${(startedInMs / 1000).toFixed(1)} s)`);
  if (!env.isDemo) return;
  console.log(`\nDemo people, one click each on ${address}/sign-in:`);
  for (const person of demoSignIns) {
    console.log(`  ${person.name.padEnd(22)} ${person.roleEn}`);
  }
  console.log('');
}
