import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import postgres from 'postgres';

import { TEST_POSTGRES_URL } from './support/database.ts';

/** `npm test`: every check of the project, then one line with the sum. */
type Tally = { passed: number; failed: number };
type Step = { name: string; command: string[]; count?: () => Promise<Tally | null> };

const ROOT = path.resolve(import.meta.dirname, '..');
const REPORTS = path.join(ROOT, 'test-results');

async function isPostgresReachable(): Promise<boolean> {
  const client = postgres(TEST_POSTGRES_URL, {
    max: 1,
    connect_timeout: 3,
    onnotice: () => undefined,
  });
  try {
    await client`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await client.end({ timeout: 1 });
  }
}

async function countVitest(file: string): Promise<Tally | null> {
  const report = JSON.parse(await readFile(path.join(REPORTS, file), 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
  };
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed };
}

async function countPlaywright(file: string): Promise<Tally | null> {
  const report = JSON.parse(await readFile(path.join(REPORTS, file), 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  const { expected, unexpected, flaky } = report.stats;
  if (flaky > 0) console.log(`--- browser flows that passed at their second try: ${flaky}`);
  return { passed: expected + flaky, failed: unexpected };
}

function vitestStep(name: string, project: string, ...more: string[]): Step {
  const file = `${project}.json`;
  return {
    name,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      ...more,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(REPORTS, file)}`,
    ],
    count: () => countVitest(file),
  };
}

/** Runs a command; `inherit` shows what it prints as it comes, `pipe` once it has ended. */
function run(command: readonly string[], output: 'inherit' | 'pipe'): Promise<number> {
  const [name = '', ...args] = command;
  const bin = path.join(ROOT, 'node_modules', '.bin', name);
  return new Promise((resolve, reject) => {
    const child = spawn(bin, args, {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => printed.push(part));
    }
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

async function runStep(step: Step, output: 'inherit' | 'pipe' = 'inherit'): Promise<Tally> {
  if (output === 'inherit') console.log(`\n=== ${step.name}`);
  const startedAt = performance.now();
  const code = await run(step.command, output);
  const counted = step.count ? await step.count().catch(() => null) : null;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`--- ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (counted)
    return { ...counted, failed: code !== 0 ? Math.max(1, counted.failed) : counted.failed };
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function main(): Promise<void> {
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });
  const hasPostgres = await isPostgresReachable();
  if (!hasPostgres) {
    console.log(
      'No PostgreSQL answers: its suite is left out (set TEST_POSTGRES_URL to name one).',
    );
  }
  // One process each, and none of them keeps two cores busy: side by side they take half as long.
  const checks: Step[] = [
    { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
    { name: 'build', command: ['tsx', 'server/process/build-all.ts'] },
    { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
    { name: 'lint', command: ['oxlint', '--type-aware', '.'] },
    { name: 'unused code', command: ['knip'] },
    { name: 'code that only tests call', command: ['knip', '--production'] },
  ];
  // Of those that stand together each keeps one core busy; the rest take both.
  const suites: Step[][] = [
    [vitestStep('unit', 'unit')],
    // Rooms and lines ask the database for little that differs: one of the two serves their tests.
    ...(hasPostgres
      ? [
          [vitestStep('integration, embedded database', 'pglite', '--exclude=tests/realtime/**')],
          [vitestStep('integration and realtime, PostgreSQL', 'postgres')],
        ]
      : [[vitestStep('integration and realtime, embedded database', 'pglite')]]),
    [
      vitestStep('who may use which door', 'access'),
      vitestStep('hostile kit, short form', 'hostile'),
    ],
    [
      {
        name: 'browser flows',
        command: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'],
        count: () => countPlaywright('e2e.json'),
      },
    ],
  ];
  const tallies = await Promise.all(checks.map((step) => runStep(step, 'pipe')));
  for (const steps of suites) {
    const output = steps.length > 1 ? 'pipe' : 'inherit';
    tallies.push(...(await Promise.all(steps.map((step) => runStep(step, output)))));
  }
  const total: Tally = { passed: 0, failed: 0 };
  for (const { passed, failed } of tallies) {
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
