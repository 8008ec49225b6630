/** Short articles made up by number, enough alike to share people and enough unlike to be told apart. */

const SPEAKERS = ['王毅', '布林肯', '李明远', '杜邦'] as const;

/** An article about one of some meetings; `version` is another wording of the same article. */
export function smallArticle(number: number, version = 0): string {
  const day = 1 + (number % 28);
  const month = 1 + (Math.floor(number / 28) % 12);
  const [one, other] = [SPEAKERS[number % 4]!, SPEAKERS[(number + 1 + (version % 3)) % 4]!];
  return `第${number}次会谈${version === 0 ? '' : `（${version}）`}

2022年${month}月${day}日，中国外交部长${one}在北京会见美国国务卿${other}。双方就第${number}项议题交换意见。

${one}表示，双方应加强对话，管控分歧${version === 0 ? '' : `，这是第${version}次修改`}。${other}说，愿意保持沟通。
`;
}

/** Files `0000.txt`, `0001.txt` … by relative path, a hundred in each folder. */
export function smallNews(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [smallName(i), smallArticle(i)]));
}

export function smallName(number: number): string {
  return `${Math.floor(number / 100)}/${String(number).padStart(4, '0')}.txt`;
}
