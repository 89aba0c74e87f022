import type { Browser, Page } from 'playwright/test';

import type { RunningApp } from '#tests/support/app.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';
import { openVote, sendOffer, voteYes } from '#tests/support/verbs/requests.ts';
import {
  askForMonths,
  closeMonths,
  euro,
  expectMonths,
  figureOf,
  makeClass,
  markDates,
  payAll,
  pressThrough,
  readBank,
} from '#tests/support/verbs/school-year.ts';
import {
  agendaDays,
  creditUsed,
  expectSameAbroad,
  expectStatement,
  onDayAhead,
  readProgramme,
  readWallet,
} from '#tests/support/verbs/year-figures.ts';

const TITLE = 'Doposcuola, un anno intero';
const PROVIDER = 'Officina dei Compiti';

/** A Monday a month from September to June, two in April. */
const DATES = [
  '2026-09-14',
  '2026-10-12',
  '2026-11-09',
  '2026-12-14',
  '2027-01-11',
  '2027-02-08',
  '2027-03-08',
  '2027-04-12',
  '2027-04-19',
  '2027-05-10',
  '2027-06-14',
];

/** Four families pay 60.00 a month for each child, three pay 66.00; half of April for who was ill. */
const BEFORE = [6_000, 6_000, 6_000, 6_000, 6_000, 6_000];
const AFTER = [6_600, 6_600, 6_600, 6_600];
const WHOLE = [...BEFORE, ...AFTER];
const ILL = [...BEFORE, 6_600, 3_300, 6_600, 6_600];

/**
 * What each pays in money: a voucher of the city has 280.00 and ends in February, two vouchers of a
 * company are worth 60.00 each, a company's credit pays all.
 */
const CASH = {
  ricci: ILL,
  benali: [0, 0, 0, 0, 2_000, 6_000, ...AFTER],
  villa: WHOLE.map(() => 0),
  kowalski: [0, 0, 6_000, 6_000, 6_000, 6_000],
};
const sum = (cents: readonly number[]) => cents.reduce((all, one) => all + one, 0);
const TOTAL = sum(ILL) + 2 * sum(WHOLE) + sum(BEFORE);

/** What the provider still has to get of another order of the demo. */
const OF_ANOTHER = 2_000;
/** What families still have to pay of other orders of the demo. */
const OWN_OTHERS = { ricci: 0, benali: 0, villa: 29_000, kowalski: 0 };

/** The programme of the city that gave Benali its voucher, what of it is spent on the year, and who else has one. */
const PROGRAMME = 'Voucher attività per minori';
const ON_VOUCHER = 28_000;
const OTHERS_WITH_VOUCHERS = [
  'giulia.ferrari',
  'ioana.popescu',
  'valeria.moretti',
  'nabil.haddad',
  'amina.diallo',
  'chen.hu',
  'mona.nasr',
];

type Family = keyof typeof CASH;
type Story = Readonly<Record<Family | 'provider', Page>>;

/** A day has come, and everybody comes back: pages of the day before are of no use any more. */
async function enterAll(browser: Browser, app: RunningApp): Promise<Story> {
  for (const context of browser.contexts()) await context.close();
  const phone = { size: 'phone' } as const;
  const of = async (mailbox: string, options = {}) =>
    (await enterByPassword(browser, app, mailbox, options)).page;
  return {
    ricci: await of('simone.ricci'),
    benali: await of('samira.benali', phone),
    villa: await of('sergio.villa'),
    kowalski: await of('anna.kowalski', { ...phone, locale: 'en-GB' }),
    provider: await of('stefano.pozzi'),
  };
}

