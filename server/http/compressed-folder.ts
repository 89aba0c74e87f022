import path from 'node:path';

/** Codings the build compresses files with, the smallest answer first. */
export const CODINGS = ['br', 'gzip'] as const;

export type Coding = (typeof CODINGS)[number];

/**
 * Folder of the compressed copies, each at the path of its original: beside the folder that is
 * served, so that no copy has an address of its own and each keeps the type its name says.
 */
export function compressedFolder(clientFolder: string, coding: Coding): string {
  return path.join(clientFolder, '..', 'compressed', coding);
}
