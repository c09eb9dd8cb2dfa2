/** Whether a text begins with one of these names, or with the first word of one, as its subject: `Ana names one owner`. */
export function beginsWithName(text: string, names: readonly string[]): boolean {
  return names.some((name) => name !== '' && [name, name.split(' ')[0]].some((each) => text.startsWith(`${each} `)));
}
