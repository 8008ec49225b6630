/** Lists of statements and encounters over the corpus: what the filter leaves, and one event for one encounter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListFilter } from '../../server/src/corpus/model.ts';
import { corpusOf, type HandMadeArticle } from '../features/hand-made.ts';

const ALL: ListFilter = { person: null, uri: null, from: null, to: null };
const PEOPLE: NonNullable<HandMadeArticle['people']> = [{ name: '李明远', roles: [['中国', '外长']] }, { name: '杜邦', latin: 'Dupont' }];

function article(day: string, date: string, more: Partial<HandMadeArticle> = {}): HandMadeArticle {
  return {
    text: '中国外长李明远与杜邦通电话。李明远说，好。外交部说，对。',
    day,
    people: PEOPLE,
    encounters: [{ text: '李明远与杜邦通电话', date, between: ['李明远', '杜邦'] }],
    statements: [{ speaker: '李明远', text: '李明远说，好', cue: '说' }, { speaker: '外交部', text: '外交部说，对', cue: '说', organisation: true }],
    ...more,
  };
}

const corpus = corpusOf({
  late: article('2021-03-09', '2021-03-01'),
  early: article('2021-03-02', '2021-03-01'),
  month: article('2021-05-02', '2021-04'),
  meeting: article('2021-06-02', '2021-06-01', { encounters: [{ text: '李明远与杜邦通电话', date: '2021-06-01', between: ['李明远', '杜邦'], kind: 'meeting', status: 'announced' }] }),
});

test('statements come by the articles\' dates, of persons and of organisations', () => {
  assert.deepEqual(corpus.statements(ALL).map(({ uri, index }) => `${uri} ${index}`), [
    'early 0', 'early 1', 'late 0', 'late 1', 'month 0', 'month 1', 'meeting 0', 'meeting 1',
  ]);
  const id = corpus.findPeople('李明远', 1)[0]!.id;
  assert.deepEqual(corpus.statements({ ...ALL, person: id, from: '2021-03-03', to: '2021-05-02' }).map(({ uri }) => uri), ['late', 'month']);
  assert.deepEqual(corpus.statements({ ...ALL, uri: 'late' }).map(({ index }) => index), [0, 1]);
});

test('reports of one encounter make one event, the oldest report first', () => {
  const shown = (filter: ListFilter): string[] => corpus.encounters(filter).map(({ date, kind, status, reports }) => `${date} ${kind} ${status} ${reports.map(({ uri }) => uri).join()}`);
  assert.deepEqual(shown(ALL), ['2021-03-01 call happened early,late', '2021-04 call happened month', '2021-06-01 meeting announced meeting']);
  assert.deepEqual(shown({ ...ALL, from: '2021-04-01', to: '2021-04-30' }), ['2021-04 call happened month']);
  assert.deepEqual(shown({ ...ALL, from: '2021-06-02' }), []);
  assert.deepEqual(shown({ ...ALL, person: '无名' }), []);
});
