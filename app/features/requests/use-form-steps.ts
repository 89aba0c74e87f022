import {
  useLocation,
  useNavigate,
  useSearchParams,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import {
  useEffect,
  useRef,
  useSyncExternalStore,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

import { firstWrongIn } from '#app/components/use-form-failure.ts';

/** In the address, from 1; without it a form is at its first step. */
const STEP = 'step';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Where one is in a form of steps; each stands in an element with `data-step`, from 0. */
export type FormSteps = {
  readonly formRef: RefObject<HTMLFormElement>;
  /** Null without scripts: the steps stand one under the other, as one long form. */
  readonly current: number | null;
  readonly isLast: boolean;
  /** Goes on, unless the browser finds something wrong in this step. */
  readonly next: () => void;
  readonly back: () => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onInvalidCapture: (event: FormEvent) => void;
  };
};

/**
 * The steps of a form of `count` steps. `answer`: what its action answered last. `isFit`: whether what
 * a step says can be; it shows what cannot.
 */
export function useFormSteps(
  count: number,
  answer: unknown,
  isFit: (step: number) => boolean,
): FormSteps {
  const formRef = useRef<HTMLFormElement>(null);
  const hasScript = useSyncExternalStore(neverChanges, yes, no);
  const at = useStepInAddress(count);
  const current = hasScript ? at.step : null;
  const isLast = current === null || current === count - 1;
  useFirstStep(at, answer);
  const openAt = useFocusOfSteps(formRef, at, answer);
  const next = () => {
    const wrong = formRef.current && findUnfit(formRef.current, at.step);
    if (wrong) wrong.reportValidity();
    else if (isFit(at.step)) at.goTo(at.step + 1, 'next');
  };
  return {
    formRef,
    current,
    isLast,
    next,
    back: at.back,
    handlers: {
      // Enter means "on with it": before the last step that is the next one.
      onKeyDown: (event) => {
        const isTyped = event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing;
        if (event.key !== 'Enter' || !isTyped || isLast) return;
        event.preventDefault();
        next();
      },
      // The browser cannot point at a field that is put away: its step opens first.
      onInvalidCapture: (event) => {
        const control = event.target;
        const step = isControl(control) ? stepOf(control) : null;
        if (!isControl(control) || step === null || step === current || current === null) return;
        event.preventDefault();
        openAt(control, step);
      },
    },
  };
}

/** Only the step changed: nothing is to be read again. For a route's `shouldRevalidate`. */
export function isOtherStep({ currentUrl, nextUrl, formMethod }: ShouldRevalidateFunctionArgs) {
  return (
    formMethod === undefined &&
    currentUrl.href !== nextUrl.href &&
    bare(currentUrl) === bare(nextUrl)
  );
}

function bare(address: URL): string {
  const url = new URL(address);
  url.searchParams.delete(STEP);
  return url.href;
}

type StepInAddress = {
  readonly step: number;
  /** `next`: the way on, which the button back takes back; `jump`: to where something is wrong. */
  readonly goTo: (step: number, how: 'next' | 'jump') => void;
  readonly toFirst: () => void;
  readonly back: () => void;
};

/** The step is in the address, so that the browser's own back and forward walk through the steps. */
function useStepInAddress(count: number): StepInAddress {
  const [params] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const asked = Number(params.get(STEP)) - 1;
  const step = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), count - 1) : 0;
  const addressOf = (other: number) => {
    const query = new URLSearchParams(params);
    query.set(STEP, String(other + 1));
    return { search: query.toString() };
  };
  return {
    step,
    goTo: (other, how) => navigate(addressOf(other), { state: { cameBy: how } }),
    toFirst: () => navigate(addressOf(0), { replace: true }),
    back: () =>
      isCameBy(state, 'next') ? navigate(-1) : navigate(addressOf(step - 1), { replace: true }),
  };
}

/** A page that is opened anew knows nothing of what was typed: no step of its form is behind. */
function useFirstStep({ step, toFirst }: StepInAddress, answer: unknown): void {
  const isNew = useRef(true);
  useEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    if (step > 0 && answer === undefined) toFirst();
  }, [step, toFirst, answer]);
}

function isCameBy(state: unknown, how: string): boolean {
  return typeof state === 'object' && state !== null && 'cameBy' in state && state.cameBy === how;
}

/**
 * A step that opens takes the focus, by what is wrong in it or by its heading; an answer that found
 * something wrong opens the step of it. Gives what opens the step of a control that does not fit.
 */
function useFocusOfSteps(
  formRef: RefObject<HTMLFormElement>,
  { step, goTo }: StepInAddress,
  answer: unknown,
): (control: Control, step: number) => void {
  const unfit = useRef<Control | null>(null);
  const shown = useRef(step);
  const read = useRef<unknown>(undefined);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const open = formRef.current?.querySelector(`[data-step="${step}"]`);
    if (!open) return;
    const [control, heading] = [unfit.current, open.querySelector('h2')];
    unfit.current = null;
    if (control) control.reportValidity();
    else (firstWrongIn(open) ?? heading)?.focus();
  }, [step, formRef]);
  useEffect(() => {
    if (read.current === answer) return;
    read.current = answer;
    const wrong = formRef.current && firstWrongIn(formRef.current);
    const other = wrong ? stepOf(wrong) : null;
    if (other !== null && other !== step) goTo(other, 'jump');
  }, [answer, step, goTo, formRef]);
  return (control, other) => {
    // The browser names all that do not fit: the first one is shown.
    if (unfit.current) return;
    unfit.current = control;
    goTo(other, 'jump');
  };
}

function isControl(target: EventTarget): target is Control {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}

function stepOf(element: Element): number | null {
  const step = element.closest('[data-step]')?.getAttribute('data-step');
  return step === null || step === undefined ? null : Number(step);
}

/** The first control of a step that the browser itself finds wrong. */
function findUnfit(form: HTMLFormElement, step: number): Control | null {
  const open = form.querySelector(`[data-step="${step}"]`);
  return open?.querySelector<Control>('input:invalid, select:invalid, textarea:invalid') ?? null;
}

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;
