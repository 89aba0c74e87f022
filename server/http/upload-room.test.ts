import { expect, it } from 'vitest';

import { UploadRoom } from './upload-room.ts';

it('[B15] a person has one upload on its way, and a process as many bytes as it can hold', () => {
  const room = new UploadRoom(100);
  expect(room.enter('ada', 40)).toBeNull();
  expect(room.enter('ada', 1)).toBe('own');
  expect(room.enter('bruno', 60)).toBeNull();
  expect(room.enter('carla', 1)).toBe('full');
  room.leave('bruno');
  expect(room.enter('carla', 60)).toBeNull();
  room.leave('ada');
  expect(room.enter('ada', 41)).toBe('full');
  expect(room.enter('ada', 40)).toBeNull();
});
