import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import postgres from 'postgres';

import { TEST_POSTGRES_URL } from './support/database.ts';

/** `npm test`: every check of the project, then one line with the sum. */
type Tally = { passed: number; failed: number; names?: string[] };
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
    testResults: {
      name: string;
      status: string;
      assertionResults: { fullName: string; status: string }[];
    }[];
  };
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  const names = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const tests = assertionResults.filter((one) => one.status === 'failed');
    // A file that could not even be read has no test that failed.
    if (tests.length === 0) return status === 'failed' ? [file] : [];
    return tests.map(({ fullName }) => `${file}: ${fullName}`);
  });
  return { passed: report.numPassedTests, failed, names };
}

async function countPlaywright(file: string): Promise<Tally | null> {
  const report = JSON.parse(await readFile(path.join(REPORTS, file), 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    suites: FlowSuite[];
  };
  const { expected, unexpected, flaky } = report.stats;
  if (flaky > 0) console.log(`--- browser flows that passed at their second try: ${flaky}`);
  return { passed: expected + flaky, failed: unexpected, names: report.suites.flatMap(failedIn) };
}

type FlowSuite = {
  suites?: FlowSuite[];
  specs?: { file: string; title: string; ok: boolean }[];
};

function failedIn({ suites = [], specs = [] }: FlowSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`);
  return [...own, ...suites.flatMap(failedIn)];
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
  if (code === 0) return { passed: counted?.passed ?? 1, failed: counted?.failed ?? 0 };
  const names = counted?.names ?? [];
  return {
    passed: counted?.passed ?? 0,
    failed: Math.max(1, counted?.failed ?? 1),
    names: names.length > 0 ? names : [step.name],
  };
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
  for (const { passed, failed, names = [] } of tallies) {
    total.passed += passed;
    total.failed += failed;
    // Said again at the end: what failed is thousands of lines further up.
    for (const name of names) console.log(`FAILED ${name}`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
