import { spawn } from 'node:child_process';
import path from 'node:path';

import type { AttackReport, Target } from '../attacks/attack.ts';

const ATTACKER = path.resolve(import.meta.dirname, '../attacker.ts');

/** Runs one attack in a process of its own, so that its work is not taken for the server's. */
export function runAttack(name: string, target: Target): Promise<AttackReport> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', ATTACKER, name, JSON.stringify(target)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(JSON.parse(said) as AttackReport);
      else reject(new Error(`the attacker of ${name} ended with ${code}`));
    });
  });
}
