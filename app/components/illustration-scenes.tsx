import type { ReactNode } from 'react';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';

const MID = 'var(--c-mid)';
const INK = 'var(--c-ink)';
const SUN = 'var(--saffron)';
const WHITE = '#fff';

/** One scene of 300 by 120 for each category, drawn in its tones, white and saffron. */
export const SCENES: Readonly<Record<CategoryId, ReactNode>> = {
  // A pull-along duck, a stacking tower and a ball.
  childhood: (
    <>
      <circle cx="266" cy="22" r="44" fill={MID} opacity=".5" />
      <path d="M0 104h300v16H0Z" fill={MID} />
      <rect x="52" y="84" width="64" height="20" rx="10" fill={INK} />
      <rect x="58" y="64" width="52" height="20" rx="10" fill={SUN} />
      <rect x="64" y="44" width="40" height="20" rx="10" fill={WHITE} />
      <circle cx="84" cy="34" r="10" fill={INK} />
      <path
        d="M150 66c-12 0-20 8-20 18s8 16 20 16h26c16 0 24-10 24-24-8 6-18 6-26 2-6-6-14-12-24-12Z"
        fill={WHITE}
      />
      <circle cx="148" cy="54" r="16" fill={WHITE} />
      <path d="M134 52l-14 5 14 6Z" fill={SUN} />
      <circle cx="145" cy="51" r="3" fill={INK} />
      <circle cx="150" cy="102" r="8" fill={INK} />
      <circle cx="180" cy="102" r="8" fill={INK} />
      <circle cx="238" cy="84" r="20" fill={INK} />
      <path d="M218 84a20 20 0 0 1 40 0Z" fill={SUN} />
    </>
  ),
  // An open book under a lamp, pencils in a cup.
  education: (
    <>
      <path d="M150 0v22M126 46a24 24 0 0 1 48 0Z" stroke={INK} strokeWidth="4" fill={INK} />
      <path d="M126 46h48l30 50H96Z" fill={WHITE} opacity=".45" />
      <path d="M0 100h300v20H0Z" fill={MID} />
      <path
        d="M150 72c-16-12-38-12-54-6v32c18-6 38-4 54 6 16-10 36-12 54-6V66c-16-6-38-6-54 6Z"
        fill={WHITE}
      />
      <path
        d="M150 72v32M108 76c10-2 20-1 30 4M108 86c10-2 20-1 30 4M162 80c10-5 20-6 30-4M162 90c10-5 20-6 30-4"
        stroke={INK}
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
      />
      <path d="M234 46l6-14 6 14v30h-12Z" fill={SUN} />
      <path d="M250 54l6-12 6 12v22h-12Z" fill={MID} stroke={INK} strokeWidth="2" />
      <path d="M228 70h40l-4 32h-32Z" fill={INK} />
      <rect x="36" y="84" width="44" height="9" rx="3" fill={INK} />
      <rect x="40" y="93" width="40" height="9" rx="3" fill={SUN} />
    </>
  ),
  // A swimmer in the lanes, sun behind.
  sport: (
    <>
      <circle cx="226" cy="32" r="18" fill={SUN} />
      <path d="M0 66q25-16 50 0t50 0 50 0 50 0 50 0 50 0V120H0Z" fill={MID} />
      <path d="M90 82c16-26 40-30 66-14l-9 14c-20-12-36-10-46 8Z" fill={WHITE} />
      <circle cx="160" cy="58" r="15" fill={WHITE} />
      <path d="M145 55a15 15 0 0 1 30 0Z" fill={SUN} />
      <path d="M0 88q25-16 50 0t50 0 50 0 50 0 50 0 50 0V120H0Z" fill={INK} />
      <path
        d="M20 108h24M64 108h24M108 108h24M152 108h24M196 108h24M240 108h24"
        stroke={WHITE}
        strokeWidth="4"
        strokeLinecap="round"
        opacity=".6"
      />
    </>
  ),
  // A stage with its curtain, two masks, a circuit below.
  culture: (
    <>
      <path
        d="M0 0h300v22q-25 18-50 0-25 18-50 0-25 18-50 0-25 18-50 0-25 18-50 0-25 18-50 0Z"
        fill={INK}
      />
      <path d="M0 0v120h34q16-60 0-120ZM300 0v120h-34q-16-60 0-120Z" fill={MID} />
      <path d="M98 48q28 10 56 0v26q0 26-28 34-28-8-28-34Z" fill={WHITE} />
      <path d="M112 80q14 16 28 0" stroke={INK} strokeWidth="5" fill="none" strokeLinecap="round" />
      <circle cx="115" cy="66" r="4.5" fill={INK} />
      <circle cx="137" cy="66" r="4.5" fill={INK} />
      <path d="M166 56q22 8 44 0v22q0 22-22 30-22-8-22-30Z" fill={SUN} />
      <path d="M178 92q10-11 20 0" stroke={INK} strokeWidth="5" fill="none" strokeLinecap="round" />
      <circle cx="179" cy="72" r="4" fill={INK} />
      <circle cx="197" cy="72" r="4" fill={INK} />
    </>
  ),
  // A tent by the lake, mountains, sun.
  holidays: (
    <>
      <circle cx="62" cy="32" r="18" fill={SUN} />
      <path d="M96 84 168 18l44 44 22-20 66 60H40Z" fill={MID} />
      <path d="M168 18l22 22-14 8-12-8-14 10-8-8Z" fill={WHITE} />
      <path d="M0 94h300v26H0Z" fill={INK} />
      <path d="M92 104 136 50l44 54Z" fill={WHITE} />
      <path d="M122 104l14-30 14 30Z" fill={INK} />
      <path d="M136 50V38l14 6-14 6" fill={SUN} />
      <path
        d="M226 100V74M214 84l12-24 12 24ZM248 100V84M238 90l10-20 10 20Z"
        stroke={INK}
        strokeWidth="4"
        fill={INK}
        strokeLinejoin="round"
      />
      <path d="M206 110h40M20 108h46" stroke={MID} strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  // An older person in an armchair, somebody brings tea.
  older: (
    <>
      <circle cx="52" cy="30" r="50" fill={MID} opacity=".5" />
      <path d="M0 106h300v14H0Z" fill={MID} />
      <path d="M86 50q0-16 16-16h26q16 0 16 16v56H86Z" fill={MID} />
      <rect x="76" y="72" width="18" height="34" rx="9" fill={INK} />
      <rect x="136" y="72" width="18" height="34" rx="9" fill={INK} />
      <path d="M94 106V84a21 21 0 0 1 42 0v22Z" fill={WHITE} />
      <circle cx="115" cy="52" r="15" fill={SUN} />
      <path d="M100 50a15 15 0 0 1 30 0q-8-7-15-7t-15 7Z" fill={WHITE} />
      <path d="M196 106V66a22 22 0 0 1 44 0v40Z" fill={INK} />
      <circle cx="218" cy="30" r="15" fill={WHITE} />
      <path d="M203 28a15 15 0 0 1 30 0q-15-6-30 0Z" fill={INK} />
      <path d="M200 70 172 78" stroke={INK} strokeWidth="9" strokeLinecap="round" />
      <path d="M158 68h20v8a8 8 0 0 1-8 8h-4a8 8 0 0 1-8-8Z" fill={WHITE} />
      <path
        d="M164 62q-3-5 0-9M172 62q-3-5 0-9"
        stroke={WHITE}
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  // A heart with its beat.
  health: (
    <>
      <circle cx="254" cy="92" r="52" fill={MID} opacity=".5" />
      <circle cx="40" cy="16" r="30" fill={MID} opacity=".5" />
      <path
        d="M96 50c0-28 36-34 54-8 18-26 54-20 54 8 0 28-36 48-54 62-18-14-54-34-54-62Z"
        fill={INK}
      />
      <path
        d="M56 68h60l12-24 18 46 14-30 8 8h70"
        fill="none"
        stroke={WHITE}
        strokeWidth="6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M232 20h12V8h12v12h12v12h-12v12h-12V32h-12Z" fill={SUN} />
    </>
  ),
  // Two people talking, one speech bubble made of two.
  psychology: (
    <>
      <path d="M0 108h300v12H0Z" fill={MID} />
      <path d="M50 108V92a28 28 0 0 1 56 0v16Z" fill={INK} />
      <circle cx="78" cy="50" r="17" fill={WHITE} />
      <path d="M194 108V92a28 28 0 0 1 56 0v16Z" fill={MID} />
      <circle cx="222" cy="50" r="17" fill={WHITE} />
      <path
        d="M61 48a17 17 0 0 1 34 0q-10 2-17-6-7 8-17 6ZM205 50q0-20 17-20t17 20q-6-8-17-8t-17 8Z"
        fill={INK}
      />
      <rect x="106" y="14" width="62" height="36" rx="18" fill={INK} />
      <path d="M112 42v18l18-12Z" fill={INK} />
      <rect x="140" y="34" width="56" height="34" rx="17" fill={SUN} />
      <path d="M190 58v18l-18-10Z" fill={SUN} />
      <path d="M168 60c-8-5-12-9-9-13 3-3 7-2 9 2 2-4 6-5 9-2 3 4-1 8-9 13Z" fill={WHITE} />
    </>
  ),
  // A ramp, a wheelchair, a friend beside it.
  disability: (
    <>
      <circle cx="250" cy="28" r="17" fill={SUN} />
      <path d="M0 112 300 92v28H0Z" fill={MID} />
      <circle cx="132" cy="82" r="24" fill="none" stroke={INK} strokeWidth="7" />
      <circle cx="132" cy="82" r="5" fill={INK} />
      <circle cx="172" cy="98" r="8" fill="none" stroke={INK} strokeWidth="5" />
      <path
        d="M104 34h8v36h42l16 28"
        fill="none"
        stroke={INK}
        strokeWidth="7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M116 70V52a14 14 0 0 1 28 0v4l24 6-2 10-26-6v4h14l14 24h-14l-8-14Z" fill={WHITE} />
      <circle cx="130" cy="24" r="14" fill={WHITE} />
      <path d="M116 22a14 14 0 0 1 28 0q-14-5-28 0Z" fill={INK} />
      <path d="M202 104V60a18 18 0 0 1 36 0v42Z" fill={INK} />
      <circle cx="220" cy="30" r="13" fill={WHITE} />
      <path d="M206 62 172 58" stroke={INK} strokeWidth="8" strokeLinecap="round" />
    </>
  ),
  // A house with railings between taller houses.
  home: (
    <>
      <rect x="30" y="30" width="50" height="90" fill={MID} opacity=".7" />
      <rect x="226" y="14" width="46" height="106" fill={MID} opacity=".7" />
      <path
        d="M40 44h12v14H40ZM58 44h12v14H58ZM40 70h12v14H40ZM58 70h12v14H58ZM236 30h10v14h-10ZM252 30h10v14h-10ZM236 58h10v14h-10ZM252 58h10v14h-10Z"
        fill={WHITE}
        opacity=".7"
      />
      <path d="M92 52h116v68H92Z" fill={WHITE} />
      <path d="M82 56 150 16l68 40Z" fill={INK} />
      <rect x="104" y="62" width="22" height="22" rx="2" fill={SUN} />
      <rect x="174" y="62" width="22" height="22" rx="2" fill={SUN} />
      <path
        d="M98 96h36M104 84v12M112 84v12M120 84v12M128 84v12M166 96h36M172 84v12M180 84v12M188 84v12M196 84v12M98 84h36M166 84h36"
        stroke={INK}
        strokeWidth="2.5"
      />
      <path d="M138 120V88a12 12 0 0 1 24 0v32Z" fill={INK} />
      <circle cx="157" cy="104" r="2" fill={SUN} />
    </>
  ),
  // A warm plate, and a dog that hopes.
  living: (
    <>
      <circle cx="40" cy="100" r="54" fill={MID} opacity=".4" />
      <path d="M0 106h300v14H0Z" fill={MID} />
      <path d="M76 78h92a46 28 0 0 1-46 28 46 28 0 0 1-46-28Z" fill={WHITE} />
      <path d="M70 74h104" stroke={INK} strokeWidth="7" strokeLinecap="round" />
      <path
        d="M102 60q-8-10 0-20t0-20M122 60q-8-10 0-20t0-20M142 60q-8-10 0-20t0-20"
        stroke={SUN}
        strokeWidth="5"
        fill="none"
        strokeLinecap="round"
      />
      <path d="M212 106V80q0-14 14-14h14q14 0 14 14v26h-10V92h-20v14Z" fill={INK} />
      <path d="M206 50q0-16 16-16h14q14 0 14 14v10q0 12-12 12h-20q-12 0-12-12Z" fill={INK} />
      <path d="M208 38l-8 22 14 2ZM248 38l9 22-14 2Z" fill={WHITE} />
      <circle cx="221" cy="50" r="3" fill={WHITE} />
      <circle cx="236" cy="50" r="3" fill={WHITE} />
      <path d="M224 60h9l-4.500 5Z" fill={SUN} />
      <path d="M254 92q16-2 16-18" stroke={INK} strokeWidth="6" fill="none" strokeLinecap="round" />
    </>
  ),
  // A signpost, a form with its stamp, two words in two languages.
  guidance: (
    <>
      <path d="M0 108h300v12H0Z" fill={MID} />
      <path d="M70 108V20" stroke={INK} strokeWidth="8" strokeLinecap="round" />
      <path d="M40 28h54l14 12-14 12H40Z" fill={SUN} />
      <path d="M102 60H52L38 71l14 11h50Z" fill={WHITE} />
      <path d="M132 22h52l20 20v74h-72Z" fill={WHITE} />
      <path d="M184 22v20h20Z" fill={MID} />
      <path d="M144 56h46M144 68h46M144 80h28" stroke={INK} strokeWidth="4" strokeLinecap="round" />
      <circle cx="184" cy="94" r="12" fill="none" stroke={SUN} strokeWidth="5" />
      <path d="M218 34q0-14 14-14h26q14 0 14 14v8q0 14-14 14h-20l-14 12V54q-6-3-6-12Z" fill={INK} />
      <path
        d="M232 38h26M238 30h14M238 46h14"
        stroke={WHITE}
        strokeWidth="4"
        strokeLinecap="round"
      />
    </>
  ),
};
