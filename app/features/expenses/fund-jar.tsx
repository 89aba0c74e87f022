import type { FundPartView, OpenFundView } from '#app/contracts/expenses/fund-view.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** The drawing's own measure: the inside of the jar, from its bottom up. */
const JAR = { left: 14, width: 92, bottom: 134, height: 106 } as const;
/** Thin enough for a few cents, thick enough to be seen. */
const THINNEST = 2;
/** Looks of the layers (common-fund.css); with more households they come again. */
const LOOKS = ['sun', 'sky', 'leaf', 'sand', 'stone', 'sea'] as const;

/** Which look a household's layer has, and its mark in the table beside it. */
export function lookOf(index: number): string {
  return `is-${LOOKS[index % LOOKS.length] ?? LOOKS[0]}`;
}

/** The jar of a fund: one layer for each household, as high as its part. The table says the same. */
export function FundJar({ fund }: { readonly fund: OpenFundView }) {
  const t = useT().fund;
  const locale = useLocale();
  const { parts, inFundCents, highestCents } = fund;
  const words = {
    inFund: formatEuro(inFundCents, locale),
    highest: formatEuro(highestCents, locale),
  };
  return (
    <svg
      className="fund-jar"
      viewBox="0 0 120 144"
      role="img"
      aria-label={inFundCents === 0 ? t.empty : t.jar(words)}
    >
      {layersOf(parts, highestCents).map(({ householdId, top, height, index }) => (
        <rect
          key={householdId}
          className={lookOf(index)}
          x={JAR.left}
          y={top}
          width={JAR.width}
          height={height}
        />
      ))}
      <path
        className="fund-jar-glass"
        d="M30 16 H90 V24 Q108 30 108 44 V124 Q108 136 96 136 H24 Q12 136 12 124 V44 Q12 30 30 24 Z"
      />
      <rect className="fund-jar-lid" x="26" y="6" width="68" height="12" rx="4" />
    </svg>
  );
}

function layersOf(parts: readonly FundPartView[], highestCents: number) {
  const most = Math.max(1, highestCents);
  let top: number = JAR.bottom;
  return parts.flatMap(({ householdId, partCents }, index) => {
    if (partCents === 0) return [];
    const height = Math.max(THINNEST, (partCents / most) * JAR.height);
    top -= height;
    return [{ householdId, top, height, index }];
  });
}
