/** The hidden field in which a form that makes something says which form it is. */
export const FORM_KEY_FIELD = 'formKey';

/** A key as the server mints it (256 bits, URL-safe): nothing shorter could be guessed by nobody. */
export function isFormKey(value: string | undefined): value is string {
  return value !== undefined && /^[\w-]{43}$/.test(value);
}
