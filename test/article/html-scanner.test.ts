/** Holds the scanner to htmlparser2's tokenizer on any mixture of markup; what it does otherwise is said and tested by itself. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { scanHtml } from '../../server/src/article/html-scanner.ts';

/** What a scan tells, one line each; stretches of text that follow one another are one. */
class Trace {
  readonly lines: string[] = [];
  #textEnd = -1;

  text(start: number, end: number): void {
    if (start === this.#textEnd) this.lines.push(this.lines.pop()!.replace(/\d+$/, String(end)));
    else this.lines.push(`text ${start} ${end}`);
    this.#textEnd = end;
  }

  tag(line: string): void {
    this.#textEnd = -1;
    this.lines.push(line);
  }
}

function scanned(source: string, from = 0): string[] {
  const trace = new Trace();
  scanHtml(source, from, {
    text: (start, end) => trace.text(start, end),
    comment: (start, end) => trace.tag(`comment ${start} ${end}`),
    open: ({ name }, classes, hidden, end) => trace.tag(`<${name}> ${end} ${JSON.stringify(classes)}${hidden ? ' hidden' : ''}`),
    close: ({ name }, start) => trace.tag(`</${name}> ${start}`),
  });
  return trace.lines;
}

function tokenized(source: string): string[] {
  const trace = new Trace();
  let [name, attribute, classes, hidden] = ['', '', '', false];
  const open = (end: number): void => trace.tag(`<${name}> ${end + 1} ${JSON.stringify(classes)}${hidden ? ' hidden' : ''}`);
  const nothing = (): void => {};
  const tokenizer = new Tokenizer({ decodeEntities: false }, {
    ontext: (start, end) => trace.text(start, end),
    oncomment: (start, end, offset) => {
      // An unclosed CDATA section is a comment to the tokenizer; the scanner leaves both out.
      if (!source.startsWith('[CDATA[', start)) trace.tag(`comment ${start} ${end - offset}`);
    },
    onopentagname: (start, end) => ([name, classes, hidden] = [source.slice(start, end).toLowerCase(), '', false]),
    onattribname: (start, end) => {
      attribute = source.slice(start, end).toLowerCase();
      if (attribute === 'hidden') hidden = true;
    },
    onattribdata: (start, end) => {
      const value = source.slice(start, end);
      if (attribute === 'class') classes += value;
      if (attribute === 'style' && /display\s?:\s?none/i.test(value)) hidden = true;
    },
    onopentagend: open, onselfclosingtag: open,
    onclosetag: (start, end) => trace.tag(`</${source.slice(start, end).toLowerCase()}> ${start - 2}`),
    ondeclaration: (start, end) => trace.tag(`comment ${start} ${end}`), // the scanner makes no difference
    onattribend: nothing, onattribentity: nothing, oncdata: nothing, onend: nothing, onprocessinginstruction: nothing, ontextentity: nothing,
  });
  tokenizer.write(source);
  tokenizer.end();
  return trace.lines;
}

const PARTS = [
  '<', '>', '/', '</', '/>', '<!', '<!--', '-->', '--!>', '-', '!', '<?', '<![CDATA[', ']]>', ']', '<!DOCTYPE html', '=', '"', "'", ' ', '\n', '\r\n', '\t', '\f', '&amp;', '甲', '王毅说', 'a', 'P', '\0', '𠮷',
  '<p>', '</p>', '<br/>', '<DIV class="ad-box">', "<a href='x' class=b>", '<i hidden>', '<b style="display: none">', ' class=', ' CLASS="c d"', ' style=\'color:red\'', ' Hidden', '<x-ad a=1 b>', '<h1', '<figcaption',
  '<script>', '</script>', '</SCRIPT ', '<style', '<title>', '</title>', '<textarea>', '</textarea', '<xmp>', '</xmp>', '<plaintext>', '<iframe/>', '</iframe>', '<noembed>', '<noframes>', '<scripts>', 'script',
];

test('any mixture of markup is cut as htmlparser2 cuts it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }), (parts) => {
      // Closed at the end: what the two make of a tag the file ends in is not the same, see below.
      const source = `${parts.join('')}甲"'> 乙-->`;
      assert.deepEqual(scanned(source), tokenized(source), JSON.stringify(source));
    }),
    { numRuns: 5000 },
  );
});

test('the seeds are cut as htmlparser2 cuts them', () => {
  const folder = new URL('../../seeds/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    assert.deepEqual(scanned(source), tokenized(source), name);
  }
});

test('offsets are those of the source from wherever the scan begins', () => {
  const source = '<p>甲</p><!--1--><b class="c">乙</b>';
  const from = source.indexOf('<!--');
  assert.deepEqual(scanned(source, from), scanned(' '.repeat(from) + source.slice(from)).slice(1));
});

test('a tag the file ends in is left out, a mark alone is text, a comment reaches to the end', () => {
  for (const tag of ['</p ', '</p foo', '<br /', '<br', '<s', '<scr', '<a href="x', "<a href='", '<a href=x', '<a href', '</p', '<p ']) {
    assert.deepEqual(scanned(`甲${tag}`), ['text 0 1', ...(/^<\/p ./.test(`${tag}.`) ? ['</p> 1'] : [])], tag);
  }
  assert.deepEqual(scanned('甲<'), ['text 0 2']);
  assert.deepEqual(scanned('甲</'), ['text 0 3']);
  for (const [comment, end] of [['<!--12', 7], ['<!--12-', 7], ['<!--12--', 7], ['<!--12--!', 7], ['<!--', 5]] as const) {
    assert.deepEqual(scanned(`甲${comment}`), ['text 0 1', `comment 5 ${end}`], comment);
  }
});
