import { hasInvokerCommands } from './popover.ts';

/**
 * What a press, a key or a touch sends; React answers any of them by hydrating at once whatever is
 * under it, also in the middle of doing so.
 */
const EVENTS = [
  'click',
  'submit',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
] as const;

/** What the browser answers alone: an address, the sending of a form, what a form or a page folds out. */
const ANSWERED_ALONE =
  'a[href], input, select, textarea, label, summary, [type=submit], [popovertarget]';

/**
 * A line for the head of the page, which notes presses while its scripts are still on their way.
 * Written without the letters React escapes, as nothing of ours is put in as HTML.
 */
export const NOTE_PRESSES = [
  'earlyPresses=[]',
  'noteEarlyPress=function(event){earlyPresses.push(event.target)}',
  'addEventListener(`click`,noteEarlyPress,true)',
].join(';');

declare global {
  // oxlint-disable-next-line eslint/no-var -- what is told to the window is told so
  var earlyPresses: EventTarget[] | undefined;
  // oxlint-disable-next-line eslint/no-var -- the same
  var noteEarlyPress: ((event: Event) => void) | undefined;
}

const held = new Set<HTMLElement>();
/** Forms that only scripts read, and somebody sent already. */
const sent = new Set<HTMLFormElement>();
let isAlive = false;

/**
 * Until the page is alive, presses stay with the browser: a link opens its page and a form is sent,
 * as they are without scripts; what needs scripts is pressed, and a form that names no method is sent,
 * once they are there: the browser would put what was written into the address, and lose it. A navigation
 * that began while the first loaders run would be told that every loader answered nothing.
 *
 * On the window, in the capture phase: before React, whose root is the document.
 */
export function holdEarlyPresses(): void {
  if (globalThis.noteEarlyPress) {
    window.removeEventListener('click', globalThis.noteEarlyPress, { capture: true });
  }
  for (const target of globalThis.earlyPresses ?? []) holdPress(target);
  for (const name of EVENTS) window.addEventListener(name, hold, { capture: true });
}

/** The page has been hydrated and its first loaders have answered. */
export function letPressesThrough(): void {
  if (isAlive) return;
  isAlive = true;
  for (const name of EVENTS) window.removeEventListener(name, hold, { capture: true });
  for (const element of held) if (element.isConnected) element.click();
  held.clear();
  for (const form of sent) if (form.isConnected) form.requestSubmit();
  sent.clear();
}

function hold(event: Event): void {
  event.stopImmediatePropagation();
  if (event.type === 'click') holdPress(event.target);
  if (event.type === 'submit') holdForm(event);
}

function holdForm(event: Event): void {
  const { target: form } = event;
  if (!(form instanceof HTMLFormElement) || form.hasAttribute('method')) return;
  event.preventDefault();
  sent.add(form);
}

function holdPress(target: EventTarget | null): void {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button');
  if (button === null || target.closest(ANSWERED_ALONE) !== null) return;
  const isAnswered = button.hasAttribute('commandfor') && hasInvokerCommands();
  if (!isAnswered) held.add(button);
}
