/** Editorial hints of short articles as lines a test can read: the rule, the words in brackets, what is said, and the other places. */
import { DIAGNOSTIC_RULES, type DiagnosticRule } from '../../../protocol/src/diagnostics.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../protocol/src/settings.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import { editorialHints } from '../../../server/src/features/diagnostics.ts';
import { textsFor } from '../../../server/src/l10n/texts.ts';
import { parseRoster } from '../../../server/src/roster/parse-roster.ts';
import { Roster } from '../../../server/src/roster/roster.ts';

const ROSTER = '/people.yaml';

/** Articles by path; `/people.yaml` is the roster. */
export type Files = Readonly<Record<string, string>>;

/** The hints of a rule in one article, by default the first; the other rules are off. */
export function hints(rule: DiagnosticRule, files: Files, path = Object.keys(files)[0]!): string[] {
  const corpus = new Corpus();
  for (const [name, text] of Object.entries(files)) {
    if (name === ROSTER) continue;
    const read = readArticle(text, name.slice(1), 'Asia/Shanghai');
    if (read === null) throw new Error(`${name} is no article`);
    corpus.put(name, read);
  }
  const roster = files[ROSTER];
  if (roster !== undefined) corpus.setRoster(new Roster([parseRoster(ROSTER, roster).file]));
  const off = Object.fromEntries(DIAGNOSTIC_RULES.filter((name) => name !== rule).map((name) => [`diagnostics.${name}`, 'off']));
  const settings = { ...DEFAULT_SETTINGS, ...off } as Settings;
  const wordsAt = (file: string, span: { readonly start: number; readonly end: number } | null): string => (span === null ? '' : files[file]!.slice(span.start, span.end));
  return editorialHints(corpus, path, files[path]!, settings, textsFor('zh-cn')).map(({ code, span, message, others }) => {
    if (code !== rule) throw new Error(`${code} is off`);
    const places = others.map((other) => ` → ${other.uri} [${wordsAt(other.uri, other.span)}]`);
    return `[${wordsAt(path, span)}] ${message}${places.join('')}`;
  });
}
