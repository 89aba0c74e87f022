/** What an officer can ask for: to take a provider or a service off sale, or to put it back. */
export const SUSPENSION_ACTIONS = ['suspend', 'lift'] as const;

/** States of what an officer asks (QUA8): a second officer confirms or refuses it. */
export const SUSPENSION_STATES = ['asked', 'confirmed', 'refused', 'withdrawn'] as const;

/** Longest reason, in letters. */
export const REASON_LENGTH = 600;
