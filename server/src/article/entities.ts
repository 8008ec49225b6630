/** Character references in a stretch of HTML text: `&amp;`, `&#20013;`, `&nbsp`. */
import { Tokenizer } from 'htmlparser2';

export interface TextSink {
  /** A stretch of text as written, by file offsets. */
  text(start: number, end: number): void;
  /** A reference with the text it stands for, by file offsets. */
  decoded(text: string, start: number, end: number): void;
}

/** Reads `chunk`, which begins at `base` in the file and holds no tags. */
export function readEntities(chunk: string, base: number, sink: TextSink): void {
  let lastEnd = 0;
  let entityStart = 0;
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(start, end) {
        sink.text(base + start, base + end);
        lastEnd = end;
      },
      ontextentity(codePoint, end) {
        // A reference that stands for two code points is reported twice with the same end.
        if (end !== lastEnd) entityStart = lastEnd;
        lastEnd = end;
        sink.decoded(String.fromCodePoint(codePoint), base + entityStart, base + end);
      },
      onattribdata: nothing, onattribentity: nothing, onattribend: nothing, onattribname: nothing, oncdata: nothing, onclosetag: nothing,
      oncomment: nothing, ondeclaration: nothing, onend: nothing, onopentagend: nothing, onopentagname: nothing,
      onprocessinginstruction: nothing, onselfclosingtag: nothing,
    },
  );
  tokenizer.write(chunk);
  tokenizer.end();
}
