import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { FORM_LIMITS } from './form-limits.ts';
import { checkFields, invalidForm, parseForm } from './forms.server.ts';
import { readForm } from './read-form.server.ts';

const URL_ENCODED = 'application/x-www-form-urlencoded';
const { maxBytes, maxFields, maxNameLength } = FORM_LIMITS.ordinary;

function post(body: BodyInit, type?: string, headers: Record<string, string> = {}): Request {
  return new Request('https://cortile.example/', {
    method: 'POST',
    body,
    headers: { ...(type === undefined ? {} : { 'Content-Type': type }), ...headers },
  });
}

/** How the form ends: its fields, or the code. */
async function outcome(request: Request, door: 'ordinary' | 'upload' = 'ordinary') {
  const form = await readForm(request, door);
  return form.ok ? Object.fromEntries(form.value.fields) : form.code;
}

function multipart(parts: string, end = '--x--\r\n'): Request {
  return post(`${parts}${end}`, 'multipart/form-data; boundary=x');
}
const part = (disposition: string, text: string) =>
  `--x\r\nContent-Disposition: ${disposition}\r\n\r\n${text}\r\n`;

describe('[W7] a form is read in one pass, within the limits of its door', () => {
  it('as many fields as a door takes, and one more', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=`).join('&');
    expect(Object.keys(await outcome(post(fields(maxFields), URL_ENCODED)))).toHaveLength(
      maxFields,
    );
    expect(await outcome(post(fields(maxFields + 1), URL_ENCODED))).toBe('form.too_large');
    const parts = (count: number) => part('form-data; name="f"', '').repeat(count);
    expect(await outcome(multipart(parts(maxFields)))).toMatchObject({ f: { length: maxFields } });
    expect(await outcome(multipart(parts(maxFields + 1)))).toBe('form.too_large');
  });

  it('as many bytes as a door takes, and one more, whatever was declared', async () => {
    const text = 'a'.repeat(maxBytes - 2);
    expect(await outcome(post(`f=${text}`, URL_ENCODED))).toEqual({ f: [text] });
    expect(await outcome(post(`f=${text}a`, URL_ENCODED))).toBe('form.too_large');
    const declared = post('f=1', URL_ENCODED, { 'Content-Length': String(maxBytes + 1) });
    expect(await outcome(declared)).toBe('form.too_large');
    expect(declared.bodyUsed).toBe(false);
  });

  it('stops to take what comes past the limit', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(maxBytes / 4));
      },
    });
    const request = new Request('https://cortile.example/', {
      method: 'POST',
      body,
      headers: { 'Content-Type': URL_ENCODED },
      duplex: 'half',
    });
    expect(await outcome(request)).toBe('form.too_large');
    expect(pulled).toBeLessThan(8);
  });

  it('names up to their length', async () => {
    const name = 'n'.repeat(maxNameLength);
    expect(await outcome(post(`${name}=1`, URL_ENCODED))).toEqual({ [name]: ['1'] });
    expect(await outcome(post(`${name}n=1`, URL_ENCODED))).toBe('form.unreadable');
  });

  it('the longest honest forms fit: three bytes a letter, a thousand providers', async () => {
    const agreement = new URLSearchParams({ agreement: '…'.repeat(4_000) });
    expect(await outcome(post(agreement))).toEqual({ agreement: ['…'.repeat(4_000)] });
    const request = new URLSearchParams({ description: '…'.repeat(2_000) });
    for (let i = 0; i < 1_000; i += 1) request.append('providerIds[]', `${i}`.padStart(36, '0'));
    expect(await outcome(post(request))).toMatchObject({ 'providerIds[]': { length: 1_000 } });
  });
});

describe('[W7] what no browser sends is refused, not repaired', () => {
  it.each([
    ['a field without a name', post('=1&a=2', URL_ENCODED)],
    ['nothing between two signs', post('a=1&&b=2', URL_ENCODED)],
    ['a broken %', post('a=50%', URL_ENCODED)],
    ['bytes that are no letters', post('a=%FF', URL_ENCODED)],
    ['the same as they are', post(new Uint8Array([97, 61, 0xff]), URL_ENCODED)],
    ['other letters', post('a=1', `${URL_ENCODED}; charset=utf-16`)],
    ['no form', post('{}', 'application/json')],
    ['no boundary', post('--x--', 'multipart/form-data')],
    ['an empty boundary', post('--x--', 'multipart/form-data; boundary=""')],
    ['a long boundary', post('--x--', `multipart/form-data; boundary=${'x'.repeat(71)}`)],
    ['no part', multipart('')],
    ['no end', multipart(part('form-data; name="a"', '1'), '')],
    ['words before the first part', multipart(`hello\r\n${part('form-data; name="a"', '1')}`)],
    ['a part without a name', multipart(part('form-data', '1'))],
    ['a part with an empty name', multipart(part('form-data; name=""', '1'))],
    ['a part without headers', multipart('--x\r\n\r\n1\r\n')],
    ['a part with endless headers', multipart(part(`form-data; name="${'a'.repeat(9_000)}"`, ''))],
  ])('%s', async (_name, request) => {
    expect(await outcome(request)).toBe('form.unreadable');
  });

  it('reads whatever bytes without a fault', async () => {
    const types = fc.constantFrom(URL_ENCODED, 'multipart/form-data; boundary=x');
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom('--x', '\r\n', '--', 'Content-Disposition: form-data; name="a"', 'b'),
        )
        .map((pieces) => new TextEncoder().encode(pieces.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(types, bodies, async (type, body) => {
        const form = await readForm(post(Uint8Array.from(body), type), 'ordinary');
        expect(form.ok || form.code === 'form.unreadable').toBe(true);
      }),
    );
  });
});

describe('[B15] files come with their names and bytes', () => {
  it('as browsers send them', async () => {
    const form = new FormData();
    form.append('cardId', 'c1');
    const bytes = new Uint8Array([0, 13, 10, 45, 45, 255]);
    form.append('file', new File([bytes], 'turni; "agosto" «à» 50%.pdf'));
    form.append('file', new File([], ''));
    const read = await readForm(post(form), 'upload');
    expect(read).toMatchObject({
      ok: true,
      value: { files: [{ name: 'turni; "agosto" «à» 50%.pdf', bytes }, { name: '' }] },
    });
    expect(read.ok && read.value.fields.get('cardId')).toEqual(['c1']);
  });
});

describe('[W4] what a schema gets of a form', () => {
  it('lists, repeated fields, and names that objects have of themselves', async () => {
    const sent = 'a=1&a=2&b[]=3&__proto__=4&constructor=5';
    const request = post(sent, URL_ENCODED);
    const form = await readForm(request, 'ordinary');
    const seen = checkFields(
      request,
      form.ok ? form.value.fields : new Map(),
      z.record(z.string(), z.any()),
    );
    expect(seen.ok && seen.value).toMatchObject({ a: ['1', '2'], b: ['3'], constructor: '5' });
    expect(Object.getPrototypeOf(seen.ok ? seen.value : null)).toBe(Object.prototype);
  });

  it.each([
    [`a=${'1'.repeat(maxBytes)}`, 'form.too_large', 413],
    ['a=%', 'form.unreadable', 400],
  ])('a form that cannot be read comes back with a code', async (body, code, status) => {
    const form = await parseForm(post(body, URL_ENCODED), z.object({}));
    expect(form).toMatchObject({ ok: false, response: { formError: code, values: {} } });
    expect(!form.ok && invalidForm(form.response).init?.status).toBe(status);
  });
});