/** Kowalski comes into the plan of a company, which gives two vouchers of 60.00 for education. */
async function giveServiceVouchers(kowalski: Page, hr: Page): Promise<void> {
  await kowalski.goto('/join-company');
  await kowalski.getByLabel('Code of the company').fill('CAPRU496');
  await press(kowalski.getByRole('button', { name: 'Continue' }));
  await press(kowalski.getByRole('button', { name: 'Ask to join' }));
  await expect(kowalski.getByText(/^You have asked to join/)).toBeVisible();
  await hr.goto('/company/people');
  await press(hr.getByRole('button', { name: 'Metti nel piano' }));
  await expect(hr.getByRole('row').filter({ hasText: 'Anna Kowalski' })).toBeVisible();
  for (const given of [1, 2]) {
    await hr.goto('/company/grants');
    for (const box of await hr.getByRole('checkbox').all()) await box.uncheck();
    await hr.getByLabel('Anna Kowalski').check();
    await hr.getByLabel('Quanto a ciascuno').fill('60');
    await hr.getByLabel('Per quale servizio').selectOption('education');
    await press(hr.getByRole('button', { name: 'Guarda prima di dare' }));
    await press(hr.getByRole('button', { name: 'Dai adesso' }));
    await expect(hr.getByText('1 persona ha ricevuto la somma.')).toBeVisible();
    const rows = hr.getByRole('row').filter({ hasText: /Anna Kowalski.*60,00/ });
    await expect(rows).toHaveCount(given);
  }
}

async function offerTheYear(provider: Page): Promise<void> {
  await provider.goto('/provider');
  await press(provider.getByRole('link', { name: TITLE }));
  await expect(provider.getByLabel(/^Riga 1: prezzo/)).toBeVisible();
  for (const own of await provider.getByLabel(/^Riga \d+: prezzo/).all()) await own.fill('');
  await provider.getByLabel('Riga 1: da quante famiglie').fill('1');
  await provider.getByLabel(/^Riga 1: prezzo/).fill('66');
  await provider.getByLabel('Riga 2: da quante famiglie').fill('4');
  await provider.getByLabel(/^Riga 2: prezzo/).fill('60');
  await provider.getByLabel('Fino a quante famiglie').fill('10');
  await provider.getByRole('radio', { name: /^Le assenze giustificate/ }).check({ force: true });
  await provider.getByLabel('Condizioni').fill('Merenda compresa.');
  await sendOffer(provider);
  await expect(provider.getByText('Cambiate l’offerta')).toBeVisible();
}

/** The class writes the need, asks, chooses the offer and says yes; gives the order's address. */
async function orderTheYear(story: Story, group: string): Promise<string> {
  const { ricci, benali, villa, kowalski, provider } = story;
  await ricci.goto(group);
  await press(ricci.getByRole('main').getByRole('link', { name: 'Nuovo bisogno' }));
  const dialog = ricci.getByRole('dialog');
  await dialog.getByLabel('Scrivetelo in una frase').fill(TITLE);
  await dialog.getByLabel('Tipo di aiuto').selectOption('education');
  await dialog.getByText('Matteo').click();
  await press(dialog.getByRole('button', { name: 'Aggiungi alla bacheca' }));
  await press(ricci.getByRole('link', { name: TITLE }));
  const others: readonly (readonly [Page, RegExp])[] = [
    [benali, /^Youssef/],
    [villa, /^Beatrice/],
    [kowalski, /^Zofia/],
  ];
  for (const [page, child] of others) {
    await page.goto(group);
    await press(page.getByRole('link', { name: TITLE }));
    await page.getByRole('checkbox', { name: child }).check();
    await press(page.getByRole('button', { name: /^Partecipiamo|^We take part/ }));
  }
  await expect(ricci.getByText('Famiglia Kowalski').first()).toBeVisible();
  const until = '2026-09-05T20:00';
  const request = await askForMonths(ricci, { dates: DATES, months: 10, until });
  await offerTheYear(provider);
  await ricci.goto(request);
  await openVote(ricci, PROVIDER);
  await voteYes(ricci);
  for (const [page] of others) {
    await page.goto(request);
    await press(page.getByRole('button', { name: /^D’accordo$|^Agree$/ }));
    const done = /Il vostro voto: D’accordo|Your vote: Agree|Open the order|Go to the order/;
    await expect(page.getByText(done).first()).toBeVisible();
  }
  await ricci.goto(request);
  await press(ricci.getByRole('link', { name: 'Vai all’ordine' }));
  await ricci.waitForURL(({ pathname }) => pathname.startsWith('/orders/'));
  return new URL(ricci.url()).pathname;
}

