import os from 'node:os';

import type { Attack, Target } from './attacks/attack.ts';
import * as boards from './attacks/boards.ts';
import * as requests from './attacks/requests.ts';
import * as sockets from './attacks/sockets.ts';

const { makeBoard: _makeBoard, ...onBoards } = boards;
const ATTACKS: Readonly<Record<string, Attack>> = { ...requests, ...onBoards, ...sockets };

/**
 * A process of the attacker's: `attacker.ts <name> <target as JSON>` runs one attack and prints its
 * report. It yields to the others: a real attacker has a machine of their own.
 */
os.setPriority(os.constants.priority.PRIORITY_LOW);
const [name = '', target = ''] = process.argv.slice(2);
const attack = ATTACKS[name];
if (!attack) throw new Error(`no attack is called ${name}`);
console.log(JSON.stringify(await attack(JSON.parse(target) as Target)));
process.exit(0);
