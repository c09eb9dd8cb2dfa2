import type { FileKind } from '../../../src/core/model/fileKinds';
import type { KindExample } from './fileExamples';

/** How the team deals with a client and an engagement. */
export const teamFileExamples = {
  'private-client': {
    text: `contacts:
  - name: Ana Ruiz
    critical: true
    before-meetings: "Call her the evening before."
    influence: high
    interest: medium
    remarks: |
      We bring figures, on one page.
  - {name: "Maria Lopez", critical: false, influence: low}
protocol:
  lead: Priya Nair
  stop-words: ["Let us stop here", 'We go on tomorrow']
  limits: "Names are called"
referrals:
- {date: 2026-09-01, asked: Ana Ruiz, promised: 2026-09-15, received: 2026-10-01}
proposals:
- id: PRO-001
  title: "ERP rollout"
  date: 2025-11-03
  value: 180000
  pricing: fixed-price
  won: 2025-12-01
  lost: 2025-12-02
  owner: Sam Lindqvist
  due: 2025-11-30
  raised: {date: 2025-10-20, by: Ana Ruiz, via: in-person, ref: PRO-0}
  from: 2025-10-20-call
  note: Sent on paper too
  log: [{date: 2025-11-10, text: "EUR 190,000"}]
network:
- date: 2026-06-01
  text: "Ana Ruiz knows Pablo from her first shop."
`,
    record: {
      contacts: [
        {
          name: 'Ana Ruiz',
          critical: true,
          'before-meetings': 'Call her the evening before.',
          influence: 'high',
          interest: 'medium',
          remarks: 'We bring figures, on one page.\n',
        },
        { name: 'Maria Lopez', critical: false, influence: 'low' },
      ],
      protocol: {
        lead: 'Priya Nair',
        'stop-words': ['Let us stop here', 'We go on tomorrow'],
        limits: 'Names are called',
      },
      referrals: [{ date: '2026-09-01', asked: 'Ana Ruiz', promised: '2026-09-15', received: '2026-10-01' }],
      proposals: [
        {
          id: 'PRO-1',
          title: 'ERP rollout',
          date: '2025-11-03',
          value: 180_000,
          pricing: 'fixed-price',
          won: '2025-12-01',
          lost: '2025-12-02',
          owner: 'Sam Lindqvist',
          due: '2025-11-30',
          raised: { date: '2025-10-20', by: 'Ana Ruiz', via: 'in-person', ref: 'PRO-0' },
          from: '2025-10-20-call',
          note: 'Sent on paper too',
          log: [{ date: '2025-11-10', text: 'EUR 190,000' }],
        },
      ],
      network: [{ date: '2026-06-01', text: 'Ana Ruiz knows Pablo from her first shop.' }],
    },
  },
  'private-engagement': {
    text: `record:
  - {mode: trust, since: 2026-01-12}
  - mode: written
    since: 2026-10-09
    reason: "D-1 was remembered in two ways"
    told: {date: 2026-10-09, by: Sam Lindqvist, via: in-person, ref: private/erp-rollout/remarks/2026-10-09-call.yaml}
fingerprints: mail
pricing:
  model: day rate
  amount: 180000.50
  our-cost: 1.2e5
  worked: partly
  why: 'Changes were not in it'
health:
  - {date: 2026-11-20, says: talk, reason: "Ana did not come"}
reminders:
  - {date: 2026-11-18, to: Maria Lopez, about: "A-36 Size grid", until: 2026-11-26, via: email}
recovery:
  - step: frank-discussion
    date: 2026-11-23
    ref: 2026-11-23-frank-discussion
    outcome: "She tells the shops herself"
`,
    record: {
      record: [
        { mode: 'trust', since: '2026-01-12' },
        {
          mode: 'written',
          since: '2026-10-09',
          reason: 'D-1 was remembered in two ways',
          told: {
            date: '2026-10-09',
            by: 'Sam Lindqvist',
            via: 'in-person',
            ref: 'private/erp-rollout/remarks/2026-10-09-call.yaml',
          },
        },
      ],
      fingerprints: 'mail',
      pricing: {
        model: 'day rate',
        amount: 180_000.5,
        'our-cost': 120_000,
        worked: 'partly',
        why: 'Changes were not in it',
      },
      health: [{ date: '2026-11-20', says: 'talk', reason: 'Ana did not come' }],
      reminders: [
        { date: '2026-11-18', to: 'Maria Lopez', about: 'A-36 Size grid', until: '2026-11-26', via: 'email' },
      ],
      recovery: [
        {
          step: 'frank-discussion',
          date: '2026-11-23',
          ref: '2026-11-23-frank-discussion',
          outcome: 'She tells the shops herself',
        },
      ],
    },
  },
} as const satisfies Readonly<Partial<Record<FileKind, KindExample>>>;
