/** TEI exports: valid against the part of TEI they use, every pointer leads somewhere, every span is the words it points at, whatever articles hold. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { EVERYTHING } from '../../../protocol/src/selection.ts';
import { exported } from './corpus-export.ts';

const SCHEMA = XmlDocument.fromString(readFileSync(fileURLToPath(new URL('tei-part.rng', import.meta.url)), 'utf8'));
const VALIDATOR = RelaxNGValidator.fromDoc(SCHEMA);
const NS = { t: 'http://www.tei-c.org/ns/1.0' };
const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));
const seeds = Object.fromEntries(readdirSync(SEEDS).filter((name) => name.endsWith('.txt')).map((name) => [name, readFileSync(`${SEEDS}/${name}`, 'utf8')]));

function articles(files: Readonly<Record<string, string>>): Promise<string> {
  return exported(files, { of: 'articles', selection: EVERYTHING }, 'tei');
}

/** Parses and validates; the spans by their groups, each with the words it points at. */
function checked(text: string): { readonly document: XmlDocument; readonly spans: ReadonlyMap<string, readonly string[]> } {
  const document = XmlDocument.fromString(text);
  VALIDATOR.validate(document);
  const ids = document.find('//@xml:id').map((id) => id.content);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  const byId = new Map((document.find('//*[@xml:id]') as XmlElement[]).map((element) => [element.attr('id', 'xml')!.value, element]));
  for (const attribute of document.find('//@target | //@corresp')) {
    for (const pointer of attribute.content.split(' ')) {
      const id = /^#string-range\(([^,]+),\d+,\d+\)$/.exec(pointer)?.[1] ?? pointer.slice(1);
      assert.ok(byId.has(id), `${pointer} leads nowhere`);
    }
  }
  const spans = new Map<string, string[]>();
  for (const span of document.find('//t:span', NS) as XmlElement[]) {
    const words = span.attr('target')!.value.split(' ').map((pointer) => {
      const [, id, offset, length] = /^#string-range\(([^,]+),(\d+),(\d+)\)$/.exec(pointer)!;
      return [...byId.get(id!)!.content].slice(Number(offset), Number(offset) + Number(length)).join('');
    });
    assert.equal(words.join(' '), span.content);
    const type = (span.parent as XmlElement).attr('type')!.value;
    spans.set(type, [...(spans.get(type) ?? []), span.content]);
  }
  return { document, spans };
}

test('the seeds', async () => {
  const { document, spans } = checked(await articles(seeds));
  assert.equal(document.find('/t:teiCorpus/t:TEI', NS).length, 5);
  assert.ok(spans.get('mention')!.includes('布林肯') && spans.get('statement')!.length > 50 && spans.get('date')!.length > 10 && spans.get('encounter')!.length > 3);
  assert.equal(document.find('//t:linkGrp[@type="statement"]/t:link', NS).length, spans.get('statement')!.length);
});

test('who says what, who met whom and when', async () => {
  const { document, spans } = checked(await articles({
    'a.html': '---\ntitle: 会谈 & <消息>\ndate: 2022-05-30\nauthor: 晨报\ntags: [外交]\nurl: https://example.org/?a=1&b=2\n---\n<p>中国外交部长李明远5月30日在北京会见法国外交部长杜邦。</p><h2>成果</h2><p>李明远说，双方愿意<b>加强</b>合作😀。外交部表示，会谈富有成效。</p>',
  }));
  assert.deepEqual(spans.get('statement'), ['双方愿意加强合作😀。', '会谈富有成效。']);
  assert.deepEqual(spans.get('cue'), ['说', '表示']);
  const speakers = document.find('//t:spanGrp[@type="statement"]/t:span/@corresp', NS).map(({ content }) => document.find(`//*[@xml:id="${content.slice(1)}"]/*[1]`)[0]!.content);
  assert.deepEqual(speakers, ['李明远', '外交部']);
  const event = document.get('//t:event', NS) as XmlElement;
  assert.deepEqual([event.attr('type')?.value, event.attr('subtype')?.value, event.attr('when')?.value], ['meeting', 'happened', '2022-05-30']);
  const members = event.get('t:link/@target', NS)!.content.split(' ').slice(1).map((id) => document.find(`//*[@xml:id="${id.slice(1)}"]/t:persName`, NS)[0]!.content);
  assert.deepEqual(members.sort(), ['李明远', '杜邦'].sort());
  assert.equal(document.get('//t:bibl/t:title', NS)!.content, '会谈 & <消息>');
  assert.equal(document.get('//t:idno[@type="URL"]', NS)!.content, 'https://example.org/?a=1&b=2');
  assert.deepEqual(document.find('//t:ab[@type="heading"]', NS).map(({ content }) => content), ['成果']);
});

test('nothing of an article becomes markup, and what XML does not allow is replaced', async () => {
  const hostile = '---\ntitle: "]]><script>&amp;"\ndate: 2022-05-30\n---\n\n中国外交部长李明远说，“<!-- --> ]]> & <b>合作</b> \u0007\uFFFE \uD83D 很好”。\n';
  const { document, spans } = checked(await articles({ 'a.md': hostile, 'b&<>.txt': '2022年5月30日\n\n中国外交部长李明远表示，合作很好。\n' }));
  assert.equal(document.find('//t:script', NS).length, 0);
  assert.ok([...spans.values()].flat().length > 0);
  assert.ok(document.get('/t:teiCorpus', NS)!.content.includes('\uFFFD'));
});

test('a headline alone, and no article at all', async () => {
  checked(await articles({ 'a.md': '---\ntitle: 只有标题的消息\ndate: 2022-05-30\n---\n' }));
  const none = checked(await exported({}, { of: 'articles', selection: EVERYTHING }, 'tei'));
  assert.equal(none.document.find('//t:standOff', NS).length, 0);
});

test('the schema refuses what TEI does', () => {
  const text = '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="zh"><teiHeader/></teiCorpus>';
  assert.throws(() => VALIDATOR.validate(XmlDocument.fromString(text)));
});
