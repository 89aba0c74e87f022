import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { SheetPreviewView, SimulatedPrice } from '#app/contracts/qualification/views.ts';
import { codeText, waitForCodes } from '#app/i18n/code-text.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Works out what so many households would pay for so many units; an address like any other. */
export function PriceSimulator({ preview }: { readonly preview: SheetPreviewView }) {
  const t = useT().qualification.preview;
  const { asked, simulated } = preview;
  return (
    <Card className="stack is-tight">
      <h2 className="card-title">{t.simulator}</h2>
      <p className="muted small">{t.simulatorHint}</p>
      <Form method="get" className="form" preventScrollReset>
        <div className="form-row">
          <TextField
            label={t.households}
            name="households"
            inputMode="numeric"
            defaultValue={asked.households}
          />
          <TextField
            label={t.quantity}
            name="quantity"
            inputMode="numeric"
            defaultValue={asked.quantity}
          />
        </div>
        <div>
          <Button type="submit" variant="soft">
            {t.work}
          </Button>
        </div>
      </Form>
      <div role="status">{simulated && <Simulated price={simulated} />}</div>
    </Card>
  );
}

function Simulated({ price }: { readonly price: SimulatedPrice }) {
  const t = useT();
  const locale = useLocale();
  waitForCodes([price.isPriced ? null : price.code]);
  if (!price.isPriced) return <p>{codeText(t, price.code, price.details)}</p>;
  const { households, quantity, unit, totalCents, leastCents, mostCents } = price;
  const { preview } = t.qualification;
  return (
    <p>
      {preview.result({
        households,
        quantity: t.components.quantities[unit](quantity),
        total: formatEuro(totalCents, locale),
      })}
      <br />
      <b>
        {preview.resultEach({
          least: formatEuro(leastCents, locale),
          most: formatEuro(mostCents, locale),
        })}
      </b>
    </p>
  );
}
