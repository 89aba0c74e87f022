import { expect, test } from 'vitest';

import { loggedPath } from './request-log.ts';

test.each([
  ['/join/geheim?x=1', '/join/…'],
  ['/household/join/geheim', '/household/join/…'],
  ['/new-password/geheim.data', '/new-password/…'],
  ['/confirm-address/geheim', '/confirm-address/…'],
  ['/stop-mails/id.geheim', '/stop-mails/…'],
  ['/groups/1?need=2', '/groups/1'],
])('[G] the log of %s has no secret', (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});