/** Each says yes to what it then pays in money, which the button names. */
async function confirmTheYear(story: Story, order: string): Promise<void> {
  const says: readonly (readonly [Page, RegExp])[] = [
    [story.ricci, /^Confermo €\s600,00$/],
    [story.benali, /^Confermo €\s320,00$/],
    [story.villa, /^Confermo, non pago niente$/],
    [story.kowalski, /^I confirm €480\.00$/],
  ];
  for (const [page, name] of says) {
    await page.goto(order);
    await press(page.getByRole('button', { name }));
    await expect(page.getByText(/^Avete confermato|^You have confirmed/).first()).toBeVisible();
  }
}

/** Families pay what is asked, each month by its own code; the bank's file has it all, to the cent. */
async function payByBank(
  { provider, ...pages }: Story,
  order: string,
  { day, cash }: { day: string; cash: Readonly<Partial<Record<Family, number>>> },
): Promise<void> {
  const transfers = [];
  for (const family of ['ricci', 'benali', 'villa', 'kowalski'] as const) {
    const cents = cash[family] ?? 0;
    const page = pages[family];
    await page.goto('/wallet');
    const label = /da pagare ora in denaro|to pay now in money/;
    expect(await figureOf(page, label), family).toBe(cents + OWN_OTHERS[family]);
    const paid = await payAll(page, order);
    expect(sum(paid.map((one) => one.cents)), family).toBe(cents);
    transfers.push(...paid);
    await page.goto('/wallet');
    expect(await figureOf(page, label), family).toBe(OWN_OTHERS[family]);
  }
  await provider.goto('/provider/payments');
  const all = sum(Object.values(cash));
  expect(await figureOf(provider, 'da ricevere')).toBe(all + OF_ANOTHER);
  expect(await figureOf(provider, 'dicono di averli pagati')).toBe(all);
  await readBank(provider, transfers, day);
  await provider.goto('/provider/payments');
  expect(await figureOf(provider, 'da ricevere')).toBe(OF_ANOTHER);
}

/** Kowalski leaves from March: whoever then pays more says yes. */
async function leave(story: Story, order: string): Promise<void> {
  const { ricci, benali, villa, kowalski } = story;
  await kowalski.goto(`${order}/amendments`);
  await kowalski.getByLabel('From when').selectOption({ label: 'March 2027' });
  await press(kowalski.getByRole('button', { name: 'See what changes' }));
  await press(kowalski.getByRole('button', { name: 'Ask to leave' }));
  await expect(kowalski.getByRole('button', { name: 'Withdraw the request' })).toBeVisible();
  const answers: readonly (readonly [Page, RegExp])[] = [
    [ricci, /^Sì, da allora paghiamo €\s264,00/],
    [benali, /^Sì, da allora paghiamo €\s264,00/],
    [villa, /^Sì, va bene/],
  ];
  for (const [page, name] of answers) {
    await page.goto(`${order}/amendments`);
    await pressThrough(page.getByRole('button', { name }));
  }
}

/** Ricci pays a present for all, and from March to May what they eat, which comes back by itself. */
async function shareExpenses(ricci: Page, group: string): Promise<void> {
  await ricci.goto(`${group}/money/new`);
  await ricci.getByLabel('Che cosa').fill('Regalo alle educatrici');
  await ricci.getByLabel('Quanto', { exact: true }).fill('36');
  await press(ricci.getByRole('button', { name: 'Segna la spesa' }));
  await ricci.waitForURL(({ pathname }) => pathname === `${group}/money`);
  await expect(ricci.getByText('Vi devono € 27,00').first()).toBeVisible();
  await ricci.goto(`${group}/money/recurring/new`);
  await ricci.getByLabel('Che cosa').fill('Merenda del doposcuola');
  await ricci.getByLabel('Quanto', { exact: true }).fill('24');
  await ricci.getByLabel('La prima volta').fill('2027-03-01');
  await ricci.getByLabel('Quanto spesso').selectOption('month');
  await ricci.getByLabel('L’ultima volta').fill('2027-05-31');
  await press(ricci.getByRole('button', { name: 'Segna la spesa che torna' }));
  await expect(ricci.getByText(/^La prossima:/)).toBeVisible();
  await expectAccessible(ricci);
}

