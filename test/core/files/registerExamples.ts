import type { FileKind } from '../../../src/core/model/fileKinds';
import type { KindExample } from './fileExamples';

/** Registers of what is to be done, decided and settled. */
export const registerExamples = {
  actions: {
    text: `actions:
    -   id: A-36
        text: "Size grid"
        owner: Maria Lopez
        due: 2026-11-26
        raised: {date: 2026-11-12, by: Ana Ruiz, via: phone, ref: 2026-11-12-status}
        from: 2026-11-12-status
        note: Shoes first
        done: 2026-11-25
        dropped: 2026-11-27
        moved:
        -   {date: 2026-11-19, from: 2026-11-12, to: 2026-11-26, waiting-for: DEP-1, reason: 'It''s late.'}
        waiting-for: "A-35 Names"
        log: [{date: 2026-11-20, text: "Due a week earlier"}]
`,
    record: {
      actions: [
        {
          id: 'A-36',
          text: 'Size grid',
          owner: 'Maria Lopez',
          due: '2026-11-26',
          raised: { date: '2026-11-12', by: 'Ana Ruiz', via: 'phone', ref: '2026-11-12-status' },
          from: '2026-11-12-status',
          note: 'Shoes first',
          done: '2026-11-25',
          dropped: '2026-11-27',
          moved: [
            { date: '2026-11-19', from: '2026-11-12', to: '2026-11-26', 'waiting-for': 'DEP-1', reason: "It's late." },
          ],
          'waiting-for': 'A-35 Names',
          log: [{ date: '2026-11-20', text: 'Due a week earlier' }],
        },
      ],
    },
  },
  decisions: {
    text: `decisions:
  - id: D-7
    text: "Half sizes are in."
    by: Ana Ruiz
    supersedes: D-6
    approves: C-2
    acknowledged: [{date: 2026-11-21, by: Maria Lopez, via: chat, ref: x}]
    date: 2026-11-20
    channel: carrier pigeon
    owner: Sam Lindqvist
    due: 2026-12-01
    raised: {date: 2026-11-19, by: Maria Lopez, via: video, ref: y}
    from: 2026-11-19-steering
    note: "By telephone"
    log:
      - date: 2026-11-21
        text: |-
          Half sizes
          were out.
`,
    record: {
      decisions: [
        {
          id: 'D-7',
          text: 'Half sizes are in.',
          by: 'Ana Ruiz',
          supersedes: 'D-6',
          approves: 'C-2',
          acknowledged: [{ date: '2026-11-21', by: 'Maria Lopez', via: 'chat', ref: 'x' }],
          date: '2026-11-20',
          channel: 'carrier pigeon',
          owner: 'Sam Lindqvist',
          due: '2026-12-01',
          raised: { date: '2026-11-19', by: 'Maria Lopez', via: 'video', ref: 'y' },
          from: '2026-11-19-steering',
          note: 'By telephone',
          log: [{ date: '2026-11-21', text: 'Half sizes\nwere out.' }],
        },
      ],
    },
  },
  risks: {
    text: `risks:
  - id: R-1
    title: "Interface late"
    cause: "Two deliveries at once"
    effect: "Testing starts later"
    category: 2026
    probability: 3
    impact: 4.0
    response: reduce
    plan: "Test with copied data"
    trigger: "No delivery by May"
    review: 2026-12-04
    occurred: 2026-10-19
    became: I-2
    closed: 2026-10-30
    owner: Sunita Rao
    due: 2026-11-01
    raised: {date: 2026-10-06, by: Sunita Rao, via: email, ref: z}
    from: 2026-10-06-planning
    note: none
    log:
      - {date: 2026-10-20, probability: 4, impact: 4}
`,
    record: {
      risks: [
        {
          id: 'R-1',
          title: 'Interface late',
          cause: 'Two deliveries at once',
          effect: 'Testing starts later',
          category: '2026',
          probability: 3,
          impact: 4,
          response: 'reduce',
          plan: 'Test with copied data',
          trigger: 'No delivery by May',
          review: '2026-12-04',
          occurred: '2026-10-19',
          became: 'I-2',
          closed: '2026-10-30',
          owner: 'Sunita Rao',
          due: '2026-11-01',
          raised: { date: '2026-10-06', by: 'Sunita Rao', via: 'email', ref: 'z' },
          from: '2026-10-06-planning',
          note: 'none',
          log: [{ date: '2026-10-20', probability: 4, impact: 4 }],
        },
      ],
    },
  },
  issues: {
    text: `# three ways of writing one
issues:
- id: I-02
  title: "Article data: no owner"
  priority: high
  owner: Maria Lopez
  due: 2026-12-01
  raised: {date: 2026-11-19, by: Ana Ruiz, via: in-person, ref: 2026-11-19-steering}
  from: "2026-11-19-steering"
  note: |
    Two people
    do half of it.
  log: [{date: 2026-11-20, text: 'Priority was medium'}]
  resolution: "Pablo owns it"
  resolved: 2026-11-27
- {id: I-3, title: Printer, priority: whenever}
`,
    record: {
      issues: [
        {
          id: 'I-2',
          title: 'Article data: no owner',
          priority: 'high',
          owner: 'Maria Lopez',
          due: '2026-12-01',
          raised: { date: '2026-11-19', by: 'Ana Ruiz', via: 'in-person', ref: '2026-11-19-steering' },
          from: '2026-11-19-steering',
          note: 'Two people\ndo half of it.\n',
          log: [{ date: '2026-11-20', text: 'Priority was medium' }],
          resolution: 'Pablo owns it',
          resolved: '2026-11-27',
        },
        { id: 'I-3', title: 'Printer', priority: 'whenever', log: [] },
      ],
    },
  },
  changes: {
    text: `changes:
  - id: C-2
    title: 'Half sizes'
    kind: change-of-mind
    requested:
      date: 2026-11-12
      by: "Ana Ruiz"
      via: phone
      ref: <5@acme>
    effort-days: 20.5
    delay-days: -3
    price: -2600
    scope: >-
      The size grid,
      not the labels.
    reverses: "D-1 Whole sizes only"
    withdrawn: 2026-11-30
    owner: Priya Nair
    due: 2026-12-04
    raised: {date: 2026-11-12, by: Ana Ruiz, via: phone, ref: <5@acme>}
    from: 2026-11-12-status
    note: ""
    log:
    - date: 2026-11-15
      text: "Estimated at 12 days"
`,
    record: {
      changes: [
        {
          id: 'C-2',
          title: 'Half sizes',
          kind: 'change-of-mind',
          requested: { date: '2026-11-12', by: 'Ana Ruiz', via: 'phone', ref: '<5@acme>' },
          'effort-days': 20.5,
          'delay-days': -3,
          price: -2600,
          scope: 'The size grid, not the labels.',
          reverses: 'D-1 Whole sizes only',
          withdrawn: '2026-11-30',
          owner: 'Priya Nair',
          due: '2026-12-04',
          raised: { date: '2026-11-12', by: 'Ana Ruiz', via: 'phone', ref: '<5@acme>' },
          from: '2026-11-12-status',
          note: '',
          log: [{ date: '2026-11-15', text: 'Estimated at 12 days' }],
        },
      ],
    },
  },
} as const satisfies Readonly<Partial<Record<FileKind, KindExample>>>;
