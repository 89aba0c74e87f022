/**
 * Attributes React 18 has no types for; it passes them to the DOM as they are.
 * With them menus and dialogs open before hydration.
 */
export const AUTO_POPOVER = { popover: 'auto' };
export const HINT_POPOVER = { popover: 'manual' };

/** Makes a button open the popover with this id. */
export function opensPopover(id: string) {
  return { popovertarget: id };
}

/** Makes a button open (or close) the dialog with this id. */
export function commandsDialog(id: string, command: 'show-modal' | 'close') {
  return { commandfor: id, command };
}

/** False in browsers that ignore `commandfor`: there the click handler does it. */
export function hasInvokerCommands(): boolean {
  return 'commandForElement' in HTMLButtonElement.prototype;
}

/** Opens a popover with its opener as the anchor of its place. */
export function showPopoverAt(opener: HTMLElement | null, popover: HTMLElement | null): void {
  if (!opener || !popover) return;
  const show: (options: { source: HTMLElement }) => void = popover.showPopover.bind(popover);
  show({ source: opener });
  placePopover(opener, popover);
}

const GAP_PX = 6;
const EDGE_PX = 8;

/** Places a popover under (or above) its opener where CSS anchors are unknown. */
export function placePopover(opener: HTMLElement, popover: HTMLElement): void {
  if (CSS.supports('position-area', 'block-end')) return;
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const maxLeft = document.documentElement.clientWidth - width - EDGE_PX;
  const isTooLow = at.bottom + GAP_PX + height > window.innerHeight && at.top > height;
  popover.style.margin = '0';
  popover.style.left = `${Math.max(EDGE_PX, Math.min(at.right - width, maxLeft))}px`;
  popover.style.top = `${isTooLow ? at.top - height - GAP_PX : at.bottom + GAP_PX}px`;
}
