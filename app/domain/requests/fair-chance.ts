/**
 * How long a request must have taken offers from a provider before silence counts as no answer (OFR1):
 * one that is closed again, or put to the vote, within the day could not be answered in good time.
 */
export const FAIR_CHANCE_HOURS = 24;
