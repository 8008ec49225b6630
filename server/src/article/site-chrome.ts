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
