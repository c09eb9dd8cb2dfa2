import { clientPath, journalFileName } from '../files/layout';
import type { FileChange } from './fileChange';

/** Somebody new, with what she or he does where that is known. */
export interface NewPerson {
  readonly name: string;
  readonly role?: string;
  readonly email?: string;
}

/** Puts a person among the contacts of a client. */
export function addContact(client: string, { name, role, email }: NewPerson): FileChange {
  const path = clientPath(client);
  return {
    path,
    kind: 'client',
    change: { field: 'contacts', to: { append: { name, ...(role && { role }), ...(email && { email }) } } },
  };
}

/** Puts a person into our team. */
export function addColleague({ name, role, email }: NewPerson): FileChange {
  const path = journalFileName;
  return {
    path,
    kind: 'journal',
    change: { field: 'team', to: { append: { name, ...(role && { role }), ...(email && { email }) } } },
  };
}
