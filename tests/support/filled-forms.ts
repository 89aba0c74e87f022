import type { Browser, Locator, Page } from 'playwright/test';

import { romeYear } from '#app/domain/dates.ts';
import { demoId } from '#db/demo/ids.ts';

import type { RunningApp } from './app.ts';
import { expect, visit, type Visitor } from './e2e.ts';
import { enterByPassword } from './verbs/accounts.ts';
import { fillOffer, nextStep } from './verbs/requests.ts';

/** A form as somebody has it before them, with its words in it. */
type FilledForm = {
  readonly name: string;
  /** The mailbox of who fills it in; null before anybody has signed in. */
  readonly who: string | null;
  readonly at: string;
  readonly fill: (page: Page) => Promise<void>;
  /** What somebody else does before there is anything to fill in; does nothing the second time. */
  readonly before?: (browser: Browser, app: RunningApp) => Promise<void>;
  readonly send: (page: Page) => Locator;
  /** What its page shows, once, when it was carried out once; else that it came through is enough. */
  readonly once?: (page: Page) => Locator;
  /** It has a field that may be left without words only by mistake. */
  readonly canBeWrong?: true;
};

/** Somebody at the page of a form, which is filled in and can be sent. */
export async function openFilled(
  browser: Browser,
  app: RunningApp,
  { who, at, before, fill, send }: FilledForm,
): Promise<Visitor> {
  await before?.(browser, app);
  const visitor = await (who === null ? visit(browser, app) : enterByPassword(browser, app, who));
  await visitor.page.goto(at);
  await fill(visitor.page);
  await expect(send(visitor.page)).toBeVisible();
  return visitor;
}

const GROUP = `/groups/${demoId.group('via-dei-cinquecento')}`;
const COFFEE = demoId.order('caffe-alzheimer');
const TUTORING = demoId.order('doposcuola-anno');
const AMINA = 'amina.diallo';
const ROSA = 'rosa.colombo';
const OMAR = 'omar.fadel';

