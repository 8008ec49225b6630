import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { SegmentBuilder } from '../../server/src/corpus/segment/builder.ts';
import { openInMemory, type Segment } from '../../server/src/corpus/segment/segment.ts';
import { SegmentSet } from '../../server/src/corpus/segment-set.ts';
import { Timeline } from '../../server/src/corpus/timeline.ts';
import { factsOf } from '../support/facts-of.ts';
import { readOf } from '../support/read-of.ts';

const DAYS = ['2022-01-01', '2022-01-02', '1999-12-31', ''];

function segmentOf(files: ReadonlyMap<string, string>): Segment {
  const builder = new SegmentBuilder();
  for (const [uri, day] of files) builder.add(uri, { size: 1, mtime: 1, hash: 1 }, readOf(factsOf(day === '' ? {} : { day })));
  const { index, text } = builder.finish({ analyser: 1, timeZone: 'Asia/Shanghai' });
  return openInMemory({ index, text });
}

test('of a file in several segments the latest counts, and articles stay in the order of days and paths', () => {
  const uri = fc.integer({ min: 0, max: 20 }).map((n) => `file:///${n}.md`);
  const step = fc.oneof(
    fc.array(fc.tuple(uri, fc.constantFrom(...DAYS)), { minLength: 1, maxLength: 6 }).map((files) => ({ add: new Map(files), bury: null })),
    uri.map((bury) => ({ add: null, bury })),
  );
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const set = new SegmentSet();
    const timeline = new Timeline(set);
    const expected = new Map<string, string>();
    const dayOf = (doc: number): number => set.slotOf(doc)!.segment.dayNumber(doc - set.slotOf(doc)!.base);
    for (const { add, bury } of steps) {
      if (bury !== null) {
        const doc = set.find(bury);
        assert.equal(doc >= 0, expected.delete(bury));
        if (doc >= 0 && set.bury(doc)) timeline.died(dayOf(doc));
        continue;
      }
      const segment = segmentOf(add);
      const slot = set.add(segment, (doc) => timeline.died(dayOf(doc)));
      for (let doc = 0; doc < segment.docs; doc++) timeline.add(slot.base + doc, segment.dayNumber(doc));
      for (const [file, day] of add) expected.set(file, day);
      // Half of the time somebody asks in between.
      if (add.size % 2 === 0) timeline.rank(0);
    }
    assert.deepEqual(timeline.days().map((day) => timeline.count(day)), timeline.days().map((day) => timeline.on(day).length));
    const shown = [...timeline.all()].map((doc) => set.slotOf(doc)!.segment.uri(doc - set.slotOf(doc)!.base));
    const wanted = [...expected].sort(([a, i], [b, j]) => ((i || '9') < (j || '9') ? -1 : (i || '9') > (j || '9') ? 1 : a < b ? -1 : 1)).map(([file]) => file);
    assert.deepEqual(shown, wanted);
    wanted.forEach((file, rank) => {
      const doc = set.find(file);
      assert.equal(timeline.rank(doc), rank);
      assert.equal(timeline.at(rank), doc);
      assert.ok(set.alive(doc));
    });
  }));
});

test('a segment that is dropped takes its files with it', () => {
  const set = new SegmentSet();
  const [one, other] = [segmentOf(new Map([['file:///a', ''], ['file:///b', '']])), segmentOf(new Map([['file:///b', '']]))];
  const replaced: number[] = [];
  set.add(one, (doc) => replaced.push(doc));
  set.add(other, (doc) => replaced.push(doc));
  assert.deepEqual(replaced, [1]);
  set.drop(other);
  assert.deepEqual([set.find('file:///a'), set.find('file:///b'), set.alive(2)], [0, -1, false]);
});
