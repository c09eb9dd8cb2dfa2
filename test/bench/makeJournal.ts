import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE } from '../host/places';

/** How large a journal is. */
export interface JournalSize {
  readonly clients: number;
  readonly engagements: number;
  /** For each engagement. */
  readonly minutes: number;
}

const FIRST_DAY_MS = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;

/** The engagement of the sample journal that all others are copies of. */
const MODEL = path.join('clients', 'kestrel-bay-hospitals');

function toDate(day: number): string {
  return new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10);
}

/** Writes a journal whose files are those of the sample, over and over, each minutes file with a date of its own. */
export function makeJournal(folder: string, { clients, engagements, minutes }: JournalSize): void {
  const client = path.join(SAMPLE, MODEL);
  const engagement = path.join(client, 'theatre-scheduling');
  const models = readdirSync(path.join(engagement, 'minutes')).map((name) =>
    readFileSync(path.join(engagement, 'minutes', name), 'utf8'),
  );
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(SAMPLE, 'journal.yaml'), path.join(folder, 'journal.yaml'));
  for (let c = 1; c <= clients; c += 1) {
    const clientFolder = path.join(folder, 'clients', `client-${c}`);
    for (let e = 1; e <= engagements; e += 1) {
      const into = path.join(clientFolder, `engagement-${e}`);
      cpSync(engagement, into, { recursive: true, filter: (file) => !/[\\/](minutes|sent)$/.test(file) });
      mkdirSync(path.join(into, 'minutes'));
      for (let m = 0; m < minutes; m += 1) {
        const text = (models[m % models.length] ?? '').replace(/^date: .*$/m, `date: ${toDate(m)}`);
        writeFileSync(path.join(into, 'minutes', `${toDate(m)}-meeting.yaml`), text);
      }
    }
    copyFileSync(path.join(client, 'client.yaml'), path.join(clientFolder, 'client.yaml'));
  }
}
