/** The articles of a selection in their order, and the people mentioned in them: what lists, counts and exports go through. */
import type { AppearanceMention, AppearanceRole, Person } from './model.ts';
import type { CorpusPerson } from './persons.ts';
import { personsCalled, selectedDocs, speakerOf, type SearchedCorpus, type SearchFilter } from './search/scope.ts';
import type { Doc } from './segment-set.ts';

/** One mention of a person, and the role that stands beside it. */
export interface FoundMention {
  readonly person: Person;
  readonly mention: AppearanceMention;
  readonly role: AppearanceRole | null;
}

/** Oldest first, undated last. With a speaker only articles in which they are reported to say something. */
export function selectedInOrder(corpus: SearchedCorpus, filter: SearchFilter): Doc[] {
  const wanted = selectedDocs(corpus, filter);
  const speaker = filter.speaker === null ? null : speakerOf(corpus, filter.speaker);
  const docs: Doc[] = [];
  for (const doc of corpus.timeline.all()) {
    if (wanted[doc] !== 1) continue;
    if (speaker === null || corpus.statementRecords(doc).some((statement) => speaker.says(doc, statement))) docs.push(doc);
  }
  return docs;
}

/**
 * Tells of an article the mentions that a selection is about, in text order: with a person only theirs, with a speaker only those in what
 * the speaker is reported to say. Good for one revision of the corpus.
 */
export function mentionsWithin(corpus: SearchedCorpus, { person, speaker }: SearchFilter): (doc: Doc) => readonly FoundMention[] {
  const only = person === null ? null : new Set(personsCalled(corpus, person).map(({ id }) => id));
  const who = speaker === null ? null : speakerOf(corpus, speaker);
  return (doc) => {
    const slot = corpus.segments.slotOf(doc);
    if (slot === undefined) return [];
    const spans = who === null ? null : corpus.statementRecords(doc).flatMap((statement) => (who.says(doc, statement) ? [statement.content] : []));
    if (spans?.length === 0) return [];
    const people = new Set<CorpusPerson>();
    for (let index = slot.segment.record(doc - slot.base).people - 1; index >= 0; index--) {
      const found = corpus.personAt(doc, index);
      if (found !== undefined && (only === null || only.has(found.id))) people.add(found);
    }
    const mentions: FoundMention[] = [];
    for (const one of people) {
      const appearance = one.appearanceIn(doc);
      const roles = new Map(appearance?.roles.map((role) => [role.mention, role]));
      appearance?.mentions.forEach((mention, at) => {
        const { start, end } = mention.span;
        const counts = spans === null || spans.some((span) => start >= span.start && end <= span.end);
        if (counts) mentions.push({ person: one, mention, role: roles.get(at) ?? null });
      });
    }
    return mentions.sort((a, b) => a.mention.span.start - b.mention.span.start);
  };
}
