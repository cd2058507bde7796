/** An http(s) address made absolute; null where there is none or it is of another kind (`javascript:`, `data:`). */
export function absoluteUrl(url: string | null | undefined, base: string | null): string | null {
  if (url === null || url === undefined || url.length > 8192) return null;
  const trimmed = url.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const parsed = URL.canParse(trimmed, base ?? undefined) ? new URL(trimmed, base ?? undefined) : null;
  return parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:')
    ? parsed.href
    : null;
}
