import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { Apart } from '#app/domain/matching/apart.ts';
import type { Area } from '#app/domain/matching/areas.ts';
import type { AgeBand, Reach, Times } from '#app/domain/matching/need.ts';
import type { NeedState } from '#app/domain/matching/proposal.ts';
import type { Cents } from '#app/domain/money.ts';

import type { BlockView, SuspendedView, TalkLinkView } from './talk-view.ts';

/** What is looked for nearby: of the others numbers alone, none below three (MAT10). */
export type NearbyView = {
  readonly kinds: readonly SoughtKind[];
  /** What too few look for to be named, told by category or not at all. */
  readonly hasMore: boolean;
  readonly own: readonly OwnNeedSummary[];
  /** Households kept from the own, the newest first. */
  readonly blocks: readonly BlockView[];
  readonly suspended: SuspendedView | null;
};

/** A kind of help with how many look for it where; `name` in the reader's language. */
export type SoughtKind = {
  readonly typeKey: string;
  readonly category: CategoryId;
  readonly name: string;
  readonly areas: readonly Area[];
};

/** One of the household's own needs in a list. */
export type OwnNeedSummary = {
  readonly id: string;
  readonly category: CategoryId;
  readonly name: string;
  readonly state: 'open' | 'met';
  /** Households of its proposal, its own counted; null while there is none. */
  readonly households: number | null;
  readonly hasYes: boolean;
  readonly group: { readonly id: string; readonly name: string } | null;
};

/** What a household asks of its need; nobody else sees it. */
export type NeedTermsView = {
  readonly municipio: Municipio;
  readonly reach: Reach;
  readonly times: Times;
  readonly least: number;
  readonly most: number;
  readonly maxCents: Cents;
};

/** A price for each of so many households; null where no list has one. */
export type SharedPriceView = { readonly households: number; readonly cents: Cents | null };

/** What a household could share now, as all in it see it. */
export type ProposalView = {
  readonly version: number;
  readonly households: number;
  readonly place: Municipio;
  readonly times: Times;
  readonly perHouseholdCents: Cents;
  readonly yesCount: number;
  readonly hasYes: boolean;
  /** From two to as many as the lists of the place price. */
  readonly prices: readonly SharedPriceView[];
};

/** One need as its own household sees it. */
export type NeedView = {
  readonly id: string;
  readonly category: CategoryId;
  readonly name: string;
  readonly unit: Unit;
  readonly ageBand: AgeBand;
  readonly state: NeedState;
  readonly terms: NeedTermsView;
  readonly proposal: ProposalView | null;
  /** What is or was said in its proposals, the newest first. */
  readonly talks: readonly TalkLinkView[];
  readonly suspended: SuspendedView | null;
  /** Whether others look for the same, and what keeps them apart; never who, nor how many of how few. */
  readonly others: { readonly count: number | null; readonly apart: readonly Apart[] };
  readonly changesLeft: number;
  readonly group: { readonly id: string; readonly name: string } | null;
};

/** A kind of help one may look for. */
export type KindChoice = {
  readonly typeKey: string;
  readonly category: CategoryId;
  readonly name: string;
  readonly unit: Unit;
};

/** The form for a new need at one of its three steps. */
export type NewNeedView = {
  readonly step: 1 | 2 | 3;
  readonly kinds: readonly KindChoice[];
  /** The kind that is chosen; null at the first step. */
  readonly kind: KindChoice | null;
  readonly chosen: {
    readonly ageBand: AgeBand | null;
    readonly municipio: Municipio | null;
    readonly reach: Reach;
    readonly times: Times;
  };
  /** What is wrong at the step that is open, by field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What each would pay where they go, the cheapest list; at the last step. */
  readonly prices: readonly SharedPriceView[];
  readonly hasHousehold: boolean;
};
