/** What a reader may choose from in a filter by person, speaker, outlet or tag: by characters of either script or by pinyin, the most frequent first. */
import type { FilterValue, FilterValuesParams } from '../../../protocol/src/selection.ts';
import type { CorpusQueries, Person } from '../corpus/model.ts';
import { Matcher, NOT_FOUND } from '../corpus/spelling.ts';
import { fold } from '../text/fold.ts';
import { pinyin } from '../text/pinyin.ts';
import { cut } from './listings.ts';

/** Whoever types waits at most so many milliseconds for organisations; they are there for the next letter. */
const PATIENCE_MS = 150;

export async function filterValues(corpus: CorpusQueries, { field, query, limit }: FilterValuesParams): Promise<readonly FilterValue[]> {
  switch (field) {
    case 'person':
      return cut(corpus.findPeople(query, limit), 0, limit).map(personValue);
    case 'speaker':
      return cut(await speakers(corpus, query, limit), 0, limit);
    case 'outlet':
      return cut(matching(corpus.outlets(), query), 0, limit);
    case 'tag':
      return cut(matching(corpus.tags(), query), 0, limit);
  }
}

/** Persons and organisations that speak, those first whose names match best. */
async function speakers(corpus: CorpusQueries, query: string, limit: number): Promise<FilterValue[]> {
  const matcher = new Matcher(query);
  const known = corpus.organisations().catch(() => null);
  const organisations = await Promise.race([known, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))]);
  // A person found by another name than the one shown comes behind those whose name begins so.
  const rank = ({ label }: FilterValue): number => (matcher.empty ? 0 : Math.min(2, matcher.rankOf(label)));
  return [...corpus.findPeople(query, limit).map(personValue), ...cut(matching(organisations ?? new Map(), query), 0, limit)]
    .map((value) => ({ value, rank: rank(value) }))
    .sort((a, b) => a.rank - b.rank || (b.value.articles ?? 0) - (a.value.articles ?? 0))
    .map(({ value }) => value);
}

/** Pinyin is told for whoever types it: the list of the editor looks for what was typed in what it shows. */
function personValue({ id, name, latin, articleCount }: Person): FilterValue {
  const spelt = pinyin(name);
  return { value: id, label: name, detail: [latin[0], spelt === name.toLowerCase() ? undefined : spelt].filter((part) => part !== undefined).join(' · '), articles: articleCount };
}

/** Names that a filter takes for one another are one, written as most articles write it, in Simplified characters where as many do. */
function matching(counts: ReadonlyMap<string | null, number>, query: string): FilterValue[] {
  const matcher = new Matcher(query);
  const values = new Map<string, { label: string; articles: number; most: number }>();
  for (const [name, articles] of counts) {
    if (name === null || (!matcher.empty && matcher.rankOf(name) >= NOT_FOUND)) continue;
    const known = values.get(fold(name));
    if (known === undefined) {
      values.set(fold(name), { label: name, articles, most: articles });
      continue;
    }
    known.articles += articles;
    if (articles > known.most || (articles === known.most && fold(name) === name)) {
      known.most = articles;
      known.label = name;
    }
  }
  return Array.from(values.values(), ({ label, articles }) => ({ value: label, label, detail: '', articles }))
    .sort((a, b) => b.articles - a.articles || (a.label < b.label ? -1 : 1));
}
