import { useFetchers, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { useT } from '#app/i18n/i18n.tsx';
import { keptPath } from '#app/service-worker/kept-paths.ts';

import { hasLine } from './has-line.ts';
import { isSignedOut } from './signed-out.ts';
import { stayWithWriting } from './stay-with-writing.ts';
import { useToast } from './toast.tsx';
import { useLatest } from './use-latest.ts';

/** How long a form that left with its page stays shut, should the page stay after all. */
const LEAVING_MS = 10_000;

/**
 * What every form that changes something is asked on its way, whoever draws and sends it.
 *
 * Pressed twice it is sent once: the same form with the same words goes nowhere while the first is on
 * its way. Other words, or another of its buttons, are another wish and do go. Whoever presses twice
 * before the scripts are there is answered by the server, which knows each form it has had.
 *
 * Without a line, or once signed out in another window, it does not leave: the page stays, with what
 * was typed, and says so. Nor is a link followed then that would lose what is half written.
 */
export function SendOnce() {
  const toast = useToast();
  const t = useT().shell;
  const sayOut = useLatest(() => toast({ title: t.signedOutKept, tone: 'error' }));
  const sayNoLine = useLatest(() => toast({ title: t.noLine, text: t.noLineText, tone: 'error' }));
  const { state } = useNavigation();
  const fetchers = useFetchers();
  const isIdle = state === 'idle' && fetchers.length === 0;
  const underWay = useRef(new Map<HTMLFormElement, string>());
  const isIdleNow = useRef(isIdle);
  useEffect(() => {
    isIdleNow.current = isIdle;
    if (isIdle) underWay.current.clear();
  }, [isIdle]);
  useEffect(
    () =>
      guardForms(underWay.current, isIdleNow, {
        noLine: () => sayNoLine.current(),
        out: () => sayOut.current(),
      }),
    [sayNoLine, sayOut],
  );
  useEffect(() => stayWithWriting(() => sayNoLine.current()), [sayNoLine]);
  return null;
}

/** On the window, in the capture phase: before React, whose root is the document. */
function guardForms(
  underWay: Map<HTMLFormElement, string>,
  isIdle: { readonly current: boolean },
  say: { readonly noLine: () => void; readonly out: () => void },
) {
  const cleared = new Set<HTMLFormElement>();
  const forgetAll = () => underWay.clear();
  const before = (event: SubmitEvent) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.method !== 'post') return stayWithSearch(event, form, say.noLine);
    if (cleared.has(form)) return;
    event.preventDefault();
    event.stopPropagation();
    // It would lead to the door without what was written.
    if (isSignedOut()) return say.out();
    const words = wordsOf(form, submitter);
    if (underWay.get(form) === words) return;
    underWay.set(form, words);
    void hasLine().then((isThere) => {
      if (!isThere) {
        underWay.delete(form);
        say.noLine();
      } else if (form.isConnected) {
        cleared.add(form);
        form.requestSubmit(submitter?.isConnected === true ? submitter : null);
        cleared.delete(form);
      }
    });
  };
  const after = (event: SubmitEvent) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    // What a handler kept back (a question before, a wrong field) may be pressed again at once.
    const forget = () => !(event.defaultPrevented && !isIdle.current) && underWay.delete(form);
    setTimeout(forget, event.defaultPrevented ? 0 : LEAVING_MS);
  };
  window.addEventListener('submit', before, { capture: true });
  window.addEventListener('submit', after);
  // Back by the browser's button: the page lives on with the form it had sent.
  window.addEventListener('pageshow', forgetAll);
  return () => {
    window.removeEventListener('submit', before, { capture: true });
    window.removeEventListener('submit', after);
    window.removeEventListener('pageshow', forgetAll);
  };
}

/** A search without a line stays with its words, but where the device has what it asks for. */
function stayWithSearch(event: SubmitEvent, form: HTMLFormElement, say: () => void): void {
  // A field may be called "action".
  const { pathname } = new URL(form.getAttribute('action') ?? '', window.location.href);
  if (navigator.onLine || keptPath(pathname) !== null) return;
  event.preventDefault();
  event.stopPropagation();
  say();
}

/** What the form would send by this button; files by name and size. */
function wordsOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const words = [...new FormData(form, submitter)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : `${value.name} ${value.size}`,
  ]);
  return JSON.stringify([form.action, ...words]);
}
