/**
 * A figure as a file: its colours and fonts, which come from the theme by rules of the stylesheet, are written into it, and what only the page
 * needs is taken out, so that it looks the same wherever it is opened. For print it has the colours of paper, whatever the theme.
 */
import { element } from '../dom.ts';

/** What of an element's look is written down where it is another than that of the element around it, and what holds around all. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)', 'fill-opacity': '1', stroke: 'none', 'stroke-width': '1px', 'stroke-opacity': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter', 'text-anchor': 'start', 'font-family': '', 'font-size': '', 'font-weight': '400',
};
/** Fonts with Chinese characters, behind those of the theme: the reader of the file may have another system. */
const CHINESE_FONTS = '"PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif';
/** Attributes that mean something on the page only. */
const OF_PAGE = /^(?:aria-.*|role|tabindex|class|id|data-.*)$/;

/** Ink on white paper, in colours that most eyes tell apart. */
const PRINT: Readonly<Record<string, string>> = {
  '--vscode-foreground': '#1a1a1a', '--vscode-descriptionForeground': '#555555', '--vscode-editor-background': '#ffffff', '--line': '#c8c8c8',
  '--vscode-charts-blue': '#0b62a4', '--vscode-charts-red': '#c8402a', '--vscode-charts-green': '#1d8a5f', '--vscode-charts-purple': '#8e4d9e',
  '--vscode-charts-orange': '#d98200', '--vscode-charts-yellow': '#8a7a00', '--vscode-contrastBorder': '#1a1a1a',
};

/** The text of an SVG file. The figure must not be part of the page. */
export function svgText(figure: SVGSVGElement, look: 'print' | 'screen'): string {
  const host = element('div', { class: look === 'print' ? 'sheet-host print' : 'sheet-host', 'aria-hidden': true }, figure);
  if (look === 'print') for (const [name, value] of Object.entries(PRINT)) host.style.setProperty(name, value);
  document.querySelector('main')?.append(host);
  try {
    const elements = [figure, ...figure.querySelectorAll<SVGElement>('*')];
    const hidden = elements.filter((one) => getComputedStyle(one).display === 'none');
    // First all is read, then all is written: looks depend on classes, which go.
    const written = elements.map((one): [SVGElement, [string, string][]] => {
      const own = getComputedStyle(one);
      const around = one === figure || one.parentElement === null ? null : getComputedStyle(one.parentElement);
      const looks = Object.entries(INHERITED).map(([name, usual]): [string, string, string] => [name, own.getPropertyValue(name), around?.getPropertyValue(name) ?? usual]);
      looks.push(['opacity', own.opacity, '1']);
      return [one, looks.filter(([, value, without]) => value !== without).map(([name, value]) => [name, name === 'font-family' ? `${value}, ${CHINESE_FONTS}` : value])];
    });
    for (const [one, looks] of written) {
      for (const { name } of [...one.attributes]) if (OF_PAGE.test(name)) one.removeAttribute(name);
      for (const [name, value] of looks) one.setAttribute(name, value);
    }
    for (const one of hidden) if (one !== figure) one.remove();
    figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(figure)}\n`;
  } finally {
    host.remove();
  }
}

/** Pixels of a picture for each pixel of the drawing. */
const SCALE = 2;

/** The figure as a PNG, base64. `text` is that of an SVG file of a size in pixels. */
export async function pngOf(text: string, width: number, height: number): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = element('canvas', { width: width * SCALE, height: height * SCALE });
  canvas.getContext('2d')!.drawImage(image, 0, 0, width * SCALE, height * SCALE);
  const url = canvas.toDataURL('image/png');
  return url.slice(url.indexOf(',') + 1);
}
