/** What XML 1.0 cannot hold even when escaped (section 2.2, `Char`). */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as content or attribute of XML 1.0. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replaceAll(notXml, '').replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? '');
}