/** The others pay Ricci their quarter of 36.00 and of three times 24.00, until nobody owes anything. */
async function getEven(story: Story, group: string): Promise<void> {
  const { ricci, benali, villa, kowalski } = story;
  await ricci.goto(`${group}/money`);
  await expect(ricci.getByText('Vi devono € 81,00').first()).toBeVisible();
  for (const page of [benali, villa, kowalski]) {
    await page.goto(`${group}/money`);
    await expect(page.getByText(/(Dovete|You owe) €\s?27[,.]00/).first()).toBeVisible();
    await press(page.getByText(/^(Ho pagato|I paid)$/).first());
    await press(page.getByRole('button', { name: /^(Ho pagato|I paid) €\s?27[,.]00/ }));
    const got = ricci.getByRole('button', { name: /^Ho ricevuto € 27,00/ });
    await press(got);
    await expect(got).toBeHidden();
    await expect(page.getByText(/^(Siete pari|You are even)/).first()).toBeVisible();
  }
  await expect(ricci.getByText('Siete pari').first()).toBeVisible();
}

/** Every screen has the figures of the story, each the same as the others. */
async function expectTheYear(story: Story, order: string): Promise<void> {
  const { ricci, benali, villa, kowalski, provider } = story;
  await expectMonths(ricci, order, { shares: ILL, cash: CASH.ricci });
  await expectMonths(benali, order, { shares: WHOLE, cash: CASH.benali });
  await expectMonths(villa, order, { shares: WHOLE, cash: CASH.villa });
  await expectMonths(kowalski, order, { shares: BEFORE, cash: CASH.kowalski });
  await ricci.goto(order);
  const rows: readonly (readonly [string, number])[] = [
    ['Famiglia Ricci', sum(ILL)],
    ['Famiglia Benali', sum(WHOLE)],
    ['Famiglia Villa', sum(WHOLE)],
    ['Famiglia Kowalski', sum(BEFORE)],
  ];
  for (const [name, cents] of rows) {
    const row = ricci.getByRole('row').filter({ hasText: name });
    await expect(row).toContainText(euro(cents).slice(2));
  }
  await expect(money(ricci, euro(TOTAL)).first()).toBeVisible();
  await expect(ricci.getByText('Il servizio è finito e tutto è pagato.')).toBeVisible();
  await provider.goto(`/provider${order}`);
  await expect(money(provider, euro(TOTAL)).first()).toBeVisible();
  for (const family of ['ricci', 'benali', 'villa', 'kowalski'] as const) {
    await story[family].goto('/wallet');
    const toPay = figureOf(story[family], /da pagare ora in denaro|to pay now in money/);
    expect(await toPay, family).toBe(OWN_OTHERS[family]);
  }
}

/** Ricci sends its receipts to its company, which reads what Ricci saw before, and pays them back. */
async function payBack(ricci: Page, hr: Page, cents: number): Promise<void> {
  await ricci.goto('/wallet/reimbursements');
  for (const box of await ricci.getByRole('checkbox').all()) await box.check();
  await press(ricci.getByRole('button', { name: 'Guardate che cosa leggerà' }));
  await expect(ricci.getByText(`Simone Ricci chiede ${euro(cents)}.`)).toBeVisible();
  const preview = await ricci.getByRole('table').innerText();
  await press(ricci.getByRole('button', { name: /^Manda a / }));
  await expect(ricci.getByText('Ricevute mandate')).toBeVisible();
  await hr.goto('/company/reimbursements');
  await press(hr.getByRole('link', { name: /Simone Ricci/ }).first());
  const approve = hr.getByRole('button', { name: 'Rimborsa', exact: true });
  await expect(approve).toBeVisible();
  expect(await hr.getByRole('table').innerText()).toBe(preview);
  await expectAccessible(hr);
  await pressThrough(approve);
  await ricci.goto('/wallet/reimbursements');
  const paid = euro(cents);
  await expect(ricci.getByText(`Vi rimborsano ${paid} di ${paid}.`)).toBeVisible();
}

