/** What a text goes on about from sentence to sentence: whom 他, a missing subject, 该发言人 or 声明 refer to. */
import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import { SINGULAR_PRONOUNS } from '../language/zh/subjects.ts';
import { endContents } from './contents.ts';
import type { FoundStatement, Speaker } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import { firstMention, type Reading } from './reading.ts';
import type { Sentence } from './source.ts';
import { firstPersonSubject } from './speakers.ts';
import { afterName, skipLeading } from './subjects.ts';
import { writingIn } from './writings.ts';

/** A person is presented so early in a sentence. */
const FARTHEST_PRESENTED = 80;

/** What the text before a sentence leaves to refer to. */
export class Discourse {
  /** The latest main statement, whoever made it: for elided subjects and 该发言人. */
  latest: FoundStatement | null = null;
  /** The latest outlet that reported, for 报导指出. */
  outlet: Span | null = null;
  /** The latest writing somebody spoke in (在声明中说), and whose it was. */
  written: { readonly noun: string; readonly by: Pick<Speaker, 'person' | 'organisation'>; readonly sentence: number } | null = null;
  readonly #reading: Reading;
  #person: FoundPerson | null = null;
  /** Sentences since `#person` was known. Few texts ever ask, so they are read only then, the last one first. */
  #unread: Sentence[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whom 他 or a missing subject means: the speaker of the latest main statement, or a later sentence's first person who is its subject. */
  get person(): FoundPerson | null {
    for (let sentence = this.#unread.pop(); sentence; sentence = this.#unread.pop()) {
      const subject = firstPersonSubject(this.#reading, sentence.start, sentence.end) ?? presented(this.#reading, sentence);
      if (subject === null || (subject !== 'unnamed' && signs(this.#reading, sentence, subject))) continue;
      this.#goOnAbout(subject === 'unnamed' ? null : subject);
    }
    return this.#person;
  }

  #goOnAbout(person: FoundPerson | null): void {
    this.#person = person;
    this.#unread = [];
  }

  /** Takes in a sentence and the statements found in it. */
  remember(sentence: Sentence, number: number, inSentence: readonly FoundStatement[]): void {
    if (inSentence.length === 0) {
      this.#unread.push(sentence);
      return;
    }
    const { source } = this.#reading;
    const { folded } = source;
    const statements = inSentence.length < 2 ? inSentence : endContents(source, inSentence);
    for (const { person, organisation, span, cue } of inSentence) {
      if (organisation && folded[cue.start] === '报' && (folded[cue.start + 1] === '道' || folded[cue.start + 1] === '导')) this.outlet = organisation;
      const noun = writingIn(folded, span.start, cue.start);
      if (noun) this.written = { noun, by: { person, organisation }, sentence: number };
    }
    const main = statements.find((statement) => statement.person !== null && !statements.some((outer) => outer !== statement && outer.person !== null && outer.content.start <= statement.span.start && outer.content.end >= statement.span.end && outer.cue.start < statement.cue.start && outer.person !== statement.person));
    const last = main && statements.findLast((statement) => statement.person !== null && !(statement.cue.start > main.content.start && statement.cue.start < main.content.end));
    const speaker = last?.person ?? main?.person ?? null;
    this.latest = last ?? main ?? statements[0] ?? this.latest;
    // 他婉拒了，但强尼说…: the sentence goes on about him; so do those behind it.
    if (!speaker) this.#unread.push(sentence);
    else if (!(main && main.span.start > sentence.start && opensWithPronoun(this.#reading, sentence) && this.person !== null)) this.#goOnAbout(speaker);
  }
}

const PARTS = new CharacterSet('，。；');

function parted(folded: string, at: number): boolean {
  return at >= folded.length || PARTS.at(folded, at);
}

/** 代表人物之一是前发言人赵立坚，…: whom a sentence presents is whom the text goes on about. */
function presented({ source: { folded }, index }: Reading, sentence: Sentence): FoundPerson | null {
  const mention = firstMention(index, sentence.start, Math.min(sentence.end, sentence.start + FARTHEST_PRESENTED));
  if (!mention || !parted(folded, afterName(folded, mention.span.end))) return null;
  const before = folded.slice(sentence.start, mention.span.start);
  return /(?:是|就是|即是|首推|当属)[^是，。；、和与对向]*$/.test(before) && !/(?:不|但|可|还|总|于|像|只|若|要|凡)是[^是]*$/.test(before) ? mention.person : null;
}

/** 中央社记者谢静雯摄: who took the picture is nobody the text goes on about. */
function signs({ source: { folded }, index }: Reading, sentence: Sentence, person: FoundPerson): boolean {
  const mention = firstMention(index, sentence.start, sentence.end);
  return mention?.person === person && /^(?:摄|传真|编译|报道|报导)/.test(folded.slice(mention.span.end, mention.span.end + 2));
}

function opensWithPronoun(reading: Reading, sentence: Sentence): boolean {
  const start = skipLeading(reading, sentence.start, sentence.end);
  const pronoun = SINGULAR_PRONOUNS.startingAt(reading.source.folded, start);
  return pronoun === '他' || pronoun === '她';
}
