import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../host/places';

const folder = path.join(ROOT, 'test', 'core', 'report', 'golden');

/** A document is the same, letter by letter, as the one in `golden/`; a file that is missing is written, to be looked at. */
export function assertGolden(name: string, text: string): void {
  const file = path.join(folder, name);
  if (!existsSync(file)) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}
