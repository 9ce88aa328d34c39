/**
 * Makes one log line of JSON safe to look at and free of secrets. JSON already escapes line breaks and the escape
 * character; what it lets through and terminals or viewers act upon is escaped here: C1 controls, the other line
 * separators and characters that turn the reading direction.
 */
// Written with escapes, so that the file itself holds none of them.
const acting = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export function createLineCleaner(secrets: readonly string[]): (line: string) => string {
  // As they stand in JSON. Short ones would black out ordinary words.
  const hidden = secrets.filter((secret) => secret.length >= 8).map((secret) => JSON.stringify(secret).slice(1, -1));
  return (line) => {
    let clean = line;
    for (const secret of hidden) clean = clean.replaceAll(secret, '[secret]');
    return clean.replace(acting, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  };
}
