/** Puts the living articles of several segments into one. */
import { SegmentBuilder, type SegmentData } from './builder.ts';
import type { Segment } from './segment.ts';

/** The segments must be of one version and time zone, and no URI alive in two of them. */
export function mergeSegments(segments: readonly Segment[], isAlive: (segment: Segment, doc: number) => boolean): SegmentData {
  const builder = new SegmentBuilder();
  for (const segment of segments) {
    for (let doc = 0; doc < segment.docs; doc++) {
      if (isAlive(segment, doc)) builder.addRecord(segment.uri(doc), segment.stamp(doc), segment.articleRecord(doc));
    }
  }
  return builder.finish({ analyser: segments[0]?.analyser ?? 0, timeZone: segments[0]?.timeZone ?? '' });
}
