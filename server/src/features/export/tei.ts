/**
 * Articles as TEI P5 with standoff annotations: the visible text in paragraphs, and beside it who is named where (`listPerson`, spans), who says
 * what (`listOrg`, spans of cue and content, links), dates and encounters (`listEvent`). Nothing is marked up inside the text, so that the
 * annotations of any other tool fit beside these.
 *
 * A span points at `#string-range(ID,OFFSET,LENGTH)` of TEI's XPointer schemes: characters of the paragraph with that id, from 0, as Unicode
 * counts them. What reaches over several paragraphs has one pointer for each.
 */
import type { Selection } from '../../../../protocol/src/selection.ts';
import { parseArticle } from '../../article/parse-article.ts';
import type { Article } from '../../article/article.ts';
import { fileNameOf } from '../../corpus/file-name.ts';
import type { CorpusArticle } from '../../corpus/model.ts';
import { visibleOffset } from '../../corpus/read-article.ts';
import type { Span } from '../../text/span.ts';
import { selectedArticles } from './articles.ts';
import type { Outflow, Piece } from './outflow.ts';
import { eachArticle } from './reading.ts';
import type { ExportTools } from './table.ts';
import { characters, xml, type Markup } from './xml.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

export function teiExport(tools: ExportTools, selection: Selection): Outflow {
  const wanted = selectedArticles(tools, selection);
  return { total: wanted.length, pieces: () => pieces(tools, wanted) };
}

async function* pieces(tools: ExportTools, wanted: ReturnType<typeof selectedArticles>): AsyncGenerator<Piece> {
  yield { text: `<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="${NAMESPACE}" xml:lang="zh">\n${corpusHeader()}\n`, rows: 0, outdated: 0 };
  let number = 0;
  const each = eachArticle(tools, wanted, ({ article, text }) => {
    const parsed = parseArticle(text, { fileName: fileNameOf(article.uri), timeZone: tools.timeZone }).article;
    return parsed === null ? null : teiOf(tools, `a${++number}`, article, parsed);
  });
  for await (const { result } of each) yield result === null ? { text: '', rows: 0, outdated: 1 } : { text: `${result}\n`, rows: 1, outdated: 0 };
  // A corpus of none is no corpus: TEI asks for one text at least.
  if (number === 0) yield { text: `${emptyText()}\n`, rows: 0, outdated: 0 };
  yield { text: '</teiCorpus>\n', rows: 0, outdated: 0 };
}

function corpusHeader(): Markup {
  return xml('teiHeader', {}, [
    xml('fileDesc', {}, [
      xml('titleStmt', {}, [xml('title', {}, 'News articles with standoff annotations')]),
      xml('publicationStmt', {}, [xml('p', {}, 'Not published: made from the files of the person who keeps the corpus.')]),
      xml('sourceDesc', {}, [xml('p', {}, 'Each text tells its own source.')]),
    ]),
    xml('encodingDesc', {}, [
      xml('projectDesc', {}, [xml('p', {}, 'Made by Corpus Reader. People, statements, dates and encounters were found by a program and corrected where the keeper of the corpus did so.')]),
      xml('editorialDecl', {}, [xml('p', {}, 'The text is what a reader of the published page sees, white space collapsed. Characters that XML does not allow stand as U+FFFD.')]),
    ]),
  ]);
}

function emptyText(): Markup {
  const header = xml('teiHeader', {}, [xml('fileDesc', {}, [
    xml('titleStmt', {}, [xml('title', {}, 'No article')]),
    xml('publicationStmt', {}, [xml('p', {}, 'Not published.')]),
    xml('sourceDesc', {}, [xml('p', {}, 'No article was selected.')]),
  ])]);
  return xml('TEI', {}, [header, xml('text', {}, [xml('body', {}, [xml('p', {}, '')])])]);
}

function teiOf(tools: ExportTools, id: string, article: CorpusArticle, parsed: Article): Markup {
  const place = new Pointers(id, parsed);
  const annotations = [...people(id, article), ...organisations(id, article), ...encounters(id, article, place), ...mentions(id, article, place), ...statements(id, article, place), ...dates(id, article, place)];
  return xml('TEI', { 'xml:id': id }, [
    header(tools, article),
    // Nothing known is nothing annotated: an empty `standOff` is not allowed.
    ...(annotations.length === 0 ? [] : [xml('standOff', {}, annotations)]),
    xml('text', {}, [body(id, parsed)]),
  ]);
}

