import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { useToast } from '#app/components/toast.tsx';
import type { VoteChoice } from '#app/domain/requests/decision.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { DecisionView, RequestPanelView } from '#app/contracts/requests/panel-view.ts';

import { requestPath } from './request-action.tsx';

/** How long a vote can be undone with one tap; later it can still be changed (ux.md). */
const UNDO_MS = 10_000;

/**
 * After the household's vote changes, says so and offers to undo it for ten seconds. Whoever calls it
 * is keyed by the decision: another vote starts anew.
 */
export function useVoteUndo(view: RequestPanelView, decision: DecisionView): void {
  const t = useT().requests.vote;
  const toast = useToast();
  const { submit } = useFetcher();
  const { myChoice, decisionId } = decision;
  const before = useRef<VoteChoice | null>(myChoice);
  const isUndoing = useRef(false);
  const takeAway = useRef<() => void>(() => undefined);
  const action = requestPath(view);
  // The vote has closed, or is no longer in sight: there is nothing to undo.
  useEffect(() => () => takeAway.current(), []);
  useEffect(() => {
    const previous = before.current;
    if (previous === myChoice) return;
    before.current = myChoice;
    const title = myChoice === null ? t.retracted : t.changed({ choice: t.choices[myChoice] });
    if (isUndoing.current) {
      isUndoing.current = false;
      toast({ title });
      return;
    }
    const undo = () => {
      isUndoing.current = true;
      submit(
        { intent: 'vote', decisionId, choice: previous ?? '', returnTo: currentPath() },
        { method: 'post', action, preventScrollReset: true },
      );
    };
    takeAway.current = toast({
      title,
      durationMs: UNDO_MS,
      action: { label: t.undo, onAction: undo },
    });
  }, [myChoice, decisionId, action, submit, t, toast]);
}

function currentPath(): string {
  return `${window.location.pathname}${window.location.search}`;
}
