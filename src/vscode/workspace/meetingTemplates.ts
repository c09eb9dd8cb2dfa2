import * as vscode from 'vscode';
import { readFile } from '../../core/files/read';
import type { MeetingTemplate } from '../../core/model/meetingTemplate';
import { minutesTypeWords } from '../../core/model/minutes';
import { readDisk } from './journalFiles';
import type { Services } from './services';

/** The templates that come with the extension, by type; without one that cannot be read, because minutes do not wait for it. */
export async function readShippedTemplates({
  extensionUri,
  log,
}: Services): Promise<ReadonlyMap<string, MeetingTemplate>> {
  const folder = vscode.Uri.joinPath(extensionUri, 'media', 'templates');
  const read = await Promise.all(
    Object.keys(minutesTypeWords).map(async (type) => {
      try {
        const file = await readDisk(vscode.Uri.joinPath(folder, `${type}.yaml`));
        return file ? [[type, readFile('template', file).record] as const] : [];
      } catch (error) {
        log.error(`The template ${type} cannot be read: ${String(error)}`);
        return [];
      }
    }),
  );
  return new Map(read.flat());
}
