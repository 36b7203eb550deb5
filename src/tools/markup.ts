/** What a page is made of: its words are escaped here where they are text, its body is written. */
interface PageParts {
  /** The language of the page, as in `lang`. */
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** An HTML page that stands by itself: no script, no file beside it, no request to anybody. */
export function htmlPage({ language, title, style, body }: PageParts): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Text made safe for HTML, SVG and other XML, between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
