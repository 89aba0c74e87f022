import { createConnection } from 'node:net';

import { countAnswers, formOf, inParallel, send, type Attack } from './attack.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';
const DOORS = ['/sign-in', '/sign-up', '/settings/locale'];

/** 309 kB of 40,000 tiny fields: reading them name by name took eleven seconds. */
export const floodOfFields: Attack = async (target) => {
  const body = Array.from({ length: 40_000 }, (_, at) => `a${at.toString(36)}=`).join('&');
  const parts = Array.from(
    { length: 20_000 },
    (_, at) => `--x\r\nContent-Disposition: form-data; name="a${at}"\r\n\r\n\r\n`,
  ).join('');
  const statuses = await inParallel(10 * target.scale, 4, async (at) => {
    const isMultipart = at % 2 === 1;
    const { status } = await send(target, {
      path: DOORS[at % DOORS.length] ?? '/',
      headers: { 'Content-Type': isMultipart ? 'multipart/form-data; boundary=x' : FORM_TYPE },
      body: isMultipart ? `${parts}--x--\r\n` : body,
    });
    return status;
  });
  return { answers: countAnswers(statuses), note: `${statuses.length} forms of 40,000 fields` };
};

/** Twelve bodies of 16 MB at once, to ordinary doors and to that of files, with a session and without. */
export const floodOfBodies: Attack = async (target) => {
  const large = Buffer.alloc(15.9 * 2 ** 20, 'a');
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name=""\r\n\r\n');
  const body = Buffer.concat([head, large, Buffer.from('\r\n--x--\r\n')]);
  const doors = [...DOORS, `/groups/${target.groupId}/files`];
  const statuses = await inParallel(24 * target.scale, 12, async (at) => {
    const { status } = await send(target, {
      path: doors[at % doors.length] ?? '/',
      headers: {
        'Content-Type': 'multipart/form-data; boundary=x',
        ...(at % 8 > 3 ? { Cookie: target.cookies[1] } : {}),
      },
      body,
    });
    return status;
  });
  return { answers: countAnswers(statuses), note: `${statuses.length} bodies of 16 MB` };
};

/** Requests no browser sends: each is refused for what it is, never as a fault of the server. */
export const unreadableRequests: Attack = async (target) => {
  const host = new URL(target.address).host;
  const get = (path: string, lines: readonly string[] = [], method = 'GET') =>
    [`${method} ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines, '', ''].join(
      '\r\n',
    );
  const post = (type: string, body: string) =>
    [
      'POST /sign-in HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${target.address}`,
      'Connection: close',
      `Content-Type: ${type}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
  const requests = [
    get('*', [], 'OPTIONS'),
    get('/', [], 'PROPFIND'),
    get('/', [], 'TRACE'),
    get('http://other.example/'),
    get('/services?q=%E0%A4%A'),
    get('/%E0%A4%A'),
    get('/services?page=1e309'),
    get('/', ['Cookie: cortile=%E0%A4%A; locale=%; theme=%ff']),
    get('/', ['Cookie: other=%']),
    get('/', ['Accept-Language: %,;q=,*;q=2']),
    get('/', ['If-None-Match: *', 'Range: bytes=9-1']),
    `GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${host}:99999\r\nConnection: close\r\n\r\n`,
    post('multipart/form-data', 'no boundary'),
    post('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data\r\n\r\nno name'),
    post('multipart/form-data; boundary=x', '--x'),
    post('multipart/form-data; boundary=x', ''),
    post(`${FORM_TYPE}; charset=utf-16`, '%'),
    post(FORM_TYPE, '%%%=%&&&=;'),
    post('application/json', '{"email":'),
  ];
  const rounds = Array.from({ length: target.scale }, () => requests).flat();
  const statuses = await inParallel(rounds.length, 4, (at) =>
    sendRaw(target.address, rounds[at] ?? ''),
  );
  return { answers: countAnswers(statuses), note: `${rounds.length} kinds of broken requests` };
};

/** Bytes as they are; the status of the first answer, 0 when the line ended without one. */
function sendRaw(address: string, bytes: string): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const line = createConnection({
      host: hostname,
      port: Number(port),
      localAddress: '127.0.0.66',
    });
    let answer = '';
    line.setTimeout(10_000, () => line.destroy());
    line.on('data', (part: Buffer) => (answer += part.toString('latin1')));
    line.on('error', () => undefined);
    line.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)));
    line.end(bytes);
  });
}

/** Four hundred invented addresses at once, then sixty accounts tried from one address. */
export const floodOfPasswords: Attack = async (target) => {
  const attempt = async (email: string, from: number) => {
    const form = formOf({ email, password: 'not the password of anybody' });
    const { status } = await send(target, { path: '/sign-in', from, ...form });
    return status;
  };
  const invented = await inParallel(400 * target.scale, 400, (at) =>
    attempt(`nobody-${at}@example.org`, 20 + (at % 40)),
  );
  const sprayed = await inParallel(60, 60, (at) => attempt(`spray-${at}@example.org`, 70));
  return {
    answers: countAnswers([...invented, ...sprayed]),
    note: `of 60 sprayed accounts ${sprayed.filter((status) => status === 429).length} were stopped`,
  };
};
