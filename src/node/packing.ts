import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packing } from '../core/journal/shelf';

/** The fastest level: the others take twice the time for a tenth less. */
const level = 1;

/** Packs with the compression that Node brings along. */
export const zlibPacking: Packing = {
  pack: (text) => deflateRawSync(text, { level }),
  packAside: (text) => promisify(deflateRaw)(text, { level }),
  unpack: (bytes) => inflateRawSync(bytes).toString('utf8'),
  markOf: (names, bytes) => createHash('sha256').update(`${names}\n\n`).update(bytes).digest('base64'),
};
