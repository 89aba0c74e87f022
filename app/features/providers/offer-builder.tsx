import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import Send from 'lucide-react/icons/send';
import { useState } from 'react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';
import { PRICE_KINDS, type PriceKind } from '#app/domain/catalogue/prices.ts';
import type { QuantityBasis } from '#app/domain/catalogue/units.ts';
import { isEnough } from '#app/domain/requests/list-bands.ts';
import type { PriceBand } from '#app/domain/requests/price-bands.ts';
import { romeLocal } from '#app/domain/rome-clock.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { fieldsOfBands, type BandFields } from '#app/contracts/providers/offer-fields.ts';
import type {
  OwnOfferView,
  OwnPriceListView,
  ProviderRequestPageView,
} from '#app/contracts/providers/views.ts';
import { OFFER_LIMITS, TEMPLATE_IN_ADDRESS as TEMPLATE } from '#app/contracts/providers/limits.ts';

import { BandRows } from './band-rows.tsx';
import { OfferPreview } from './offer-preview.tsx';
import { TemplateChoice } from './template-choice.tsx';

/** Makes or improves an offer, with what each household would pay beside it. */
export function OfferBuilder(props: {
  readonly page: ProviderRequestPageView;
  readonly answer: unknown;
}) {
  const t = useT().providers.offer;
  const { page, answer } = props;
  const offer = page.may.improve ? page.offer : null;
  const echo = useFormFailure(answer);
  const start = startFields(page, offer, echo);
  const [fields, setFields] = useState(start.bands);
  const [priceKind, setPriceKind] = useState<PriceKind>(start.priceKind);
  const isSending = useNavigation().state !== 'idle';
  return (
    <Form
      method="post"
      className="form offer-builder"
      data-kind={priceKind}
      onInput={(event) => {
        const data = new FormData(event.currentTarget);
        setFields(readFields(data));
        setPriceKind(readKind(data));
      }}
    >
      <FormKey />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {offer && (
        <>
          <input type="hidden" name="offerId" value={offer.offerId} />
          <input type="hidden" name="revision" value={offer.revision} />
        </>
      )}
      <PriceKindFields start={start.priceKind} offer={offer} echo={echo} />
      {!offer && page.priceList && <FromList list={page.priceList} basis={page.request.basis} />}
      <BandRows start={start.bands} page={page} echo={echo} />
      <TextField
        label={t.upTo}
        hint={t.upToHint({ count: page.request.households })}
        name="upTo"
        inputMode="numeric"
        defaultValue={start.bands.upTo}
        error={echo.error('upTo')}
        required
      />
      <AbsenceFields page={page} offer={offer} echo={echo} />
      <OfferPreview page={page} fields={fields} priceKind={priceKind} />
      <TermsFields page={page} offer={offer} echo={echo} />
      <Button
        type="submit"
        block
        name="intent"
        value={offer ? 'improve' : 'make'}
        icon={<Send aria-hidden />}
        pending={isSending}
        pendingLabel={t.sending}
      >
        {offer ? t.sendChange : t.send}
      </Button>
    </Form>
  );
}

/** Says where the first prices come from, and how: a list counts persons, an offer households (OFR2). */
function FromList({
  list,
  basis,
}: {
  readonly list: OwnPriceListView;
  readonly basis: QuantityBasis;
}) {
  const t = useT().providers.offer;
  const locale = useLocale();
  const name = locale === 'it' ? list.titleIt : list.titleEn;
  return (
    <div className="only-paid">
      <Banner
        tone="info"
        title={t.fromList({ name })}
        action={<Link to={`/services/${list.slug}`}>{t.seeList}</Link>}
      >
        {t.fromListHow[basis]} {t.fromListText}
      </Banner>
    </div>
  );
}

type PartProps = { readonly offer: OwnOfferView | null; readonly echo: FormEcho };

/** Paid, free or funded, and by whom. */
function PriceKindFields({ start, offer, echo }: PartProps & { readonly start: PriceKind }) {
  const t = useT().providers.offer;
  return (
    <>
      <RadioCards
        legend={t.kind}
        name="priceKind"
        value={start}
        options={PRICE_KINDS.map((kind) => ({
          value: kind,
          label: t.kinds[kind],
          hint: t.kindHints[kind],
        }))}
      />
      <div className="only-funded">
        <TextField
          label={t.funding}
          hint={t.fundingHint}
          {...echo.field('funding', offer?.funding ?? '')}
          maxLength={OFFER_LIMITS.funding}
        />
      </div>
    </>
  );
}

