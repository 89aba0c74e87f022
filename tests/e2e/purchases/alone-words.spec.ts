import { demoId } from '#db/demo/ids.ts';
import { test } from '#tests/support/e2e.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { expectNoGroupWords } from '#tests/support/verbs/alone.ts';

const ASKED = { order: 'nuoto-conti', household: 'roberto.conti', provider: 'irene.mori' };
const RUNNING = {
  order: 'assistente-cattaneo',
  household: 'piero.cattaneo',
  provider: 'laura.bassi',
};

/** What each side's browser asks for. */
const LOCALES = { it: 'it-IT', en: 'en-GB' } as const;

for (const locale of ['it', 'en'] as const) {
  for (const { order, ...mailboxes } of [ASKED, RUNNING]) {
    test(`${order} in ${locale}: no page of an order bought alone speaks of a group`, async ({
      app,
      browser,
    }) => {
      for (const side of ['household', 'provider'] as const) {
        const options = { javaScriptEnabled: false, locale: LOCALES[locale] };
        const { page, context } = await enterByPassword(browser, app, mailboxes[side], options);
        await expectNoGroupWords(page, `/orders/${demoId.order(order)}`, { side, locale });
        await context.close();
      }
    });
  }
}
