import { Button } from '#app/components/button.tsx';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import { checkTotals, householdCurve, savingOfOneMore } from '#app/domain/requests/price-bands.ts';
import { HouseholdCurve, useOneMoreWords } from '#app/features/requests/household-curve.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { readBands, type BandFields } from '#app/contracts/providers/offer-fields.ts';
import type { ProviderRequestPageView } from '#app/contracts/providers/views.ts';

/** What each household would pay, for each number of households, with what is typed now. */
export function OfferPreview(props: {
  readonly page: ProviderRequestPageView;
  readonly fields: BandFields;
  readonly priceKind: PriceKind;
}) {
  const t = useT().providers.offer;
  const { page } = props;
  const { households } = page.request;
  return (
    <section className="card is-sunk stack is-tight" aria-label={t.preview}>
      <h3>{t.preview}</h3>
      <p className="muted small">{t.previewHint({ count: households })}</p>
      <Figures {...props} />
      <noscript>
        <Button type="submit" size="s" variant="quiet" name="intent" value="preview" formNoValidate>
          {t.previewRefresh}
        </Button>
      </noscript>
    </section>
  );
}

function Figures(props: {
  readonly page: ProviderRequestPageView;
  readonly fields: BandFields;
  readonly priceKind: PriceKind;
}) {
  const dictionary = useT();
  const t = dictionary.providers.offer;
  const sayOneMore = useOneMoreWords();
  const { page, fields, priceKind } = props;
  const { each } = page;
  const { quantity, basis, households, beneficiaries } = page.request;
  if (priceKind !== 'paid') return <p>{t.previewFree}</p>;
  const bands = readBands(fields, priceKind);
  if (!bands.ok) {
    const text = bands.code === 'bands.empty' ? t.previewEmpty : codeText(dictionary, bands.code);
    return <p>{text}</p>;
  }
  const wanted = { quantity, basis, households, beneficiaries };
  const totals = checkTotals(bands.value, wanted);
  if (!totals.ok) return <p>{codeText(dictionary, totals.code)}</p>;
  const curve = householdCurve(bands.value, wanted, each);
  const oneMoreSavesCents = savingOfOneMore(curve, households);
  const oneMore = sayOneMore({ curve, each, households, oneMoreSavesCents });
  return (
    <>
      {oneMore !== null && <p>{oneMore}</p>}
      <HouseholdCurve curve={curve} each={each} households={households} withFewer />
    </>
  );
}
