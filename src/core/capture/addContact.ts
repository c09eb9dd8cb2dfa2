import { clientPath } from '../files/layout';
import type { FileChange } from './fileChange';

/** Puts a person among the contacts of a client. */
export function addContact(client: string, name: string): FileChange {
  return { path: clientPath(client), kind: 'client', change: { field: 'contacts', to: { append: { name } } } };
}