/**
 * What the city reads of its programme is what families read of their vouchers: voucher by voucher, and
 * in all. Gives what of it was spent.
 */
async function expectCity(
  officer: Page,
  wallets: readonly Page[],
): Promise<{ spent: number; held: number }> {
  const { sums, vouchers } = await readProgramme(officer, PROGRAMME);
  const all = [...vouchers.values()];
  expect(sum(all.map(({ issued }) => issued))).toBe(sums.issued);
  expect(sum(all.map(({ left }) => left))).toBe(sums.onVouchers);
  expect(sum(all.map(({ held }) => held))).toBe(sums.held);
  const own = new Map<string, unknown>();
  for (const page of wallets) for (const [code, one] of await readWallet(page)) own.set(code, one);
  for (const [code, one] of own) {
    if (code.startsWith('MIN-')) expect(one, code).toEqual(vouchers.get(code));
  }
  if (wallets.length > 1)
    expect([...own.keys()]).toEqual(expect.arrayContaining([...vouchers.keys()]));
  return sums;
}

/** In April family and provider read two dates; who left reads none, and who is ill is known on both sides. */
async function expectApril(story: Story, order: string): Promise<void> {
  const { ricci, benali, kowalski, provider } = story;
  const april = { title: TITLE, month: '2027-04' };
  for (const page of [ricci, benali, provider]) {
    expect(await agendaDays(page, april)).toEqual(['2027-04-12', '2027-04-19']);
  }
  expect(await agendaDays(kowalski, april)).toEqual([]);
  const ill = { title: TITLE, day: '2027-04-19' };
  const told = 'Avete avvisato: Matteo non viene';
  await expect(await onDayAhead(ricci, ill)).toContainText(told);
  await expect(await onDayAhead(benali, ill)).toContainText('Avvisate se qualcuno non viene');
  await provider.goto(`/provider${order}/attendance?date=${DATES.indexOf('2027-04-19') + 1}`);
  await expect(provider.getByText('La famiglia ha avvisato che non viene.')).toHaveCount(1);
}

/** The year as papers and companies say it, and in the other language. */
async function expectPapers(story: Story, group: string, order: string): Promise<void> {
  const { ricci, benali, kowalski } = story;
  const shares = sum(WHOLE.slice(4));
  const cash = sum(CASH.benali);
  await expectStatement(benali, {
    year: 2027,
    child: 'Youssef',
    sums: [shares, shares - cash, 0, 0, cash],
  });
  await expectStatement(ricci, {
    year: 2027,
    child: 'Matteo',
    sums: [sum(ILL.slice(4)), 0, 0, 0, sum(ILL.slice(4))],
  });
  const money = `${group}/money`;
  const statement = '/wallet/documents?year=2027';
  const paths = [order, `${order}/periods`, money, '/wallet', statement];
  await expectSameAbroad(ricci, { paths, language: 'English' });
  await expectSameAbroad(kowalski, { paths, language: 'Italiano' });
}

