/**
 * What on a news page is not the article: elements that show no text of their own, and the parts around an article that sites
 * commonly mark by element or class name. Kept as data, so that another site's habit is one more word.
 */

/** Elements whose content no reader sees as text. */
export const INVISIBLE_ELEMENTS: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video', 'head', 'title',
  'select', 'option', 'datalist', 'button', 'textarea', 'map', 'math', 'noembed', 'noframes',
]);

/** Elements around the article: navigation, forms, footers. */
export const CHROME_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'footer', 'form', 'aside', 'menu', 'dialog']);

/** Words of a class or custom element name that mark such parts: `entry-meta byline`, `social-share`. */
const CHROME_WORDS: ReadonlySet<string> = new Set([
  'ad', 'ads', 'adv', 'advert', 'adverts', 'advertisement', 'advertising', 'adsense', 'adsbygoogle', 'dfp', 'sponsor', 'sponsored',
  'promo', 'promotion', 'promotions', 'share', 'sharing', 'sharebar', 'social', 'byline', 'related', 'recommend', 'recommended',
  'recommendation', 'recommendations', 'breadcrumb', 'breadcrumbs', 'sidebar', 'comments', 'newsletter', 'navigation', 'navbar', 'nav',
  'menu', 'toolbar', 'pagination', 'keyword', 'keywords', 'tags', 'taglist', 'player', 'readmore', 'noprint',
]);

/** Classes for text that only assistive tools get. */
const HIDDEN_CLASSES: ReadonlySet<string> = new Set(['sr-only', 'visually-hidden', 'screen-reader-text', 'screen-reader-only', 'hidden', 'invisible']);

const CAPTION_WORDS: ReadonlySet<string> = new Set(['caption', 'figcaption', 'picinfo', 'photocaption', 'imgcaption', 'piccaption']);

/** Elements that hold the article itself and are never left out for their class. */
export const CONTENT_ELEMENTS: ReadonlySet<string> = new Set(['article', 'main', 'body', 'html', 'p', 'h1', 'h2', 'h3', 'blockquote', 'figure', 'figcaption']);

export interface ClassMeaning {
  readonly chrome: boolean;
  readonly hidden: boolean;
  readonly caption: boolean;
}

const NOTHING: ClassMeaning = { chrome: false, hidden: false, caption: false };
const known = new Map<string, ClassMeaning>();
const MOST_KNOWN = 4096;
/** A longer class attribute is no attribute of a page worth reading closely. */
const LONGEST_CLASS = 1000;

/** What the class attribute (or a custom element's name) says about an element's text. */
export function classMeaning(classes: string): ClassMeaning {
  if (classes === '' || classes.length > LONGEST_CLASS) return NOTHING;
  let meaning = known.get(classes);
  if (meaning) return meaning;
  meaning = readClasses(classes.toLowerCase());
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(classes, meaning);
  return meaning;
}

function readClasses(classes: string): ClassMeaning {
  const names = classes.split(/\s+/);
  const words = names.flatMap((name) => name.split(/[-_:]+/));
  return {
    chrome: words.some((word) => CHROME_WORDS.has(word)),
    hidden: names.some((name) => HIDDEN_CLASSES.has(name)),
    caption: words.some((word) => CAPTION_WORDS.has(word)),
  };
}

/** A paragraph that only says when the page was set up: `17/06/2023 - 18:36`, `2023-06-27T10:25:48.889Z`. */
const TIMESTAMP = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\s\d:.TZ+-]*$/;
/** What a page says about itself to its visitors. */
const NOTICE =
  /^(?:分享(?:到|至)?|看更多|查看更多|關閉|关闭|广告|廣告|转发|轉發|打印|列印|收藏|点赞|字号|字號|(?:推荐|推薦|相关|相關|延伸|更多)(?:阅读|閱讀|新闻|新聞|报道|報導|文章)|(?:你|您)的(?:器材|裝置|装置|浏览器|瀏覽器).{0,20})\s*[:：。]?$/;
const LONGEST_NOTICE = 40;

/** Whether a paragraph is no sentence of the article but a stamp or notice of the page around it. */
export function isPageNotice(paragraph: string): boolean {
  return paragraph.length <= LONGEST_NOTICE && (TIMESTAMP.test(paragraph) || NOTICE.test(paragraph));
}
