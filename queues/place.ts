/** A queue URL as it may be shown: without user, password and options. */
export function withoutCredentials(url: string): string {
  if (!URL.canParse(url)) return JSON.stringify(url.replace(/\/\/[^/]*@/, '//'));
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
