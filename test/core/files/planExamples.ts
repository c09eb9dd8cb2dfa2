import type { FileKind } from '../../../src/core/model/fileKinds';
import type { KindExample } from './fileExamples';

/** Registers of what is taken for true, needed, handed over and reached. */
export const planExamples = {
  results: {
    text: `results:
  - id: RES-1
    text: "First shop counts its stock in a day"
    date: 2026-10-30
    value: "Four days less each quarter"
    accepted: {date: 2026-11-05, by: Ana Ruiz, via: email, ref: <6@acme>}
    milestone: M-1 First shop
    owner: Sam Lindqvist
    due: 2026-10-31
    raised: {date: 2026-09-01, by: Ana Ruiz, via: video, ref: 2026-09-01-kickoff}
    from: 2026-11-05-steering
    note: Said in front of the board
    log: [{date: 2026-11-01, text: "Not accepted"}]
`,
    record: {
      results: [
        {
          id: 'RES-1',
          text: 'First shop counts its stock in a day',
          date: '2026-10-30',
          value: 'Four days less each quarter',
          accepted: { date: '2026-11-05', by: 'Ana Ruiz', via: 'email', ref: '<6@acme>' },
          milestone: 'M-1 First shop',
          owner: 'Sam Lindqvist',
          due: '2026-10-31',
          raised: { date: '2026-09-01', by: 'Ana Ruiz', via: 'video', ref: '2026-09-01-kickoff' },
          from: '2026-11-05-steering',
          note: 'Said in front of the board',
          log: [{ date: '2026-11-01', text: 'Not accepted' }],
        },
      ],
    },
  },
  assumptions: {
    text: `assumptions: [
  {
    id: ASM-1, text: "The old tills stay until May",
    if-false: "Training moves", validate: 2026-12-01, confirmed: 2026-12-02, failed: 2026-12-03,
    owner: "Maria Lopez", due: 2026-12-01,
    raised: {date: 2026-09-01, by: "Sam Lindqvist", via: video, ref: 2026-09-01-kickoff},
    from: 2026-09-01-kickoff, note: "Asked twice",
    log: [{date: 2026-11-01, text: "Until April"}]
  }
]
`,
    record: {
      assumptions: [
        {
          id: 'ASM-1',
          text: 'The old tills stay until May',
          'if-false': 'Training moves',
          validate: '2026-12-01',
          confirmed: '2026-12-02',
          failed: '2026-12-03',
          owner: 'Maria Lopez',
          due: '2026-12-01',
          raised: { date: '2026-09-01', by: 'Sam Lindqvist', via: 'video', ref: '2026-09-01-kickoff' },
          from: '2026-09-01-kickoff',
          note: 'Asked twice',
          log: [{ date: '2026-11-01', text: 'Until April' }],
        },
      ],
    },
  },
  dependencies: {
    text: `dependencies:
  - id: "DEP-01"
    text: |
      The article data,
      by size.
    provider: Pablo   # his department
    needed: "2026-11-26"
    met: 2026-11-30
    owner: Maria Lopez
    due: 2026-11-26
    raised:
      date: 2026-11-05
      by: Priya Nair
      via: chat
      ref: https://acme.example/t/7
    from: 2026-11-05-steering
    note: 7
    log:
      - {date: 2026-11-19, text: "Needed by 12 November"}
`,
    record: {
      dependencies: [
        {
          id: 'DEP-1',
          text: 'The article data,\nby size.\n',
          provider: 'Pablo',
          needed: '2026-11-26',
          met: '2026-11-30',
          owner: 'Maria Lopez',
          due: '2026-11-26',
          raised: { date: '2026-11-05', by: 'Priya Nair', via: 'chat', ref: 'https://acme.example/t/7' },
          from: '2026-11-05-steering',
          note: '7',
          log: [{ date: '2026-11-19', text: 'Needed by 12 November' }],
        },
      ],
    },
  },
  deliverables: {
    text: `deliverables:
    - id: DEL-4
      title: "Cut-over plan"
      delivered: 2026-11-12
      signoff:
          owner: Ana Ruiz
          date: 2026-11-19
          ref: 2026-11-19-steering
      owner: Priya Nair
      due: 2026-11-12
      raised: {date: 2026-10-01, by: Ana Ruiz, via: video, ref: w}
      from: 2026-10-01-planning
      note: "Version 2"
      log: [{date: 2026-11-10, text: "Due on 10 November"}]
`,
    record: {
      deliverables: [
        {
          id: 'DEL-4',
          title: 'Cut-over plan',
          delivered: '2026-11-12',
          signoff: { owner: 'Ana Ruiz', date: '2026-11-19', ref: '2026-11-19-steering' },
          owner: 'Priya Nair',
          due: '2026-11-12',
          raised: { date: '2026-10-01', by: 'Ana Ruiz', via: 'video', ref: 'w' },
          from: '2026-10-01-planning',
          note: 'Version 2',
          log: [{ date: '2026-11-10', text: 'Due on 10 November' }],
        },
      ],
    },
  },
} as const satisfies Readonly<Partial<Record<FileKind, KindExample>>>;
