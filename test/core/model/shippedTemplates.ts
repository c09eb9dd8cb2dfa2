import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import type { MeetingTemplate } from '../../../src/core/model/meetingTemplate';
import { ROOT } from '../../host/places';

const folder = path.join(ROOT, 'media', 'templates');

/** The names and texts of the templates that come with the extension. */
export function listShippedTexts(): readonly (readonly [name: string, text: string])[] {
  return readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
}

/** The templates that come with the extension, by type. */
export function readShippedTemplates(): ReadonlyMap<string, MeetingTemplate> {
  return new Map(listShippedTexts().map(([name, text]) => [name.replace(/\.yaml$/, ''), readTemplate(text)]));
}

export function readTemplate(text: string): MeetingTemplate {
  return readFile('template', checkText(text)).record;
}
