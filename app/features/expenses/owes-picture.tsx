import type { CSSProperties } from 'react';

import { classNames } from '#app/components/class-names.ts';
import { Money } from '#app/components/money.tsx';
import type { SuggestionView } from '#app/contracts/expenses/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { layOut, ROW, type PictureBand, type PictureEnd } from './picture-layout.ts';

/** Width of the drawing's own measure; it is stretched to whatever room there is. */
const WIDTH = 100;

/**
 * Who owes whom: bands as thick as what they stand for. The lists below it say the same in words, so it
 * is hidden from whoever listens to the page.
 */
export function OwesPicture({
  payments,
  ownId,
}: {
  readonly payments: readonly SuggestionView[];
  readonly ownId: string;
}) {
  const { left, right, bands, rows } = layOut(payments);
  return (
    <div
      className="owes-picture"
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React's types know no custom property
      style={{ '--rows': rows } as CSSProperties}
      aria-hidden
    >
      <Ends ends={left} ownId={ownId} side="left" />
      <svg viewBox={`0 0 ${WIDTH} ${rows * ROW}`} preserveAspectRatio="none" focusable="false">
        {bands.map((band) => (
          <path key={band.key} d={pathOf(band)} className={band.isOwn ? 'is-own' : undefined} />
        ))}
      </svg>
      <Ends ends={right} ownId={ownId} side="right" />
    </div>
  );
}

function pathOf({ fromTop, toTop, thick }: PictureBand): string {
  const middle = WIDTH / 2;
  const [fromEnd, toEnd] = [fromTop + thick, toTop + thick];
  return [
    `M0 ${fromTop} C${middle} ${fromTop} ${middle} ${toTop} ${WIDTH} ${toTop}`,
    `L${WIDTH} ${toEnd} C${middle} ${toEnd} ${middle} ${fromEnd} 0 ${fromEnd} Z`,
  ].join(' ');
}

function Ends(props: {
  readonly ends: readonly PictureEnd[];
  readonly ownId: string;
  readonly side: 'left' | 'right';
}) {
  const t = useT().expenses;
  return (
    <div className={classNames('owes-picture-side', `is-${props.side}`)}>
      {props.ends.map(({ householdId, name, amountCents }) => (
        <div key={householdId} className={householdId === props.ownId ? 'is-own' : undefined}>
          <b dir="auto">{householdId === props.ownId ? t.you : name}</b>
          <Money cents={amountCents} />
        </div>
      ))}
    </div>
  );
}
