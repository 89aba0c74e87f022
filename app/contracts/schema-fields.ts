import { z } from 'zod';

/** Longest address of our own to go back to: a search with every filter has half of it. */
const RETURN_TO_MAX_LENGTH = 2_000;

/** Id of a row as a hidden field carries it; ours have 36 characters, those of the demo up to 60. */
export const idField = z.string('field.required').min(1, 'field.required').max(64, 'field.invalid');

/** Where to go after the form; what is not a path of ours is ignored where it is used. */
export const returnToField = z
  .string('field.invalid')
  .max(RETURN_TO_MAX_LENGTH, 'field.too_long')
  .optional();
