/** The requests behind the Statements view: the tree of a filter, the statement or speaker at a place, people to choose from, citations. */
import type { CancellationToken } from 'vscode-languageserver';
import { LARGEST_PAGE, type StatementItem } from '../../../protocol/src/messages.ts';
import {
  ALSO_SPOKE_REQUEST,
  SPEAKER_AT_REQUEST,
  SPEAKERS_REQUEST,
  STATEMENT_AT_REQUEST,
  STATEMENT_CITATION_REQUEST,
  STATEMENT_TREE_REQUEST,
  type AlsoSpokeParams,
  type AlsoSpokeResult,
  type PositionParams,
  type SpeakerItem,
  type SpeakersParams,
  type StatementCitation,
  type StatementTreeParams,
  type StatementTreeResult,
} from '../../../protocol/src/wordings.ts';
import type { Person, StatementPlace } from '../corpus/model.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import { cut, listedStatements } from '../features/listings.ts';
import { speakerAt, statementAt, statementCitation } from '../features/statement-at.ts';
import { contentText } from '../features/statement-text.ts';
import { statementTree, type StatementTreePage } from '../features/statement-tree.ts';
import { pinyin } from '../text/pinyin.ts';
import { articlePlace } from './article-place.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { statementItems } from './list-items.ts';

const NO_STATEMENTS: StatementTreeResult = { groups: [], statements: [], outdated: 0, total: 0, all: null, partial: false, problem: null };

export const WORDINGS: readonly Feature[] = [
  corpusFeature<StatementTreeParams, StatementTreeResult>(STATEMENT_TREE_REQUEST, null, NO_STATEMENTS, async (session, params, token) => {
    const { filter, order, parent, offset, limit } = params;
    const partial = session.isReading();
    let page: StatementTreePage;
    try {
      const question = { ...filter, newestFirst: order === 'newest', parent, offset, limit };
      page = await statementTree(session.corpus, question, session.texts, () => token.isCancellationRequested);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return { ...NO_STATEMENTS, problem: session.texts.patternProblem(error.problem, error.at) };
    }
    const statements = await itemsOf(session, page.statements, token);
    return { ...page, statements, outdated: page.statements.length - statements.length, partial, problem: null };
  }),

  corpusFeature<PositionParams, StatementItem | null>(STATEMENT_AT_REQUEST, null, null, async (session, params, token) => {
    const place = await articlePlace(session, params);
    const found = place === null ? null : statementAt(session.corpus, place.uri, place.offset);
    return found === null ? null : ((await itemsOf(session, [found], token))[0] ?? null);
  }),

  corpusFeature<PositionParams, SpeakerItem | null>(SPEAKER_AT_REQUEST, null, null, async (session, params) => {
    const place = await articlePlace(session, params);
    const found = place === null ? null : speakerAt(session.corpus, place.uri, place.offset, place.text);
    if (found === null) return null;
    return 'organisation' in found ? { id: found.organisation, name: found.organisation, detail: '', articles: null } : speakerItem(found);
  }),

  corpusFeature<SpeakersParams, readonly SpeakerItem[]>(SPEAKERS_REQUEST, null, [], ({ corpus }, { query, limit }) => {
    return corpus.findPeople(query, Math.min(LARGEST_PAGE, limit)).map(speakerItem);
  }),

  corpusFeature<PositionParams, StatementCitation | null>(STATEMENT_CITATION_REQUEST, null, null, async (session, params) => {
    const place = await articlePlace(session, params);
    const found = place === null ? null : statementAt(session.corpus, place.uri, place.offset);
    const text = found === null ? null : statementCitation(session.corpus, found.uri, found.statement, session.texts.hover.untitled);
    return text === null ? null : { text };
  }),

  corpusFeature<AlsoSpokeParams, AlsoSpokeResult | null>(ALSO_SPOKE_REQUEST, null, null, async (session, params, token) => {
    const { corpus } = session;
    const place = await articlePlace(session, params);
    const found = place === null ? null : statementAt(corpus, place.uri, place.offset);
    const article = found === null ? undefined : corpus.article(found.uri);
    if (found === null || article?.day == null) return null;
    const { speakerId, speaker, content: span } = found.statement;
    const subject = { doc: article.article, speakerId, speaker, content: contentText(found.statement), span, day: article.day };
    const all = await corpus.alsoSpoke(subject, () => token.isCancellationRequested);
    const page = cut(all, 0, params.limit).map(({ doc, index, shared }) => ({ uri: corpus.entry(doc).uri, index, shared }));
    const statement = (await itemsOf(session, [found], token))[0];
    if (statement === undefined) return null;
    const items = (await Promise.all(page.map(async (one) => ({ statement: (await itemsOf(session, [one], token))[0], shared: one.shared }))))
      .flatMap(({ statement: other, shared }) => (other === undefined ? [] : [{ statement: other, shared }]));
    return { statement, month: article.day.slice(0, 7), items, total: all.length };
  }),
];

/** Statements as the wire has them, in the order given; those of files that cannot be read, or read otherwise now, are left out. */
export async function itemsOf(session: Session, places: readonly StatementPlace[], token: CancellationToken): Promise<StatementItem[]> {
  for (const uri of new Set(places.map((place) => place.uri))) {
    if (token.isCancellationRequested) return [];
    await session.prepare(uri);
  }
  return statementItems(session, listedStatements(session.corpus, places), token);
}

/** Pinyin is told for whoever types it: the editor's own filter looks for what was typed in what is shown. */
function speakerItem({ id, name, latin, articleCount }: Person): SpeakerItem {
  const spelt = pinyin(name);
  return { id, name, detail: [latin[0], spelt === name.toLowerCase() ? undefined : spelt].filter((part) => part !== undefined).join(' · '), articles: articleCount };
}
