import { firstNameOf } from '../journal/people';

/** Whether a text begins with one of these names, or with the first name of one, as its subject: `Ana names one owner`. */
export function beginsWithName(text: string, names: readonly string[]): boolean {
  return names.some((name) => name !== '' && [name, firstNameOf(name)].some((each) => text.startsWith(`${each} `)));
}
