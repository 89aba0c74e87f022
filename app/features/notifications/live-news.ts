import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';

/** A notice of the server (docs/protocol.md): whom it concerns and what changed. */
export type LiveNews = {
  /** `group:…`, `household:…`, `user:…` or `provider:…`. */
  readonly topic: string;
  /** `order:…`, `request:…`, `files:…`, … */
  readonly id: string;
};

/** Notices may have been missed, or somebody asked for everything. */
export const EVERYTHING = 'everything';

type News = LiveNews | typeof EVERYTHING;
type Params = ShouldRevalidateFunctionArgs['currentParams'];

/**
 * News this tab has not read yet, each with its number. They stay until the loaders have answered: a
 * reading that another one interrupts must not take its news along.
 */
const unread = new Map<string, { readonly news: News; readonly number: number }>();
let lastNumber = 0;
let askedUpTo = 0;

/** Takes news in. */
export function keepNews(news: News): void {
  lastNumber += 1;
  const key = news === EVERYTHING ? news : `${news.topic} ${news.id}`;
  unread.set(key, { news, number: lastNumber });
}

/** The loaders are asked now. */
export function askForNews(): void {
  askedUpTo = lastNumber;
}

/** The loaders have answered: what was known when they were asked is on the screen. */
export function forgetReadNews(): void {
  for (const [key, { number }] of unread) if (number <= askedUpTo) unread.delete(key);
}

/**
 * A route's `shouldRevalidate`: when news has the page read again, only loaders that show something
 * of it run (LIV). A board is not decoded anew because another group's vote came in.
 * @param shows whether the route's loader reads what the news is about.
 * @param otherwise the rule for navigations; Remix's own unless given.
 */
export function readsNews(
  shows: (news: LiveNews, params: Params) => boolean,
  otherwise = (args: ShouldRevalidateFunctionArgs) => args.defaultShouldRevalidate,
) {
  return (args: ShouldRevalidateFunctionArgs): boolean => {
    const { currentUrl, nextUrl, currentParams, formMethod } = args;
    const isConcerned = [...unread.values()].some(
      ({ news }) => news === EVERYTHING || shows(news, currentParams),
    );
    const isReadingAgain = formMethod === undefined && currentUrl.href === nextUrl.href;
    if (isReadingAgain && unread.size > 0) return isConcerned;
    // What a navigation interrupted is read with it.
    return otherwise(args) || (formMethod === undefined && isConcerned);
  };
}

/** Pages below `/groups/:groupId`: the group itself, what the household owes anywhere, own notices. */
export function concernsGroup({ topic, id }: LiveNews, params: Params): boolean {
  // What is said about an order, and what households owe each other, stand on pages of their own.
  if (id.startsWith('thread:') || id.startsWith('money:')) return false;
  return (
    topic === `group:${params['groupId']}` || topic.startsWith('user:') || id.startsWith('order:')
  );
}

/** Pages of a group's shared money: the money itself, and who is in the group. */
export function concernsMoney({ topic, id }: LiveNews, params: Params): boolean {
  const { groupId } = params;
  return topic === `group:${groupId}` && (id === `money:${groupId}` || id === `group:${groupId}`);
}

/** The list of a group's expenses: with how much is said about each. */
export function concernsMoneyList(news: LiveNews, params: Params): boolean {
  const isTalk =
    news.id.startsWith('thread:expense:') && news.topic === `group:${params['groupId']}`;
  return isTalk || concernsMoney(news, params);
}

/** The page of an expense: the money itself, and what is said about it. */
export function concernsExpense(news: LiveNews, params: Params): boolean {
  const { groupId, expenseId } = params;
  const isTalk = news.id === `thread:expense:${expenseId}`;
  return concernsMoney(news, params) || (isTalk && news.topic === `group:${groupId}`);
}

/** A provider's pages. */
export function concernsProvider({ topic }: LiveNews): boolean {
  return topic.startsWith('provider:') || topic.startsWith('user:');
}

/** Pages of what the household looks for with others. */
export function concernsNeeds({ id }: LiveNews): boolean {
  return id.startsWith('nearby:');
}

/** Whether news are of the reader or of the reader's household. */
export function concernsHousehold({ topic }: LiveNews): boolean {
  return topic.startsWith('user:') || topic.startsWith('household:');
}

/** The frame of every page: how many notices are unread. */
export function concernsPerson({ topic }: LiveNews): boolean {
  return topic.startsWith('user:');
}

/** Pages that show the same to everybody. */
export function concernsNobody(): boolean {
  return false;
}
