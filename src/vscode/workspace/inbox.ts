import { inboxFolder } from '../../core/files/layout';
import type { JournalFolder } from './journalFolder';

/** The names of the files in a journal’s inbox: mails and invitations that nobody has filed yet. */
export class Inbox {
  names: readonly string[] = [];
  #isTold = true;

  constructor(private readonly folder: JournalFolder) {}

  get paths(): readonly string[] {
    return this.names.map((name) => `${inboxFolder}/${name}`);
  }

  /** Looks at what is there; it stays as known while the folder is locked. Hidden files are none of ours. */
  async read(): Promise<void> {
    const there = await this.folder.list(inboxFolder).catch(() => undefined);
    const names = there?.flatMap(({ name, isFolder }) => (isFolder || name.startsWith('.') ? [] : [name]));
    if (!names || names.join('/') === this.names.join('/')) return;
    this.names = names;
    this.#isTold = false;
  }

  /** The path of the folder where it holds something else than when this was asked last. */
  takeChanged(): readonly string[] {
    const changed = this.#isTold ? [] : [inboxFolder];
    this.#isTold = true;
    return changed;
  }
}
