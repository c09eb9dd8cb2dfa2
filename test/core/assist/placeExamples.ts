/** A small engagement, and what is beside it. */
export const folder = 'clients/acme/shop';
export const risks = `${folder}/risks.yaml`;
export const actions = `${folder}/actions.yaml`;
export const report = `${folder}/reports/2026-11-20-weekly-brief.md`;
export const meeting = `${folder}/minutes/2026-11-19-steering.yaml`;
export const privateRisks = 'clients/acme/private/shop/risks.yaml';
export const contacts = 'clients/acme/client.yaml';

export const around = {
  'journal.yaml':
    'journal: 1\norganisation: "Ours"\nholidays: [2026-11-26]\nteam:\n  - name: "Sam Lindqvist"\n    role: "Consultant"\n    aliases: ["SL"]\n',
  [contacts]:
    'name: "Acme"\nholidays: [2026-11-25]\ncontacts:\n  - name: "Ana Ruiz"\n    role: "Director"\n    email: ana@acme.example\n    phone: "+34 1"\n  - name: "Ana Ruiz Soto"\n  - name: \'Seán O\'\'Neil\'\n    aliases: ["Sean", "Seán"]\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
  [risks]: 'risks:\n  - id: R-1\n    title: "Late data"\n    probability: 3\n    impact: 4\n    owner: "Ana Ruiz"\n',
  [privateRisks]: 'risks:\n  - id: pR-1\n    title: "Quiet word"\n    note: "see R-1"\n',
  [actions]:
    'actions:\n  - id: A-1\n    text: "Call about R-1"\n    owner: "Ana Ruiz"\n    due: 2026-11-20\n    from: 2026-11-19-steering\n    waiting-for: "R-1 Late data"\n',
  [meeting]:
    'title: "Steering"\ntype: steering\ndate: 2026-11-19\nattendees: ["Ana Ruiz", "Sam Lindqvist"]\nactions:\n  - id: A-1\n    text: "Call about R-1"\n    owner: "Ana Ruiz"\n    due: 2026-11-20\ndecisions:\n  - id: D-1\n    text: "Start in May"\n    by: "Ana Ruiz"\nsent:\n  date: 2026-11-20\n  to: ["Ana Ruiz"]\nanswers:\n  - by: "Ana Ruiz"\n    says: confirmed\n    date: 2026-11-20\n',
  'clients/acme/till/risks.yaml': 'risks:\n  - id: R-1\n    title: "Old tills"\n    note: "like shop/R-1"\n',
  'clients/globex/shop/risks.yaml': 'risks:\n  - id: R-1\n    title: "Other data"\n    owner: "Ana Ruiz"\n',
  'clients/globex/client.yaml': 'name: "Globex"\ncontacts:\n  - name: "Ana Ruiz"\n',
};
