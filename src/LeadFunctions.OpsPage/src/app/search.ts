/** What the address says behind its question mark: names and plain texts, so that a link can be read and written by hand. */
export type Search = Record<string, string>

export const parseSearch = (text: string): Search =>
  Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ''))

export const writeSearch = (search: Record<string, unknown>) => {
  const text = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  ).toString()
  // Commas and colons are harmless there, and people read them.
  return text ? `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}` : ''
}