/** What is paid for dates that somebody misses; where nothing can be chosen, why. */
function AbsenceFields({
  page,
  offer,
  echo,
}: PartProps & { readonly page: ProviderRequestPageView }) {
  const { deals, providers } = useT();
  const t = providers.offer;
  const { absenceRules, whyAlways } = page;
  if (whyAlways !== null) {
    const why = providers.codes[whyAlways];
    return (
      <div className="field only-paid">
        <p className="field-label">{t.absence}</p>
        <p className="field-hint">{t.absenceAlways({ why })}</p>
      </div>
    );
  }
  return (
    <div className="only-paid">
      <RadioCards
        legend={t.absence}
        name="absenceRule"
        value={echo.value('absenceRule', offer?.absenceRule ?? 'always')}
        error={echo.error('absenceRule')}
        options={absenceRules.map((rule) => ({
          value: rule,
          label: deals.absences[rule],
          hint: deals.absenceHints[rule],
        }))}
      />
    </div>
  );
}

/** What the offer says in words, and until when it holds. */
function TermsFields({
  page,
  offer,
  echo,
}: PartProps & { readonly page: ProviderRequestPageView }) {
  const t = useT().providers.offer;
  const [params] = useSearchParams();
  const chosen = page.templates.find(({ templateId }) => templateId === params.get(TEMPLATE));
  return (
    <>
      <TemplateChoice page={page} chosenId={chosen?.templateId ?? null} />
      <TextArea
        // What a template says takes the place of what stood there.
        key={chosen?.templateId}
        label={t.terms}
        hint={t.termsHint}
        {...echo.field('terms', chosen?.terms ?? offer?.terms ?? '')}
        maxLength={OFFER_LIMITS.terms}
        required
      />
      <DateField
        kind="datetime-local"
        label={t.validUntil}
        hint={t.validUntilHint}
        name="validUntil"
        defaultValue={echo.value(
          'validUntil',
          offer ? romeLocal(new Date(offer.validUntil)) : page.validUntil,
        )}
        error={echo.error('validUntil')}
        required
      />
    </>
  );
}

/** What the fields show first: what came back, the offer as it is, or rows for likely numbers. */
function startFields(
  page: ProviderRequestPageView,
  offer: OwnOfferView | null,
  echo: FormEcho,
): { bands: BandFields; priceKind: PriceKind } {
  const { households } = page.request;
  const fresh: BandFields = {
    from: [Math.max(1, households), households + 2].map(String),
    price: [],
    upTo: String(Math.max(10, households + 4)),
  };
  const bands = offer?.bands ?? page.priceList?.bands;
  const known = bands ? startOf(bands, households) : fresh;
  const kind = echo.value('priceKind', offer?.priceKind ?? 'paid');
  const list = (name: string, otherwise: readonly string[]) => {
    const joined = echo.value(name);
    return joined === '' ? otherwise : joined.split(', ');
  };
  return {
    bands: {
      from: list('bandFrom[]', known.from),
      price: list('bandPrice[]', known.price),
      upTo: echo.value('upTo', known.upTo),
    },
    priceKind: PRICE_KINDS.find((known) => known === kind) ?? 'paid',
  };
}

/** The rows of known prices; where they end under who takes part by now, the provider says anew how far. */
function startOf(bands: readonly PriceBand[], households: number): BandFields {
  const fields = fieldsOfBands(bands);
  return isEnough(bands, households) ? fields : { ...fields, upTo: '' };
}

function readFields(data: FormData): BandFields {
  const texts = (name: string) =>
    data.getAll(name).filter((value): value is string => typeof value === 'string');
  return {
    from: texts('bandFrom[]'),
    price: texts('bandPrice[]'),
    upTo: texts('upTo')[0] ?? '',
  };
}

function readKind(data: FormData): PriceKind {
  const kind = data.get('priceKind');
  return PRICE_KINDS.find((known) => known === kind) ?? 'paid';
}
