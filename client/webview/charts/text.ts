/** Numbers and words as charts write them, and how wide they are: a drawing is laid out before it is shown, so widths are estimated. */

/** A rate or share with as many decimals as it needs to be told from others. */
export function rounded(value: number): string {
  const digits = value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString(document.documentElement.lang || undefined, { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

/** A part of a whole as a percentage. */
export function percent(part: number): string {
  return part.toLocaleString(document.documentElement.lang || undefined, { style: 'percent', maximumFractionDigits: part < 0.1 ? 1 : 0 });
}

/** Pixels a text takes at a font size: full for Chinese characters, a good half for the rest. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1 : character === ' ' || character === '.' || character === ',' ? 0.32 : 0.58;
  return width * size;
}

/** As much of a text as fits, with an ellipsis where something is missing. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text cut into lines no wider than `width`: at spaces, and between Chinese characters. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\uffff][，。；、：）]*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A place in a drawing, to a tenth of a pixel. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