function header({ texts, pathOf }: ExportTools, { uri, day, facts: { title, outlet, url, tags, categories } }: CorpusArticle): Markup {
  const shown = title?.text ?? texts.hover.untitled;
  const date = day === null ? [] : [xml('date', { when: day }, day)];
  const terms = [...new Set([...tags, ...categories])];
  return xml('teiHeader', {}, [
    xml('fileDesc', {}, [
      xml('titleStmt', {}, [xml('title', {}, shown)]),
      xml('publicationStmt', {}, [xml('p', {}, 'Not published.')]),
      xml('sourceDesc', {}, [xml('bibl', {}, [
        xml('title', {}, shown),
        ...(outlet === null ? [] : [xml('publisher', {}, outlet.text)]),
        ...date,
        ...(url === null ? [] : [xml('idno', { type: 'URL' }, url.text)]),
        xml('idno', { type: 'path' }, pathOf(uri)),
      ])]),
    ]),
    ...(terms.length === 0 ? [] : [xml('profileDesc', {}, [xml('textClass', {}, [xml('keywords', {}, terms.map((term) => xml('term', {}, term)))])])]),
  ]);
}

/** The headline as `head`, other headings and captions as `ab`: TEI has headings at the beginning of divisions only. */
function body(id: string, { paragraphs, visible: { text } }: Article): Markup {
  const blocks = paragraphs.map(({ kind, start, end }, at) => {
    const own = { 'xml:id': paragraphId(id, at) };
    const words = text.slice(start, end);
    if (kind === 'headline' && at === 0) return xml('head', own, words);
    return kind === 'paragraph' ? xml('p', own, words) : xml('ab', { ...own, type: kind }, words);
  });
  const onlyHead = paragraphs.length === 1 && paragraphs[0]!.kind === 'headline';
  return xml('body', {}, paragraphs.length === 0 || onlyHead ? [...blocks, xml('p', {}, '')] : blocks);
}

function paragraphId(id: string, at: number): string {
  return `${id}.p${at}`;
}

/** Turns spans of the file into pointers at the paragraphs written. */
class Pointers {
  readonly #id: string;
  readonly #article: Article;

  constructor(id: string, article: Article) {
    this.#id = id;
    this.#article = article;
  }

  /** One pointer for each paragraph the span reaches into; null when nothing of it is visible. */
  of({ start, end }: Span): { readonly target: string; readonly text: string } | null {
    const { visible, paragraphs } = this.#article;
    const first = visibleOffset(visible, start);
    const last = visibleOffset(visible, end);
    const parts = paragraphs.flatMap((paragraph, at) => {
      const from = Math.max(first, paragraph.start);
      const to = Math.min(last, paragraph.end);
      if (from >= to) return [];
      const before = characters(visible.text.slice(paragraph.start, from));
      const words = visible.text.slice(from, to);
      return [{ pointer: `#string-range(${paragraphId(this.#id, at)},${before},${characters(words)})`, words }];
    });
    return parts.length === 0 ? null : { target: parts.map(({ pointer }) => pointer).join(' '), text: parts.map(({ words }) => words).join(' ') };
  }
}

function personId(id: string, at: number): string {
  return `${id}.person${at}`;
}

function people(id: string, { people: all }: CorpusArticle): Markup[] {
  if (all.length === 0) return [];
  return [xml('listPerson', {}, all.map(({ person, appearance }, at) => xml('person', { 'xml:id': personId(id, at) }, [
    xml('persName', {}, person.name),
    ...appearance.surfaces.filter((surface) => surface !== person.name).map((surface) => xml('persName', { type: 'asWritten' }, surface)),
    ...(appearance.latin === null ? [] : [xml('persName', { type: 'latin', 'xml:lang': 'und-Latn' }, appearance.latin)]),
    ...[...new Set(appearance.roles.map(({ affiliation, title }) => `${affiliation ?? ''}${title}`))].map((office) => xml('occupation', {}, office)),
    xml('idno', { type: 'corpus-reader' }, person.id),
  ])))];
}

