/** A household that can pay or take part. */
export type SharerView = { readonly householdId: string; readonly name: string };
