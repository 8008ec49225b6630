/**
 * Facts written by hand, in a short notation: `王毅@中国:外长` a name with its role, `普莱斯(Ned Price)` with a Latin gloss,
 * `安东尼·布林肯/布林肯` with two forms, `普莱斯*3` mentioned three times, `普莱斯?` a mere candidate, `普莱斯` a supported name.
 */
import type { EncounterFacts, EncounterReferenceFacts, Facts, MentionFacts, PersonFacts, StatementFacts } from '../../server/src/analysis/facts.ts';

export interface FactsGiven {
  readonly day?: string;
  readonly title?: string;
  readonly people?: readonly string[];
  readonly terms?: Readonly<Record<string, number>>;
  /** Speakers as indices into `people`; a string is an organisation. */
  readonly speakers?: readonly (number | string)[];
  readonly encounters?: readonly Partial<EncounterFacts>[];
  readonly references?: readonly Partial<EncounterReferenceFacts>[];
}

const NOWHERE = { start: 0, end: 0 };

export function factsOf(given: FactsGiven): Facts {
  let offset = 0;
  const people = (given.people ?? []).map((notation) => {
    const person = personOf(notation, offset);
    offset = person.mentions.at(-1)!.span.end;
    return person;
  });
  return {
    version: 1,
    title: given.title === undefined ? null : { text: given.title, span: NOWHERE },
    date: given.day === undefined ? null : { day: given.day, instant: null, from: 'body', span: NOWHERE },
    outlet: null,
    url: null,
    tags: [],
    categories: [],
    frontMatter: null,
    frontMatterTitle: null,
    paragraphs: [],
    people,
    statements: (given.speakers ?? []).map((speaker): StatementFacts => ({
      speaker: typeof speaker === 'string' ? speaker : people[speaker]!.name,
      person: typeof speaker === 'string' ? null : speaker,
      resolved: 'name',
      subject: null,
      cue: { text: '说', span: NOWHERE },
      kind: 'indirect',
      span: NOWHERE,
      content: NOWHERE,
      text: '',
    })),
    dates: [],
    encounters: (given.encounters ?? []).map((encounter) => ({
      kind: 'call',
      status: 'happened',
      date: null,
      participants: [],
      text: '',
      span: NOWHERE,
      ...encounter,
    })),
    encounterReferences: (given.references ?? []).map((reference) => ({
      kind: 'call',
      participants: [],
      from: '',
      to: '',
      text: '',
      span: NOWHERE,
      ...reference,
    })),
    terms: Object.entries(given.terms ?? {}).map(([text, count]) => ({ text, count })),
    problems: [],
  };
}

function personOf(notation: string, offset: number): PersonFacts {
  const match = /^([^@(?*=]+)(?:\(([^)]+)\))?(?:@([^:*?=]*):([^*?=]+))?(?:\*(\d+))?(?:=(.+?))?(\?)?$/.exec(notation);
  if (match === null) throw new Error(`facts: ${notation} is not understood`);
  const [, forms, latin, affiliation, title, count, spelling, candidate] = match;
  const surfaces = forms!.split('/');
  const mentions: MentionFacts[] = [];
  for (const text of surfaces) {
    for (let i = 0; i < Number(count ?? 1); i++) {
      mentions.push({ text, span: { start: offset, end: offset + text.length } });
      offset += text.length;
    }
  }
  const introduced = title !== undefined || latin !== undefined;
  return {
    name: surfaces[0]!,
    latin: latin ?? null,
    spelling: spelling ?? null,
    surfaces,
    roles: title === undefined ? [] : [{ title, affiliation: affiliation || null, span: NOWHERE, mention: 0 }],
    official: title !== undefined,
    confidence: candidate !== undefined ? 'candidate' : introduced ? 'introduced' : 'supported',
    mentions,
    introduction: introduced ? 0 : null,
  };
}