/** Organisations that speak, each once. */
function speakingOrganisations({ statements: all }: CorpusArticle): string[] {
  return [...new Set(all.flatMap(({ person, speaker }) => (person === null ? [speaker] : [])))];
}

function organisations(id: string, article: CorpusArticle): Markup[] {
  const names = speakingOrganisations(article);
  return names.length === 0 ? [] : [xml('listOrg', {}, names.map((name, at) => xml('org', { 'xml:id': `${id}.org${at}` }, [xml('orgName', {}, name)])))];
}

function mentions(id: string, { people: all }: CorpusArticle, place: Pointers): Markup[] {
  const spans = all.flatMap(({ appearance }, at) => appearance.mentions.flatMap(({ span }) => {
    const found = place.of(span);
    return found === null ? [] : [{ start: span.start, markup: xml('span', { target: found.target, corresp: `#${personId(id, at)}` }, found.text) }];
  }));
  return group('spanGrp', 'mention', spans.sort((a, b) => a.start - b.start).map(({ markup }) => markup));
}

/** A span each for the cue and for the content, and a link of speaker, cue and content. */
function statements(id: string, article: CorpusArticle, place: Pointers): Markup[] {
  const names = speakingOrganisations(article);
  const cues: Markup[] = [];
  const contents: Markup[] = [];
  const links: Markup[] = [];
  article.statements.forEach(({ speaker, speakerId, person, cue, content, kind }, at) => {
    const who = person === null ? `org${names.indexOf(speaker)}` : `person${article.people.findIndex((one) => one.person.id === speakerId)}`;
    const [words, said] = [place.of(cue.span), place.of(content)];
    if (words === null || said === null || who === 'person-1') return;
    const [cueId, contentId] = [`${id}.cue${at}`, `${id}.content${at}`];
    cues.push(xml('span', { 'xml:id': cueId, target: words.target }, words.text));
    contents.push(xml('span', { 'xml:id': contentId, type: kind, target: said.target, corresp: `#${id}.${who}` }, said.text));
    links.push(xml('link', { target: `#${id}.${who} #${cueId} #${contentId}` }, []));
  });
  return [...group('spanGrp', 'cue', cues), ...group('spanGrp', 'statement', contents), ...group('linkGrp', 'statement', links, { targFunc: 'speaker cue content' })];
}

function dates(id: string, { dates: all }: CorpusArticle, place: Pointers): Markup[] {
  const values = [...new Set(all.map(({ value }) => value))];
  const spans = all.flatMap(({ span, value }) => {
    const found = place.of(span);
    return found === null ? [] : [xml('span', { target: found.target, corresp: `#${id}.day${values.indexOf(value)}` }, found.text)];
  });
  if (spans.length === 0) return [];
  return [xml('timeline', {}, values.map((value, at) => xml('when', { 'xml:id': `${id}.day${at}`, absolute: value }, []))), ...group('spanGrp', 'date', spans)];
}

/** Encounters with whether they took place, their sentences, and who took part. */
function encounters(id: string, { encounters: all, people: known }: CorpusArticle, place: Pointers): Markup[] {
  const events: Markup[] = [];
  const spans: Markup[] = [];
  all.forEach(({ kind, status, date, participants, span, text }, at) => {
    const found = place.of(span);
    if (found === null) return;
    const own = `${id}.encounter${at}`;
    const who = participants.flatMap((one) => {
      const index = known.findIndex(({ person }) => person.id === one.id);
      return index < 0 ? [] : [`#${personId(id, index)}`];
    });
    const link = who.length === 0 ? [] : [xml('link', { type: 'participants', target: [`#${own}`, ...who].join(' ') }, [])];
    events.push(xml('event', { 'xml:id': own, type: kind, subtype: status, ...(date === null ? {} : { when: date }) }, [xml('desc', {}, text ?? found.text), ...link]));
    spans.push(xml('span', { target: found.target, corresp: `#${own}` }, found.text));
  });
  return events.length === 0 ? [] : [xml('listEvent', {}, events), ...group('spanGrp', 'encounter', spans)];
}

function group(name: 'spanGrp' | 'linkGrp', type: string, members: readonly Markup[], attributes: Readonly<Record<string, string>> = {}): Markup[] {
  return members.length === 0 ? [] : [xml(name, { type, ...attributes }, members)];
}
