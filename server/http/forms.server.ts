import { data } from '@remix-run/node';
import type { z } from 'zod';

import { FORM_KEY_FIELD, isFormKey } from '#app/contracts/form-key.ts';
import type { Failure, FailureDetails } from '#app/domain/result.ts';
import { hashToken } from '#server/ids.ts';

import { failureStatus } from './failure-status.ts';
import type { FormDoor } from './form-limits.ts';
import {
  chosenOf,
  readForm,
  type SentFile,
  type SentForm,
  type UnreadForm,
} from './read-form.server.ts';
import { retryAfter } from './retry-after.ts';

/**
 * What a form gets back when it could not be carried out: a code per field, one for the whole
 * form, and what was typed, so that nothing is lost. Codes are keys of `t.errors.codes`.
 */
export type FormFailure = {
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** What the sentence beside a field says besides: the range of a number. */
  readonly fieldDetails?: Readonly<Record<string, FailureDetails>>;
  readonly formError: string | null;
  readonly details: FailureDetails;
  readonly values: Readonly<Record<string, string>>;
};

/** Fields that must never be sent back into a page. */
const SECRET_FIELDS = new Set(['password', 'newPassword', 'currentPassword']);

/** What was typed in the forms being answered, for an answer that no longer knows the form. */
const typed = new WeakMap<Request, Readonly<Record<string, string>>>();

/** What {@link checkFields} found in a request; empty before it did. */
export function typedIn(request: Request): Readonly<Record<string, string>> {
  return typed.get(request) ?? {};
}

/**
 * A form's fields; repeated fields are joined for display and given whole to the schema. `wish` tells
 * this sending from every other one but its own repetition: the form's key, its address and words.
 */
export type ParsedForm<T> =
  | { ok: true; value: T; values: Record<string, string>; wish: string | null }
  | { ok: false; response: FormFailure };

/**
 * Reads a submitted form with its schema. Messages of the schema are error codes. A field that
 * appears more than once, or whose name ends in `[]`, reaches the schema as an array. Zero bytes,
 * which PostgreSQL cannot store, are left out. A form that cannot be read at all comes back with
 * `form.too_large` or `form.unreadable`; a page that is open keeps what was typed.
 */
export async function parseForm<T>(request: Request, schema: z.ZodType<T>): Promise<ParsedForm<T>> {
  const form = await readForm(request, 'ordinary');
  return form.ok ? checkFields(request, form.value.fields, schema) : unreadForm(form.code);
}

/** As {@link parseForm}, where files may come with the form; they are not looked at yet. */
export async function parseUpload<T>(
  request: Request,
  schema: z.ZodType<T>,
  door: Exclude<FormDoor, 'ordinary'> = 'upload',
): Promise<{ readonly form: ParsedForm<T>; readonly files: readonly SentFile[] }> {
  const sent = await readForm(request, door);
  if (!sent.ok) return { form: unreadForm(sent.code), files: [] };
  const { fields, files } = sent.value;
  const chosen = chosenOf(files);
  const form = checkFields(request, fields, schema);
  return {
    form: form.ok ? { ...form, wish: wishOf(request, { fields, files: chosen }) } : form,
    files: chosen,
  };
}

/** What `parseForm` answers when there is nothing to give back. */
export function unreadForm(code: UnreadForm): { ok: false; response: FormFailure } {
  return { ok: false, response: { fieldErrors: {}, formError: code, details: {}, values: {} } };
}

/** Checks the fields of a form that was read before; for routes that choose the schema by them. */
export function checkFields<T>(
  request: Request,
  fields: SentForm['fields'],
  schema: z.ZodType<T>,
): ParsedForm<T> {
  const raw = new Map<string, string | string[]>();
  const shown = new Map<string, string>();
  for (const [name, sent] of fields) {
    if (name === FORM_KEY_FIELD) continue;
    const texts = sent.map((text) => text.replaceAll('\u0000', ''));
    const isList = name.endsWith('[]');
    raw.set(
      isList ? name.slice(0, -2) : name,
      isList || texts.length > 1 ? texts : (texts[0] ?? ''),
    );
    if (!SECRET_FIELDS.has(name)) shown.set(name, texts.join(', '));
  }
  const values = Object.fromEntries(shown);
  typed.set(request, values);
  const parsed = schema.safeParse(Object.fromEntries(raw));
  if (parsed.success) {
    return { ok: true, value: parsed.data, values, wish: wishOf(request, { fields, files: [] }) };
  }
  const fieldErrors: Record<string, string> = {};
  const fieldDetails: Record<string, FailureDetails> = {};
  for (const issue of parsed.error.issues) {
    const field = typeof issue.path[0] === 'string' ? issue.path[0] : 'form';
    if (field in fieldErrors) continue;
    fieldErrors[field] = issue.message;
    if (issue.code === 'custom' && issue.params) fieldDetails[field] = issue.params;
  }
  return {
    ok: false,
    response: {
      fieldErrors,
      fieldDetails,
      formError: fieldErrors['form'] ?? null,
      details: {},
      values,
    },
  };
}

/** This sending of a form, files by name and size; null for a form without a key. */
export function wishOf(request: Request, { fields, files }: SentForm): string | null {
  const [key] = fields.get(FORM_KEY_FIELD) ?? [];
  if (!isFormKey(key)) return null;
  const { pathname, searchParams } = new URL(request.url);
  // What Remix adds when its scripts send the form: pressed before and after they come is pressed twice.
  searchParams.delete('_data');
  const sent = files.map(({ name, bytes }) => [name, bytes.length]);
  return hashToken(JSON.stringify([pathname, searchParams.toString(), ...fields, ...sent]));
}

/** The answer to a form that did not parse: 400, or 413 when it is too long, with what was typed. */
export function invalidForm(response: FormFailure) {
  return data(response, { status: response.formError === 'form.too_large' ? 413 : 400 });
}

/** The answer to a refused use case; `field` puts the sentence beside that field. */
export function refusedForm(
  failure: Failure,
  values: Readonly<Record<string, string>>,
  field?: string,
) {
  const response: FormFailure = {
    fieldErrors: field ? { [field]: failure.code } : {},
    formError: field ? null : failure.code,
    details: failure.details ?? {},
    values,
  };
  return data(response, { status: failureStatus(failure.code), headers: retryAfter(failure) });
}

/**
 * Throws the error screen for a loader whose use case refused. A file or an export has no screen: a
 * person gets a page instead (guard-routes.ts), a script the code.
 */
export function refuseLoader(failure: Failure): never {
  throw new Response(failure.code, {
    status: failureStatus(failure.code),
    headers: retryAfter(failure),
  });
}

/**
 * A page of its own for a refused loader, with its status: for links that come from outside, whose
 * reader needs to know what to ask for. `more` is what the page shows besides.
 */
export function failedPage<T extends object>(failure: Failure, more: T) {
  return data(
    { ...more, failure: { code: failure.code, details: failure.details ?? {} } },
    { status: failureStatus(failure.code), headers: retryAfter(failure) },
  );
}
