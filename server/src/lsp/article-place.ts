/** From a place that a request names to the article it means, with its text: what requests about "the words here" begin with. */
import type { PositionParams } from '../../../protocol/src/wordings.ts';
import type { OpenDocument, Session } from './feature.ts';
import { Readings } from './readings.ts';

export interface ArticlePlace extends OpenDocument {
  readonly offset: number;
}

/** The article's file and the offset in it, for a place in the file or in its reading view; null when there is none. The article has been prepared. */
export async function articlePlace(session: Session, params: PositionParams): Promise<ArticlePlace | null> {
  const { uri, position } = Readings.isReading(params.uri) ? ((await placeInFile(session, params)) ?? params) : params;
  await session.prepare(uri);
  const place = await session.places.get(uri);
  return place === null ? null : { uri, text: place.text, lines: place.lines, offset: place.lines.offsetAt(position) };
}

/** Where the words at a place of a reading view stand in the file. */
async function placeInFile(session: Session, { uri, position }: PositionParams): Promise<PositionParams | null> {
  const view = await session.readings.at(session, uri);
  const range = view?.rangeInFile({ start: position, end: position }) ?? null;
  return view === null || range === null ? null : { uri: view.articleUri, position: range.start };
}
