import { Card, Section } from '#app/components/card.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import type {
  HouseholdCodesView,
  HouseholdCodeView,
} from '#app/contracts/orders/attendance-view.ts';
import { codeAddress } from '#app/contracts/orders/order-address.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useDateWords } from './attendance-words.ts';
import { Fold } from './fold.tsx';

type Props = { readonly codes: HouseholdCodesView; readonly origin: string };

/** The code of the next date, large; those of the dates after it on demand. */
export function HouseholdCodes(props: Props) {
  const { dates } = props.codes;
  const t = useT().attendance.toShow;
  const [next, ...later] = dates;
  return (
    <>
      {next && <DateCode {...props} date={next} />}
      {later.length > 0 && (
        <Fold title={t.later}>
          {later.map((date) => (
            <DateCode key={date.number} {...props} date={date} />
          ))}
        </Fold>
      )}
    </>
  );
}

function DateCode({ codes, origin, date }: Props & { readonly date: HouseholdCodeView }) {
  const t = useT().attendance.toShow;
  const locale = useLocale();
  const when = useDateWords(codes.now)(date);
  const { number, code, usedAt } = date;
  return (
    <Section title={when}>
      <Card className="stack household-code">
        <p
          className="household-code-digits num"
          aria-label={t.spoken({ code: Array.from(code).join(' ') })}
        >
          {code.slice(0, 3)} {code.slice(3)}
        </p>
        <QrCode
          text={`${origin}${codeAddress(codes.orderId, { number, code })}`}
          label={t.qr({ when })}
          size={220}
        />
        {usedAt !== null && <p>{t.used({ at: formatMoment(usedAt, codes.now, locale) })}</p>}
      </Card>
    </Section>
  );
}
