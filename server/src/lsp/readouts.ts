/** The requests about accounts of one encounter: which articles have one, and two of them side by side. */
import {
  ACCOUNTS_REQUEST,
  READOUTS_REQUEST,
  type AccountsParams,
  type AccountsResult,
  type ReadoutSentence,
  type ReadoutsParams,
  type ReadoutsResult,
} from '../../../protocol/src/readouts.ts';
import { accountsOf, meetingOf, type ReportedEncounter } from '../features/accounts.ts';
import { articleItem } from '../features/article-tree.ts';
import { readoutRows, type RowSentence } from '../features/readouts.ts';
import { unitsOf, type Unit } from '../features/readouts-units.ts';
import type { CorpusArticle } from '../corpus/model.ts';
import { toRange } from './convert.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import type { Place } from './places.ts';

const NONE: AccountsResult = { encounters: [] };

export const READOUTS: readonly Feature[] = [
  corpusFeature<AccountsParams, AccountsResult>(ACCOUNTS_REQUEST, null, NONE, async (session, { uri, position = null }) => {
    await session.prepare(uri);
    const article = session.corpus.article(uri);
    if (article === undefined) return NONE;
    const place = position === null ? null : await session.places.get(uri);
    const found = accountsOf(session.corpus, article, place === null || position === null ? null : place.lines.offsetAt(position));
    return { encounters: found.map((reported) => ({ label: labelOf(reported, session), accounts: reported.accounts.map(articleItem) })) };
  }),

  corpusFeature<ReadoutsParams, ReadoutsResult | null>(READOUTS_REQUEST, null, null, async (session, params, token) => {
    const [left, right] = [await read(session, params.left), await read(session, params.right)];
    if (left === null || right === null || token.isCancellationRequested) return null;
    const meeting = meetingOf(left.article, right.article);
    const rows = readoutRows(units(session, left, meeting), units(session, right, meeting));
    return {
      left: articleItem(session.corpus.entry(left.article.article)),
      right: articleItem(session.corpus.entry(right.article.article)),
      rows: rows.map((row) => ({ kind: row.kind, left: row.left.map((one) => sentence(left, one)), right: row.right.map((one) => sentence(right, one)) })),
    };
  }),
];

interface Read {
  readonly article: CorpusArticle;
  readonly place: Place;
}

async function read(session: Session, uri: string): Promise<Read | null> {
  await session.prepare(uri);
  const article = session.corpus.article(uri);
  const place = article === undefined ? null : await session.places.get(uri);
  return article === undefined || place === null ? null : { article, place };
}

function units({ settings }: Session, { article, place }: Read, meeting: ReadonlySet<string>): Unit[] {
  return unitsOf(article, place.text, settings.timeZone, meeting);
}

function sentence({ article, place }: Read, { unit, telling, counterpart, shared }: RowSentence): ReadoutSentence {
  return {
    uri: article.uri,
    range: toRange(place.lines, unit.span),
    text: unit.text,
    opens: unit.opens,
    telling,
    counterpart,
    speakers: unit.speakers.map(({ name }) => name),
    shared: shared.map(({ start, end }) => [start, end] as const),
  };
}

function labelOf({ encounter }: ReportedEncounter, { texts }: Session): string {
  const { kind, date, participants } = encounter;
  return [...(date === null ? [] : [date]), texts.encounter.kind(kind), participants.map(({ name }) => name).join('—')].join(' · ');
}
