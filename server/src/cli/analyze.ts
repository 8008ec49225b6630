/** `analyze`: everything known of each article, one JSON object a line or a summary to read. */
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import type { CorpusArticle } from '../corpus/model.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { load } from './load.ts';
import { jsonLine, print } from './output.ts';
import { summarise } from './summary.ts';
import { readFlags, readFormat, readOptions, readTimeZone, UsageError } from './usage.ts';

export async function analyze(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['no-roster']);
  const { values, paths: given } = readOptions('analyze', rest, ['format', 'time-zone']);
  const format = readFormat('analyze', values.format);
  const timeZone = readTimeZone('analyze', values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  if (given.length === 0) throw new UsageError('no file or folder given', 'analyze');
  const { corpus, paths, complete, linesOf } = await load(given, timeZone, { withoutRoster: flags.has('no-roster') });
  for (const path of paths) {
    const article = corpus.article(path)!;
    await print(format === 'text' ? `${summarise(article)}\n` : jsonLine(analysisOf(article, linesOf(path))));
  }
  return complete ? 0 : 1;
}

/** The public shape of one article's analysis. Later versions add keys; none is changed or dropped. */
function analysisOf(article: CorpusArticle, lines: LineIndex): object {
  const range = ({ start, end }: Span): object => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  const { facts } = article;
  return {
    path: article.uri,
    title: facts.title && { text: facts.title.text, range: range(facts.title.span) },
    date: facts.date && {
      day: facts.date.day,
      instant: facts.date.instant,
      from: facts.date.from,
      range: facts.date.span && range(facts.date.span),
    },
    outlet: facts.outlet?.text ?? null,
    url: facts.url?.text ?? null,
    tags: facts.tags,
    people: article.people.map(({ person, appearance }) => ({
      name: appearance.name,
      id: person.id,
      latin: appearance.latin,
      surfaces: appearance.surfaces,
      roles: appearance.roles.map(({ title, affiliation, span }) => ({ title, affiliation, range: range(span) })),
      roster: person.rostered?.name.text ?? null,
      official: appearance.official,
      mentions: appearance.mentions.map(({ span, text }) => ({ range: range(span), text })),
    })),
    statements: article.statements.map((statement) => ({
      speaker: { name: statement.speaker, kind: statement.person === null ? 'organisation' : 'person' },
      resolved: statement.resolved,
      cue: { text: statement.cue.text, range: range(statement.cue.span) },
      kind: statement.kind,
      text: statement.text,
      range: range(statement.span),
      content: { range: range(statement.content) },
    })),
    dates: article.dates.map(({ text, value, span }) => ({ text, value, range: range(span) })),
    encounters: article.encounters
      .filter(({ status }) => status === 'happened')
      .map(({ kind, date, participants, text, span }) => ({
        kind,
        date,
        participants: participants.map(({ name }) => name),
        text,
        range: range(span),
      })),
  };
}
