import { clientFolderPath, clientsFolder, privateFolderPath, toFolderKey } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';

/** What the folders of clients and engagements are called, as they were listed last. */
export class KnownFolders {
  /** By the folder that they are in. */
  readonly #listed = new Map<string, ReadonlySet<string>>();

  set(parent: string, names: readonly string[]): void {
    this.#listed.set(parent, new Set(names.map(toFolderKey)));
  }

  has(parent: string): boolean {
    return this.#listed.has(parent);
  }

  /** To be called when a folder is gone. */
  forget(path: string): void {
    const [parent, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    const others = [...(this.#listed.get(parent) ?? [])].filter((other) => other !== toFolderKey(name));
    if (this.#listed.has(parent)) this.set(parent, others);
    for (const each of this.#listed.keys()) if (each === path || each.startsWith(`${path}/`)) this.#listed.delete(each);
  }

  /** Whether it is certain that there is no such engagement, on the client’s side or on the team’s. */
  isAbsent({ client, engagement }: EngagementKey): boolean {
    const isIn = (parent: string, name: string) => this.#listed.get(parent)?.has(toFolderKey(name)) ?? true;
    const sides = [clientFolderPath(client), privateFolderPath(client)];
    return !isIn(clientsFolder, client) || !sides.some((side) => isIn(side, engagement));
  }
}
