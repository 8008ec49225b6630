/**
 * The HTML a page starts as: an empty document with one stylesheet and one script, and a content security policy that lets nothing
 * else in. Everything a reader sees on it is made by the script, from messages. Pure.
 */

export interface PageFrame {
  /** What the editor calls its own resources in a policy: `webview.cspSource`. */
  readonly cspSource: string;
  readonly nonce: string;
  /** Addresses of the script and the stylesheet, as the webview sees them. */
  readonly script: string;
  readonly style: string;
  /** Display language of the editor, `en` or `zh-cn`. */
  readonly language: string;
  readonly title: string;
  /** Whether the page may make pictures of its own drawings: images whose data it holds itself, none from elsewhere. */
  readonly pictures?: boolean;
}

export function pageHtml(frame: PageFrame): string {
  const { cspSource, nonce, script, style, language, title, pictures = false } = frame;
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource};${pictures ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
<script type="module" nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</head>
<body></body>
</html>
`;
}

/** 128 random bits as 32 hexadecimal digits. */
export function makeNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
