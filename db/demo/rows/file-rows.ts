import type { boardAttachments } from '#db/schema/boards.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';

/** A drawing of the balconies with their pots, as a PNG. */
const BALCONIES = [
  'iVBORw0KGgoAAAANSUhEUgAAAWgAAADwCAMAAAAaeQ59AAAAElBMVEX39fHz2KBaeJZuWlC+Xzw8jFqA/egEAAAC',
  'NklEQVR42u3cwRKCIBRAUbX6/19uZQEC0jgTqOcuKRg8q1z0pkmSJEmSJEmSJEmSis1qDjRo0KBBgwYNGjRo0KBB',
  'gwYNGjTo/tBLXGFpr+udAho0aNCgQYMGDRo0aNCgQYMGDRo0aNCgQYMGDRo0aNCgQYMGDRo0aNBngH4FrXeI15bM',
  '2pzbu1lbnySzNjec1/UuoEGDBg0aNGjQoEFXX1ien76/5aO1JbM25/ama983gu3a3t7+dwENGjRo0LeFtgYaNGjQ',
  'Y0A/1Bxo0KBBgwYN2qif/wQaNGjQoEGDBg0aNGjQoEGDPie0/7CABg0aNGjQoEGDBg0aNGjQoEGDBg0aNGjQoEGD',
  'Bg0aNGjQoEGDBg0a9LWm7VZGl32uVRthlu4LH651X++7gAYNGjRo0KBBgwb98yTHZTMxcfvzvjZZK9kXHdy2r/9d',
  'QIMGDRr0baFrD36vz0CDBg26L7SxgSY5ggYNGjRombY7WqBBgwYNGjRo0KBBgwYNGjToc0L7Dwto0KBBgwYNGjRo',
  '0KBBgwYNGjRo0KBBgwYNGjRo0KBBgwYNGjRo0KBBX3Pa7nqtaKRZ4SbROYWHaxl/lh27lhAdOSeEHmbuHWjQoEGD',
  'Bg0aNOjTQVenJ67XCqchlq4SnlN6SWiZypWb2JgSHTgneshhRmaCBg0aNOhxp+3mEO/2HdCgQYPuA21soEmOoEGD',
  'Bg1apu2OFmjQoEGDBg0aNGjQoEGDBg16fGhJkiRJkiRJkiRJF+8N1SuWzMcmy+8AAAAASUVORK5CYII=',
].join('');

/** One picture that a neighbour has put on the card about the plants. */
export function fileRows(clock: DemoClock): (typeof boardAttachments.$inferInsert)[] {
  const content = new Uint8Array(Buffer.from(BALCONIES, 'base64'));
  return [
    {
      id: demoId.file('vasi-ballatoi'),
      boardId: demoId.board('via-dei-cinquecento'),
      cardId: demoId.card('piante-agosto'),
      name: 'vasi sui ballatoi.png',
      mediaType: 'image/png',
      sizeBytes: content.length,
      content,
      createdBy: demoId.person('ivano-rossetti'),
      createdAt: clock.hoursAgo(20),
    },
  ];
}
