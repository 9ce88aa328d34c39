/** What a page says about itself to search engines and to programs that show a preview of a link. */
export interface Head {
  /** Without the site's name. */
  readonly title: string;
  readonly description: string;
  /** Absolute addresses. */
  readonly url: string;
  readonly picture: string | undefined;
  readonly language: string;
}

export const siteName = 'Patternbook';

/** For text and for attributes in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** On one line, without characters that change how the rest is read, and short enough for a preview. */
const tidy = (text: string, letters: number): string => {
  const line = text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\s+/g, ' ').trim();
  const all = [...line];
  return all.length <= letters ? line : `${all.slice(0, letters - 1).join('').trimEnd()}…`;
};

/** Puts the head into the site's document, in place of the document's own title and description. */
export function withHead(page: string, head: Head): string {
  const title = escapeHtml(`${tidy(head.title, 100)} · ${siteName}`);
  const description = escapeHtml(tidy(head.description, 200));
  const url = escapeHtml(head.url);
  const tags = [
    `<title>${title}</title>`,
    `<meta name="description" content="${description}" />`,
    `<link rel="canonical" href="${url}" />`,
    `<meta property="og:type" content="website" />`,
    `<meta property="og:site_name" content="${siteName}" />`,
    `<meta property="og:title" content="${title}" />`,
    `<meta property="og:description" content="${description}" />`,
    `<meta property="og:url" content="${url}" />`,
    ...(head.picture === undefined ? [] : [`<meta property="og:image" content="${escapeHtml(head.picture)}" />`, `<meta property="og:image:width" content="1280" />`, `<meta property="og:image:height" content="960" />`]),
    `<meta name="twitter:card" content="${head.picture === undefined ? 'summary' : 'summary_large_image'}" />`,
  ].join('\n    ');
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeHtml(head.language)}"`)
    .replace(/\s*<meta\s+name="description"[^>]*>/, '')
    // A function, because a name with "$&" in it would otherwise repeat the match.
    .replace(/<title>[^<]*<\/title>/, () => tags);
}
