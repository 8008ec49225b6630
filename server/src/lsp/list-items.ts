/** Pages of statements and encounters with their offsets turned into ranges, for the extension's own requests. */
import type { CancellationToken } from 'vscode-languageserver';
import type { EncounterItem, PlaceItem, StatementItem } from '../../../protocol/src/messages.ts';
import type { ListedEncounter, ListedStatement } from '../features/listings.ts';
import type { Span } from '../text/span.ts';
import { toRange } from './convert.ts';
import type { Session } from './feature.ts';

/** The statements in the order given, without those whose file cannot be read. */
export function statementItems({ places }: Session, items: readonly ListedStatement[], token: CancellationToken): Promise<StatementItem[]> {
  return places.each(
    items,
    ({ uri, day, title, outlet, cueClass, content, statement }, { lines }): StatementItem => ({
      uri,
      range: toRange(lines, statement.span),
      date: day,
      title,
      outlet,
      speaker: { id: statement.speakerId, name: statement.speaker },
      cue: { text: statement.cue.text, class: cueClass, range: toRange(lines, statement.cue.span) },
      kind: statement.kind,
      resolved: statement.resolved,
      content: { text: content, range: toRange(lines, statement.content) },
    }),
    () => token.isCancellationRequested,
  );
}

/** The encounters in the order given; reports and references in files that cannot be read are left out. */
export async function encounterItems(session: Session, items: readonly ListedEncounter[], token: CancellationToken): Promise<EncounterItem[]> {
  const wanted = items.flatMap(({ event, references }) => [...event.reports, ...references, ...references.flatMap(({ targets }) => targets)]);
  const located = new Map<{ readonly uri: string; readonly span: Span }, PlaceItem>();
  await session.places.each(wanted, (place, { lines }) => located.set(place, { uri: place.uri, range: toRange(lines, place.span) }), () => token.isCancellationRequested);
  const placed = <T extends { readonly uri: string; readonly span: Span }, R>(places: readonly T[], more: (place: T) => R): (PlaceItem & R)[] => {
    return places.flatMap((place) => {
      const item = located.get(place);
      return item === undefined ? [] : [{ ...item, ...more(place) }];
    });
  };
  return items.map(({ event: { kind, status, date, participants, reports }, references }): EncounterItem => ({
    kind,
    status,
    date,
    participants,
    articles: placed(reports, ({ uri, day, span }) => ({ title: session.corpus.entry(session.corpus.numberOf(uri)).title, day, sentence: sentenceAt(session, uri, span) })),
    references: placed(references, ({ text, targets }) => ({ text, targets: placed(targets, () => ({})) })),
  }));
}

/** The words of an encounter in an article that has been prepared. */
function sentenceAt({ corpus }: Session, uri: string, { start }: Span): string {
  return corpus.article(uri)?.encounters.find((encounter) => encounter.span.start === start)?.text ?? '';
}
