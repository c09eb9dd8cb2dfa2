import type { Day } from '../../../src/core/model/day';
import type { Letter } from '../../../src/core/report/letter';
import { renderLetterMarkdown } from '../../../src/core/report/letter';

export const today = '2026-11-20' as Day;
export const key = { client: 'acme', engagement: 'erp' };
export const folder = 'clients/acme/erp';
export const me = 'Sam Lindqvist';

/** A contact in one of the forms of address. */
export function contact(name: string, form: string): string {
  return `  - name: "${name}"\n    email: ${name.split(' ')[0]?.toLowerCase()}@acme.example\n    ${form}\n`;
}

/** A journal with one client; `form` is how Maria is addressed. */
export function makeFiles(form: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const others = contact('Ana Ruiz', 'address: first-name') + contact('Pablo Vega', 'address: first-name');
  return {
    'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\n  - name: "Priya Nair"\n',
    'clients/acme/client.yaml': `name: "Acme"\ncontacts:\n${contact('Maria Lopez', form)}${others}`,
    [`${folder}/engagement.yaml`]: 'title: "ERP rollout"\nstatus: active\n',
    ...files,
  };
}

/** The letter as it is shown before it leaves. */
export function show(letter: Letter | undefined): string {
  return letter ? renderLetterMarkdown(letter) : '';
}