test('a class takes after-school for ten months: vouchers, a credit, one leaves, one is ill, and the year closes at 0.00', async ({
  onDay,
  browser,
}) => {
  test.setTimeout(600_000);
  let group = '';
  let order = '';
  let spentBefore = 0;
  let creditBefore = 0;
  const comeBack = async (day: string) => enterAll(browser, await onDay(day));

  await test.step('in August four families ask for ten months and say yes to what each pays', async () => {
    const app = await onDay('2026-08-31');
    const story = await enterAll(browser, app);
    const { ricci, benali, villa, kowalski } = story;
    const { page: officer } = await enter(browser, app, 'Anna Ghezzi');
    spentBefore = (await expectCity(officer, [benali])).spent;
    const { page: olona } = await enter(browser, app, 'Silvia Mantovani');
    creditBefore = await creditUsed(olona, 2026);
    const { page: hr } = await enterByPassword(browser, app, 'marina.ticozzi');
    await giveServiceVouchers(kowalski, hr);
    await hr.goto('/company');
    await expect(hr.getByText(/^Nel piano ci sono meno di 5 persone/)).toBeVisible();
    group = await makeClass(ricci, [benali, villa, kowalski], 'Doposcuola della 2B');
    order = await orderTheYear(story, group);
    await confirmTheYear(story, order);
  });

  await test.step('in December four months are closed, and what is due in money is paid and matched', async () => {
    const app = await onDay('2026-12-22');
    const story = await enterAll(browser, app);
    const { provider } = story;
    await provider.goto(`/provider${order}`);
    const start = provider.getByRole('button', { name: 'Il servizio è cominciato' });
    await pressThrough(start);
    await markDates(provider, order, 4);
    await closeMonths(provider, order, 4);
    await payByBank(story, order, {
      day: '22/12/2026',
      cash: { ricci: 24_000, kowalski: 12_000 },
    });
    const { page: hr } = await enterByPassword(browser, app, 'giorgio.landi');
    await payBack(story.ricci, hr, 24_000);
    const wallets = [story.benali];
    for (const mailbox of OTHERS_WITH_VOUCHERS) {
      wallets.push((await enterByPassword(browser, app, mailbox)).page);
    }
    const { page: officer } = await enter(browser, app, 'Anna Ghezzi');
    expect((await expectCity(officer, wallets)).spent - spentBefore).toBe(sum(WHOLE.slice(0, 4)));
  });

  await test.step('in February the voucher is over, one family leaves, and expenses are shared', async () => {
    const app = await onDay('2027-02-23');
    const story = await enterAll(browser, app);
    const { provider, ricci } = story;
    await markDates(provider, order, 2);
    await closeMonths(provider, order, 2);
    await payByBank(story, order, {
      day: '23/02/2027',
      cash: { ricci: 12_000, benali: 8_000, kowalski: 12_000 },
    });
    const { page: officer } = await enter(browser, app, 'Anna Ghezzi');
    expect((await expectCity(officer, [story.benali])).spent - spentBefore).toBe(ON_VOUCHER);
    await leave(story, order);
    await shareExpenses(ricci, group);
  });

  await test.step('in April a child is ill', async () => {
    const story = await comeBack('2027-04-13');
    const { ricci } = story;
    await ricci.goto(`${order}/attendance`);
    await press(ricci.getByRole('button', { name: /^Matteo non viene: lunedì 19 aprile/i }));
    await expect(ricci.getByText('Avete avvisato che non viene.')).toBeVisible();
    await expectApril(story, order);
  });

  await test.step('in June the year closes at 0.00', async () => {
    const app = await onDay('2027-06-30');
    const story = await enterAll(browser, app);
    const { provider } = story;
    await markDates(provider, order, 5);
    await closeMonths(provider, order, 3);
    await provider.goto(`/provider${order}`);
    const finish = provider.getByRole('button', { name: 'Il servizio è finito' });
    await pressThrough(finish);
    await payByBank(story, order, {
      day: '30/06/2027',
      cash: { ricci: 23_100, benali: 26_400 },
    });
    await getEven(story, group);
    await expectTheYear(story, order);
    await expectPapers(story, group, order);
    const { page: hr } = await enter(browser, app, 'Silvia Mantovani');
    expect((await creditUsed(hr, 2026)) - creditBefore).toBe(sum(WHOLE));
  });
});
