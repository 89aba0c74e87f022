import { Link, useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect, useState } from 'react';

import { buttonClass } from '#app/components/button.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { BoardHistoryView } from '#app/contracts/boards/history-view.ts';
import { lineWords } from './line-words.ts';

/** A finger on the slider rests for so long before the board of that moment is fetched. */
const REST_MS = 250;

/** Slides through the moments of the lines, oldest left, now at the right end. */
export function MomentSlider({ view }: { view: BoardHistoryView }) {
  const dictionary = useT();
  const t = dictionary.boards.history;
  const locale = useLocale();
  const navigate = useNavigate();
  const isOnItsWay = useNavigation().state !== 'idle';
  const [params] = useSearchParams();
  const stops = view.lines
    .filter(({ sequence }, index, all) => {
      const next = all[index - 1];
      return sequence !== null && next?.sequence !== sequence;
    })
    .toReversed();
  const shown = view.moment?.sequence ?? null;
  const found = stops.findLastIndex(({ sequence }) => shown !== null && (sequence ?? 0) <= shown);
  const here = shown === null ? stops.length : Math.max(found, 0);
  // What the finger has chosen counts until the board of another moment has come.
  const [chosen, setChosen] = useState<{ place: number; from: number } | null>(null);
  if (chosen !== null && chosen.from !== here) setChosen(null);
  const place = chosen?.from === here ? chosen.place : here;
  const target = (index: number) => {
    const next = new URLSearchParams(params);
    const stop = stops[index];
    if (stop) next.set('at', String(stop.sequence));
    else next.delete('at');
    return `?${next}`;
  };
  useEffect(() => {
    // On its way already: a second time would be a second step back.
    if (place === here || isOnItsWay) return undefined;
    const timer = setTimeout(() => navigate(target(place), { preventScrollReset: true }), REST_MS);
    return () => clearTimeout(timer);
  });
  if (stops.length === 0) return null;
  const stop = stops[place];
  const line = stop && lineWords(stop, view, dictionary, locale);
  const words = stop
    ? `${formatDateTime(stop.at, locale, view.now)}. ${line?.who ?? ''} ${line?.words ?? ''}`
    : t.now;
  return (
    <div className="moment-slider">
      <Step to={here > 0 ? target(here - 1) : null} label={t.earlier}>
        <ChevronLeft aria-hidden />
      </Step>
      <input
        type="range"
        min={0}
        max={stops.length}
        step={1}
        value={place}
        aria-label={t.slider}
        aria-valuetext={words}
        onChange={(event) => setChosen({ place: Number(event.currentTarget.value), from: here })}
      />
      <Step to={here < stops.length ? target(here + 1) : null} label={t.later}>
        <ChevronRight aria-hidden />
      </Step>
      <p aria-hidden>{words}</p>
    </div>
  );
}

function Step(props: { to: string | null; label: string; children: React.ReactNode }) {
  const look = buttonClass({ variant: 'quiet', size: 's' }, 'moment-step');
  if (props.to === null) {
    return (
      <span className={look} aria-disabled>
        {props.children}
        <span className="sr">{props.label}</span>
      </span>
    );
  }
  return (
    <Link to={props.to} className={look} preventScrollReset>
      {props.children}
      <span className="sr">{props.label}</span>
    </Link>
  );
}
