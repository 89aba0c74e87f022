import { getMultipartBoundary, parseMultipart } from '@remix-run/multipart-parser';

import { fail, ok, type Result } from '#app/domain/result.ts';

import { FORM_LIMITS, type FormDoor, type FormLimits } from './form-limits.ts';
import { parseUrlEncoded } from './url-encoded.ts';

/** A file as it was sent: a name and bytes nobody has looked at yet. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What was sent: the texts of each field in their order, and the files. */
export type SentForm = {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly SentFile[];
};

/** The files somebody chose: a field in which nothing was chosen comes as an empty one without a name. */
export function chosenOf(files: readonly SentFile[]): readonly SentFile[] {
  return files.filter(({ name, bytes }) => name !== '' || bytes.length > 0);
}

/** Why a form was not read. */
export type UnreadForm = 'form.too_large' | 'form.unreadable';

const URL_ENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
/** RFC 2046, 5.1.1. */
const MAX_BOUNDARY_LENGTH = 70;
const MAX_PART_HEADER_BYTES = 2_048;

/**
 * Reads a form in one pass, within the limits of its door: bytes are counted as they come and never
 * kept past the limit, fields are counted before they are parsed. Nothing is repaired: broken
 * encoding, a field without a name, a multipart form that does not end are refused. Codes:
 * `form.too_large`, `form.unreadable`.
 */
export async function readForm(
  request: Request,
  door: FormDoor,
): Promise<Result<SentForm, UnreadForm>> {
  const limits = FORM_LIMITS[door];
  const type = formType(request.headers.get('Content-Type') ?? '');
  if (type === null) return fail('form.unreadable');
  if (Number(request.headers.get('Content-Length') ?? 0) > limits.maxBytes) {
    return fail('form.too_large');
  }
  const body = await readBody(request, limits.maxBytes);
  if (!body.ok) return body;
  return type === URL_ENCODED
    ? readUrlEncoded(body.value, limits)
    : readMultipart(body.value, request.headers.get('Content-Type') ?? '', limits);
}

/** The media type, when it is one of a form and its letters are UTF-8. */
function formType(contentType: string): typeof URL_ENCODED | typeof MULTIPART | null {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  const charset = /;\s*charset="?([^";\s]*)/i.exec(contentType)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) return null;
  return type === URL_ENCODED || type === MULTIPART ? type : null;
}

/** The whole body; what comes after the limit is dropped as it comes. */
async function readBody(
  request: Request,
  maxBytes: number,
): Promise<Result<Uint8Array, UnreadForm>> {
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  // A reader, not `for await`: to break off would cut the line before the refusal is read.
  const reader = request.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      byteCount += part.value.length;
      if (byteCount > maxBytes) return fail('form.too_large');
      chunks.push(part.value);
    }
  } catch {
    // The line was cut in the middle of the form.
    return fail('form.unreadable');
  }
  return ok(Buffer.concat(chunks));
}

function readUrlEncoded(body: Uint8Array, limits: FormLimits): Result<SentForm, UnreadForm> {
  const entries = parseUrlEncoded(body, limits.maxFields);
  if (!entries.ok) return entries;
  const fields = new Map<string, string[]>();
  for (const [name, text] of entries.value) {
    if (!isFieldName(name, limits)) return fail('form.unreadable');
    addTo(fields, name, text);
  }
  return ok({ fields, files: [] });
}

function readMultipart(
  body: Uint8Array,
  contentType: string,
  limits: FormLimits,
): Result<SentForm, UnreadForm> {
  const boundary = getMultipartBoundary(contentType)?.trim() ?? '';
  if (boundary === '' || boundary.length > MAX_BOUNDARY_LENGTH) return fail('form.unreadable');
  const fields = new Map<string, string[]>();
  const files: SentFile[] = [];
  let partCount = 0;
  try {
    const parts = parseMultipart(body, {
      boundary,
      maxHeaderSize: MAX_PART_HEADER_BYTES,
      maxFileSize: limits.maxBytes,
      maxTotalSize: limits.maxBytes,
      maxParts: limits.maxFields + 1,
    });
    for (const part of parts) {
      partCount += 1;
      if (partCount > limits.maxFields) return fail('form.too_large');
      if (!isFieldName(part.name, limits)) return fail('form.unreadable');
      if (part.isFile) files.push({ name: fileName(part.filename), bytes: part.bytes });
      else addTo(fields, part.name, part.text);
    }
  } catch {
    // Whatever the library cannot read, its own errors and those of wrong letters alike.
    return fail('form.unreadable');
  }
  return partCount === 0 ? fail('form.unreadable') : ok({ fields, files });
}

/** Browsers write a quotation mark in a file's name as `%22`, and nothing else that way. */
function fileName(sent: string | undefined): string {
  return (sent ?? '').replaceAll('%22', '"');
}

function isFieldName(name: string | undefined, limits: FormLimits): name is string {
  return name !== undefined && name !== '' && name.length <= limits.maxNameLength;
}

function addTo(fields: Map<string, string[]>, name: string, text: string): void {
  const texts = fields.get(name);
  if (texts) texts.push(text);
  else fields.set(name, [text]);
}
