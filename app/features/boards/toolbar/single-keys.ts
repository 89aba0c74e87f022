/** Whether single letters work as shortcuts, kept per person on this device (WCAG 2.1.4). */
export function areSingleKeysOn(personId: string): boolean {
  try {
    return window.localStorage.getItem(keyOf(personId)) !== 'off';
  } catch {
    return true;
  }
}

/** Switches single letters on or off. */
export function setSingleKeys(personId: string, isOn: boolean): void {
  try {
    window.localStorage.setItem(keyOf(personId), isOn ? 'on' : 'off');
  } catch {
    // Private windows of some browsers throw here: it holds until the page is left.
  }
}

const keyOf = (personId: string) => `single-keys:${personId}`;
