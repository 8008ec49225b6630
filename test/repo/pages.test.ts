/** Pages are closed to what articles hold: the policy of their HTML lets only their own script run, and no script makes markup of text. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { makeNonce, pageHtml } from '../../client/src/pages/page-html.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync('client/webview/**/*.ts', { cwd: root });

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** All elements, in the order of the document, as a browser would read it. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

const attributesOf = (element: Element): Record<string, string> => Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));

const frame = { cspSource: 'https://*.vscode-cdn.net', nonce: 'abc123', script: 'https://x.vscode-cdn.net/dist/webview/a.js', style: 'https://x.vscode-cdn.net/media/pages.css', language: 'zh-cn', title: '两份通稿' };

test('the policy of a page lets in its own script and stylesheet, and nothing else', () => {
  const elements = elementsOf(pageHtml(frame));
  const policies = elements.map(attributesOf).filter((attributes) => attributes['http-equiv'] === 'Content-Security-Policy');
  assert.equal(policies.length, 1);
  const rules = Object.fromEntries(policies[0]!['content']!.split(';').map((rule) => rule.trim().split(/\s+(.*)/s).slice(0, 2) as [string, string]));
  assert.deepEqual(rules, {
    'default-src': "'none'",
    'script-src': "'nonce-abc123'",
    'style-src': 'https://*.vscode-cdn.net',
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  const loaded = elements.map(attributesOf).filter(({ src, href }) => src !== undefined || href !== undefined);
  assert.deepEqual(loaded, [
    { rel: 'stylesheet', href: frame.style },
    { type: 'module', nonce: 'abc123', src: frame.script },
  ]);
  // The policy counts for what stands behind it.
  const names = elements.map(({ tagName }) => tagName);
  assert.ok(names.indexOf('link') > names.indexOf('meta') && elements.findIndex((one) => attributesOf(one)['http-equiv']) < names.indexOf('link'));
});

test('a page that makes pictures of its drawings may show what it holds itself, and still loads no image', () => {
  const policy = (pictures: boolean): string => elementsOf(pageHtml({ ...frame, pictures })).map(attributesOf).find((attributes) => attributes['http-equiv'] === 'Content-Security-Policy')!['content']!;
  assert.equal(policy(false), policy(true).replace(' img-src data:;', ''));
  assert.match(policy(true), /default-src 'none'; script-src 'nonce-abc123'; style-src https:\/\/\*\.vscode-cdn\.net; img-src data:; base-uri 'none'/);
});

test('nothing put into the frame of a page becomes markup', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;';
  const elements = elementsOf(pageHtml({ ...frame, title: hostile, language: hostile, script: hostile, style: hostile }));
  assert.deepEqual(elements.map(({ tagName }) => tagName), elementsOf(pageHtml(frame)).map(({ tagName }) => tagName));
  const title = elements.find(({ tagName }) => tagName === 'title')!;
  assert.deepEqual(title.childNodes.map((node) => ('value' in node ? node.value : null)), [hostile]);
});

test('the editor wakes the extension for every kind of page that comes back after a reload', () => {
  const client = globSync('client/src/**/*.ts', { cwd: root }).map((file) => readFileSync(resolve(root, file), 'utf8'));
  const kinds = client.filter((source) => source.includes('registerPage(VIEW_TYPE')).map((source) => /const VIEW_TYPE = '([\w.]+)'/.exec(source)?.[1]);
  assert.ok(kinds.length > 0);
  const { activationEvents } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { readonly activationEvents: readonly string[] };
  assert.deepEqual(activationEvents.filter((event) => event.startsWith('onWebviewPanel:')).sort(), kinds.map((kind) => `onWebviewPanel:${kind}`).sort());
});

test('each page has a nonce of its own that nobody can guess', () => {
  const nonces = new Set(Array.from({ length: 100 }, makeNonce));
  assert.equal(nonces.size, 100);
  for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
});

test('no page makes markup or code of a string', () => {
  assert.ok(sources.length >= 3, 'the pages are elsewhere');
  const forbidden = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment|srcdoc)\b|\bdocument\s*\.\s*write|\beval\b|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]|javascript:/;
  for (const file of sources) assert.doesNotMatch(readFileSync(resolve(root, file), 'utf8'), forbidden, file);
});

test('the linter says so while one writes', async () => {
  const eslint = new ESLint({ cwd: root });
  const config = (await eslint.calculateConfigForFile(resolve(root, 'client/webview/dom.ts'))) as { rules: Record<string, readonly unknown[]> };
  const properties = (config.rules['no-restricted-properties'] ?? []).slice(1).map((rule) => (rule as { readonly property: string }).property);
  for (const property of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write']) assert.ok(properties.includes(property), property);
  for (const rule of ['no-eval', 'no-implied-eval', 'no-new-func']) assert.deepEqual(config.rules[rule]?.[0], 2, rule);
});

test('the stylesheet loads nothing and takes its colours from the theme', () => {
  const css = readFileSync(resolve(root, 'media/pages.css'), 'utf8');
  assert.doesNotMatch(css, /@import|url\(|expression\(/i);
  // A colour of one's own only as what remains where a theme says nothing.
  const own = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/^.*(?:#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\().*$/gim)].map(([line]) => line).filter((line) => !/var\(--vscode-/.test(line));
  assert.deepEqual(own, []);
});
