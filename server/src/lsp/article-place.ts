/** From a place that a request names to the article it means, with its text: what requests about "the words here" begin with. */
import type { PositionParams } from '../../../protocol/src/wordings.ts';
import type { OpenDocument, Session } from './feature.ts';

export interface ArticlePlace extends OpenDocument {
  readonly offset: number;
}

/** The article's file and the offset in it; null when it cannot be read. The article has been prepared. */
export async function articlePlace(session: Session, { uri, position }: PositionParams): Promise<ArticlePlace | null> {
  await session.prepare(uri);
  const place = await session.places.get(uri);
  return place === null ? null : { uri, text: place.text, lines: place.lines, offset: place.lines.offsetAt(position) };
}
