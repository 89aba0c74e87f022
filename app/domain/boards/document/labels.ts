/**
 * The labels a card can carry. Ids and colours are fixed, so that a label looks the same for
 * everybody; a board may give each a title of its own (root `labels`).
 */
export const LABEL_IDS = [
  'urgent',
  'waiting',
  'idea',
  'school',
  'home',
  'health',
  'money',
  'volunteer',
] as const;
export type LabelId = (typeof LABEL_IDS)[number];

/** True for one of the label ids. */
export function isLabelId(value: unknown): value is LabelId {
  return (LABEL_IDS as readonly unknown[]).includes(value);
}
