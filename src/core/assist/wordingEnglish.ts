import type { WordingHint, WordingList } from './wording';

const note = 'our note of [date] has:';
const noted = 'noted on [date]:';
const needed = 'still needed for [what]:';
const whatHappened = '[what happened]';

/** Words that lean on what was said before, as if the reader had to remember it. */
const reminders: readonly WordingHint[] = [
  {
    code: 'accusing-words',
    phrases: [
      'as (previously|already) (informed|discussed|mentioned|stated|explained|communicated|requested|noted|agreed|said|written)',
      'as (I|we) (already|previously) (informed you|discussed|mentioned|stated|explained|communicated|requested|noted|agreed|said|wrote)',
      'as (discussed|mentioned|stated|explained|requested) (before|several times|many times|repeatedly)',
      'as stated',
      'per my (last|previous|earlier) (mail|email|e-mail|message|note)',
      'as per my (last|previous|earlier) (mail|email|e-mail|message|note)',
      'per my last',
      'let me remind you (|that|once more|again)',
      '(I|we) (must|have to|need to) remind you (|that)',
      '(I|we) would like to remind you (|that)',
      'for the record',
      'our (records|files) (show|indicate|say) (|that)',
      'as you (|well) know',
      'as you are (|well|fully) aware',
      'you are (well|fully) aware (|that)',
    ],
    instead: [note],
    isNeedless: true,
  },
  {
    code: 'accusing-words',
    phrases: ['to be (|perfectly|very|absolutely) clear', 'just to be clear', 'let me be (|very|perfectly) clear'],
    isNeedless: true,
  },
  {
    code: 'accusing-words',
    phrases: ['(this is a |just a |a |)(kind|gentle|friendly) reminder (|that|of|about)'],
    instead: ['one thing I need by [date]:'],
    isNeedless: true,
  },
];

/** What the reader did or did not do. */
const reproaches: readonly WordingHint[] = [
  {
    code: 'accusing-words',
    phrases: ['you (agreed|promised|committed|undertook|assured us) (|us)'],
    instead: [noted],
  },
  {
    code: 'accusing-words',
    phrases: ['you (agreed|promised|undertook) that', 'you (told|assured) us that', 'you committed yourselves to'],
    instead: ['we noted on [date] that'],
  },
  {
    code: 'accusing-words',
    phrases: ['you (agreed|promised|committed|undertook) to'],
    instead: ['we noted on [date] that [name] is to', noted],
  },
  {
    code: 'accusing-words',
    phrases: [
      'you (failed|neglected|omitted|forgot|refused) to',
      'you have (failed|neglected|omitted|forgotten|refused) to',
      'you (failed|refused|denied|ignored)',
      'you have (failed|refused|denied|ignored)',
      'your (failure|refusal) to',
      "you (did not|didn't|have not|haven't) (send|sent|deliver|delivered|provide|provided|reply|replied|answer|answered|respond|responded|react|reacted|approve|approved|sign|signed|do|done|keep|kept|follow|followed|tell|told|inform|informed)",
      "you still have(n't| not) (sent|delivered|provided|replied|answered|responded|reacted|approved|signed|done)",
      'you were (supposed|meant|expected) to',
      'you (should|ought to) have',
      "you could(n't| not) be bothered to",
    ],
    instead: [needed, noted],
  },
  {
    code: 'accusing-words',
    phrases: ['(we|I) (already |have already |have |)told you (|that|before|so)', 'you (were|have been) told (|that)'],
    instead: [note],
  },
  {
    code: 'accusing-words',
    phrases: [
      '(this|that|it) (is|was) your (mistake|error|fault|misunderstanding)',
      'you (have |)(misunderstood|misread)',
      'you (are|were) (mistaken|wrong)',
      "you're (mistaken|wrong)",
    ],
    instead: ['we understood this differently'],
  },
  {
    code: 'accusing-words',
    phrases: ['your (mistake|error|fault|misunderstanding)', "your side's (mistake|error|fault|misunderstanding)"],
    instead: ['what we understood differently', 'we understood this differently'],
  },
  { code: 'accusing-words', phrases: ['you (always|never|constantly)'], instead: ['on [date], and on [date], you'] },
  { code: 'accusing-words', phrases: ['unfortunately you'], instead: ['you'] },
];

const needless: readonly WordingHint[] = [
  {
    code: 'accusing-words',
    phrases: [
      '(obviously|clearly|of course|simply|evidently|needless to say)',
      'with (|all |all due |due )respect',
      'it (is|should be) (obvious|clear) that',
    ],
    isNeedless: true,
  },
  {
    code: 'accusing-words',
    phrases: [
      '(unacceptable|ridiculous|absurd|outrageous|incompetent|unprofessional|inexcusable)',
      '(lying|lied|a liar|liar)',
    ],
    instead: [whatHappened],
  },
];

const days: readonly WordingHint[] = [
  {
    code: 'vague-day',
    phrases: [
      '(asap|soon|shortly|very soon|quite soon|rather soon)',
      'as soon as (|is )possible',
      'as soon as (you|we|I) can',
      'at your earliest convenience',
      '(in due course|in the near future|before long|sooner or later)',
    ],
    instead: ['by [date]'],
  },
  {
    code: 'vague-day',
    phrases: ["((we|I) are |we're |I am |I'm |)still waiting (for|on)"],
    instead: ['for [what] we need by [date]:'],
  },
];

/** Longer phrases with such words that accuse nobody. */
const harmless: readonly string[] = [
  'as stated (in|on|by|above|below|there|here)',
  'for the record (date|keeper|keeping)',
  'with respect to',
  '(needs|need|has|have|is|are|was|ought|seems|appears) to be clear',
  '(have|had|did|if|once|when|whenever|until|unless|whether|what|which|since|after|before) you (agreed|promised|told us)',
  '(as|so|how|more|most|less|very|quite|too|enough) (clearly|simply)',
  'clearly (marked|visible|defined|separated|written|named|labelled|legible|smaller|larger|better|cheaper|faster|earlier|later)',
  '(matter|matters|change|changes) of course',
  'as soon as',
  '(too|so|how|no sooner|as) soon',
  'shortly (before|after|thereafter|afterwards)',
  'soon after (|wards)',
  "(if|once|when|until|unless|whether|what|which) you (always|never|failed|refused|did not|didn't|have not|haven't)",
  'lying (in|on|at|below|under|there|around|idle|with)',
];

/** Others are told by their endings, or by the text having them in small letters too. Words that systems are called are none. */
const usual = `a about again all already also always and another any anything are as asap at back be because been before being but by call came can
 cannot could deadline delay delayed delivered did do does done due each else end ever every everybody everyone everything failed fault
 finally for from full get give given go gone good had has have he here him his how if immediately important in instead into is its just
 keep know last late later least less like long make many may me mistake more most much must my need needs never next no nobody none not
 nothing now of off on once one only our over own please possible promise promised put quite read really remain said same say see seen send
 sent she should since so some soon still stop such sure take taken tell than that the their them then there these they this those three
 through time to today together told tomorrow too two unacceptable under until up urgent urgently use very wait waiting want was way we
 week weeks well were what when where which while whole why will with within without would wrong year yes yesterday yet you your`;

/** The list that comes with the journal (P-07). */
export const wordingEnglish: WordingList = {
  hints: [...reminders, ...reproaches, ...needless, ...days],
  harmless,
  usual: usual.split(/\s+/),
  endings: /(?:ed|ing|ly|tion|sion|ment|ness|able|ible|ance|ence|ity|ful|less|ous|ever|where|body|self)$/,
};