const button = (name: string | RegExp) => (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first();
const text = (words: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByText(words, { exact: false });

const OF_PEOPLE: readonly FilledForm[] = [
  {
    name: 'an account',
    canBeWrong: true,
    who: null,
    at: '/sign-up',
    fill: async (page) => {
      await page.getByLabel('Nome').fill('Teresa Rete');
      await page.getByLabel('E-mail').fill('teresa.rete@example.org');
      await page.getByLabel('Password').fill('il cortile di notte');
    },
    send: button('Crea il conto'),
  },
  {
    name: 'a member of the household',
    canBeWrong: true,
    who: AMINA,
    at: '/household',
    fill: async (page) => {
      await page.getByLabel('Nome', { exact: true }).last().fill('Ninetta');
      await page.getByLabel('Data di nascita').last().fill('2019-05-04');
    },
    send: button('Aggiungi'),
    once: text('Ninetta'),
  },
  {
    name: 'settings of notices',
    who: AMINA,
    at: '/settings',
    fill: (page) => page.locator('#mail').getByRole('switch').first().uncheck(),
    send: (page) => page.locator('#mail').getByRole('button', { name: 'Salva' }),
    once: text('Salvato.'),
  },
  {
    name: 'a group',
    canBeWrong: true,
    who: AMINA,
    at: '/groups/new',
    fill: async (page) => {
      await page.getByText('Genitori', { exact: true }).click();
      await page.getByLabel('Nome del gruppo').fill('Scala Tripla');
    },
    send: button('Crea il gruppo'),
  },
  {
    name: 'settings of a group',
    canBeWrong: true,
    who: AMINA,
    at: `${GROUP}/settings`,
    fill: (page) => page.locator('textarea[name=description]').fill('Sei famiglie, due scale.'),
    send: (page) => page.locator('form:has([name=description]) [type=submit]'),
  },
  {
    name: 'an invitation by mail',
    canBeWrong: true,
    who: AMINA,
    at: `${GROUP}/members`,
    fill: (page) => page.getByLabel('Indirizzo e-mail').fill('vicina.rete@example.org'),
    send: button('Manda l’invito'),
    once: text('Invito mandato a vicina.rete@example.org.'),
  },
  {
    name: 'a board',
    canBeWrong: true,
    who: AMINA,
    at: `${GROUP}/boards`,
    fill: (page) => page.locator('form:has([name=template]) [name=name]').fill('Cantina'),
    send: (page) => page.locator('form:has([name=template]) [type=submit]'),
  },
  {
    name: 'a look for strangers with the same need',
    canBeWrong: true,
    who: 'giancarlo.riva',
    at: '/nearby/new',
    fill: async (page) => {
      const next = button('Avanti');
      await page.getByLabel('Che aiuto vi serve?').selectOption('school-run');
      await page.getByLabel('Bambini da 6 a 10 anni').check();
      await next(page).click();
      await page.getByLabel('In che Municipio abitate?').selectOption('7');
      await page.getByLabel('In tutta Milano').check();
      await next(page).click();
      await page.getByLabel('martedì mattina').check();
      await next(page).click();
      await page.getByLabel('Quanto pagate al massimo?').fill('6');
    },
    send: button('Cerca chi ha lo stesso bisogno'),
  },
];

const OF_MONEY: readonly FilledForm[] = [
  // First: what is spent and paid below changes who owes whom.
  {
    name: 'getting even',
    who: ROSA,
    at: `${GROUP}/money`,
    fill: (page) => page.getByText('Ho pagato', { exact: true }).first().click(),
    send: button(/^Ho pagato €/),
    once: button(/Annulla il pagamento/),
  },
  {
    name: 'an expense',
    canBeWrong: true,
    who: ROSA,
    at: `${GROUP}/money/new`,
    fill: async (page) => {
      await page.getByLabel('Che cosa').fill('Lampadine della cantina');
      await page.getByLabel('Quanto', { exact: true }).fill('12,60');
    },
    send: button('Segna la spesa'),
    once: (page) => page.getByRole('link', { name: /Lampadine della cantina/ }),
  },
  {
    name: 'an expense that comes back',
    canBeWrong: true,
    who: ROSA,
    at: `${GROUP}/money/recurring/new`,
    fill: async (page) => {
      await page.getByLabel('Che cosa').fill('Sale della scala in rete');
      await page.getByLabel('Quanto', { exact: true }).fill('6');
    },
    send: button('Segna la spesa che torna'),
    once: (page) => page.getByRole('heading', { name: 'Sale della scala in rete' }),
  },
  {
    name: 'a movement of the common fund',
    canBeWrong: true,
    who: AMINA,
    at: `${GROUP}/money/fund`,
    fill: async (page) => {
      await page.locator('.fund-form summary').first().click();
      const form = page.locator('.fund-form[open] form');
      const what = form.locator('[name=what]');
      if (await what.isVisible()) await what.fill('Sale per il cortile');
      await form.locator('[name=amount]').fill('3');
    },
    send: (page) => page.locator('.fund-form[open] [type=submit]'),
  },
  {
    name: 'a payment to a provider',
    who: ROSA,
    at: `/orders/${demoId.order('spesa-pesante')}/pay`,
    fill: async () => undefined,
    send: button(/Ho pagato €/),
    once: text(/Avete detto: pagati/),
  },
  {
    name: 'receipts for a company',
    who: AMINA,
    at: '/wallet/reimbursements',
    fill: async (page) => {
      await page.getByRole('checkbox').first().check();
      await button('Guardate che cosa leggerà')(page).click();
      await page.getByRole('textbox').fill('Il corso di quest’anno.');
    },
    send: button(/^Manda a /),
  },
  {
    name: 'what a bank wrote down',
    who: OMAR,
    at: '/provider/payments/bank',
    fill: async (page) => {
      const table = 'Data;Importo;Causale\n20/11/2026;3,00;senza codice';
      const buffer = Buffer.from(table);
      const file = { name: 'estratto.csv', mimeType: 'text/csv', buffer };
      await page.locator('input[type=file]').setInputFiles(file);
    },
    send: button('Leggi il file'),
  },
];

/** A household asks to leave a course, unless it has asked already. */
const askToLeave: NonNullable<FilledForm['before']> = async (browser, app) => {
  const { page, context } = await enterByPassword(browser, app, 'valeria.moretti');
  await page.goto(`/orders/${TUTORING}/amendments`);
  const asked = page.getByRole('button', { name: 'Ritirate la richiesta' });
  const months = page.getByLabel('Da quando');
  await expect(asked.or(months)).toBeVisible();
  if (await months.isVisible()) {
    await months.selectOption({ index: 2 });
    await button('Vedete che cosa cambia')(page).click();
    await button('Chiedete di uscire')(page).click();
    await expect(asked).toBeVisible();
  }
  await context.close();
};

const OF_SERVICES: readonly FilledForm[] = [
  {
    name: 'a message',
    canBeWrong: true,
    who: 'lucia.sironi',
    at: `/orders/${COFFEE}/messages/group`,
    fill: (page) => page.getByRole('textbox', { name: 'Il vostro messaggio' }).fill('Porto io.'),
    send: button('Invia'),
    once: text('Porto io.'),
  },
  {
    name: 'what a household tells the provider',
    who: 'lucia.sironi',
    at: `/orders/${COFFEE}/sheet`,
    fill: (page) => page.getByLabel('Da sapere').fill('Carlo viene in tram.'),
    send: button('Salva'),
    once: text('Carlo viene in tram.'),
  },
  {
    name: 'whom to call',
    canBeWrong: true,
    who: 'elisa.negri',
    at: `/provider/orders/${COFFEE}/contact`,
    fill: (page) => page.locator('main [name=name]').fill('Paola Rete'),
    send: button('Salva'),
    once: text('Paola Rete'),
  },
  {
    name: 'a review',
    who: 'ivano.rossetti',
    at: `/orders/${demoId.order('spesa-pesante')}/review`,
    fill: async (page) => {
      for (const yes of await page.getByRole('group').getByLabel('Sì').all()) await yes.check();
      await page.getByLabel('Con parole vostre').fill('Gentili, anche con le scale.');
    },
    send: button('Invia'),
  },
  {
    name: 'leaving a course',
    who: 'valeria.moretti',
    at: `/orders/${TUTORING}/amendments`,
    fill: async (page) => {
      await page.getByLabel('Da quando').selectOption({ index: 2 });
      await button('Vedete che cosa cambia')(page).click();
    },
    send: button('Chiedete di uscire'),
    once: (page) => page.getByRole('button', { name: 'Ritirate la richiesta' }),
  },
  {
    name: 'an answer to who leaves',
    who: 'giulia.ferrari',
    before: askToLeave,
    at: `/orders/${TUTORING}/amendments`,
    fill: async () => undefined,
    send: button(/^Sì, /),
  },
  {
    name: 'a request',
    who: AMINA,
    at: `${GROUP}/requests/new?card=${demoId.card('ginnastica-cortile')}`,
    fill: async (page) => {
      await page.getByLabel('Titolo').fill('Ginnastica in rete');
      for (const step of [2, 3, 4]) await nextStep(page, step);
    },
    send: button('Manda la richiesta'),
  },
  {
    name: 'a vote',
    who: 'marco.brambilla',
    at: `${GROUP}/requests/${demoId.request('custode-sociale')}`,
    fill: async () => undefined,
    send: button('D’accordo'),
  },
  {
    name: 'a purchase',
    who: 'giulia.ferrari',
    at: '/services/nuoto-bambini-6-10-anni-acquachiara-niguarda/buy',
    fill: (page) => page.getByRole('checkbox', { name: 'Luca' }).check(),
    send: button(/^Richiedi e prenota/),
  },
  {
    name: 'an offer',
    canBeWrong: true,
    who: OMAR,
    at: `/provider/requests/${demoId.request('badante-condivisa')}`,
    fill: (page) => fillOffer(page, '23', 'Sempre la stessa persona.'),
    send: button('Manda l’offerta'),
  },
  {
    name: 'words kept for offers',
    canBeWrong: true,
    who: OMAR,
    at: '/provider/templates',
    fill: async (page) => {
      await page.getByLabel('Nome del modello').last().fill('Assistente di rete');
      await page.getByLabel('Condizioni').last().fill('Sempre la stessa persona.');
    },
    send: button('Aggiungi il modello'),
    once: (page) => page.getByRole('heading', { name: 'Assistente di rete' }),
  },
  {
    name: 'an edition of a course',
    canBeWrong: true,
    who: 'irene.mori',
    at: `/provider/editions/new?service=${demoId.service('acquachiara-niguarda-swimming-3')}`,
    fill: async (page) => {
      await page.getByLabel('Nome dell’edizione').fill('Martedì in rete');
      await page.getByLabel('Dove').fill('Vasca piccola');
      await page.getByLabel('Riga 1: Giorno').first().selectOption('martedì');
      await page.getByLabel('Riga 1: Dalle').first().fill('17:00');
      await page.getByLabel('Riga 1: Alle').first().fill('18:00');
    },
    send: button('Pubblica l’edizione'),
    once: (page) => page.getByRole('heading', { level: 1, name: 'Martedì in rete' }),
  },
  {
    name: 'a sheet of a service',
    canBeWrong: true,
    who: 'stefano.pozzi',
    at: '/provider/services',
    fill: async (page) => {
      await page.getByRole('link', { name: 'Ripetizioni di matematica' }).click();
      await page.getByLabel('Titolo in italiano').fill('Matematica in rete');
    },
    send: button('Manda al Comune'),
    once: text('Il Comune la sta controllando'),
  },
  {
    name: 'who was there',
    who: 'laura.bassi',
    at: `/provider/orders/${demoId.order('assistente-cattaneo')}/attendance`,
    fill: async () => undefined,
    send: button('Tutti presenti'),
  },
];

const OF_DESKS: readonly FilledForm[] = [
  {
    name: 'a programme',
    canBeWrong: true,
    who: 'anna.ghezzi',
    at: '/city/programmes/new',
    fill: async (page) => {
      const year = romeYear(new Date());
      await page.getByLabel('Nome in italiano').fill('Estate in rete');
      await page.getByLabel('Nome in inglese').fill('Summer on the net');
      await page.getByLabel('Chi lo finanzia', { exact: true }).fill('Comune di Milano');
      await page.getByLabel('Dal giorno').fill(`${year}-01-01`);
      await page.getByLabel('Fino al giorno').fill(`${year + 1}-12-31`);
      await page.getByLabel('Somma stanziata').fill('1000');
      await page.getByLabel('Sport').check();
      await page.getByLabel('ISEE fino a, fascia 1').fill('10000');
      await page.getByLabel('Valore del voucher, fascia 1').fill('300');
    },
    send: button('Salva'),
    once: (page) => page.getByRole('heading', { level: 1, name: 'Estate in rete' }),
  },
  {
    name: 'the suspension of a provider',
    canBeWrong: true,
    who: 'anna.ghezzi',
    at: `/city/suspensions/provider/${demoId.provider('danzarsi')}`,
    fill: (page) => page.getByLabel('Perché').fill('Le porte della palestra sono chiuse.'),
    send: button('Chiedi la sospensione'),
    once: (page) => page.getByRole('listitem').filter({ hasText: 'Le porte della palestra' }),
  },
  {
    name: 'a benefit for employees',
    who: 'silvia.mantovani',
    at: '/company/grants',
    fill: async (page) => {
      await page.getByLabel('Quanto a ciascuno').fill('10');
      await button('Guarda prima di dare')(page).click();
    },
    send: button('Dai adesso'),
  },
];

/** Forms of every feature: what holds for one of them is to hold for all. */
export const FILLED_FORMS = [...OF_PEOPLE, ...OF_MONEY, ...OF_SERVICES, ...OF_DESKS];
