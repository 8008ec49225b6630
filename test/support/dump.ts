/** A corpus as text that does not depend on the order of anything unordered, for comparing two of them. */
import type { Corpus } from '../../server/src/corpus/corpus.ts';

export function dump(corpus: Corpus): string {
  const lines: string[] = [];
  for (const entry of corpus.articles()) {
    const article = corpus.article(entry.uri)!;
    lines.push(`${entry.day} ${entry.uri} ${entry.title}`);
    for (const { person, appearance } of article.people) lines.push(`  ${person.id} = ${appearance.name} ${appearance.mentions.length}`);
    for (const { speaker, speakerId } of article.statements) lines.push(`  ${speaker} (${speakerId}) said`);
    for (const { kind, date, participants } of article.encounters) lines.push(`  ${kind} ${date} ${participants.map(({ id }) => id).join()}`);
    for (const related of corpus.related(entry.uri, 10)) lines.push(`  -> ${related.uri} ${related.score} ${related.reasons.map(({ text }) => text).join('; ')}`);
  }
  const people = [...corpus.people()].map((person) => {
    const { id, name, latin, official, surfaces, mentionCount, firstDay, lastDay, merges, appearances } = person;
    return JSON.stringify({ id, name, latin, official, surfaces, mentionCount, firstDay, lastDay, merges, uris: appearances.map(({ uri }) => uri) });
  });
  const all = { person: null, uri: null, from: null, to: null };
  lines.push(...corpus.statements(all).map(({ uri, index }) => `statement ${uri} ${index}`), ...corpus.encounters(all).map((event) => JSON.stringify(event)));
  return [...lines, ...people.sort(), corpus.findPeople('', 20).map(({ id }) => id).join()].join('\n');
}
