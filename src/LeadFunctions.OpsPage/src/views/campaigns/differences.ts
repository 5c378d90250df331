export type Difference = { place: string; was: string; is: string }

const shown = (value: unknown) =>
  value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value)

/** What two documents say differently, by place. Lists of plain values are compared as sets, as rules read them. */
export function differences(was: unknown, is: unknown, place = ''): Difference[] {
  if (Array.isArray(was) && Array.isArray(is) && [...was, ...is].every((v) => typeof v !== 'object')) {
    const gone = was.filter((v) => !is.includes(v))
    const came = is.filter((v) => !was.includes(v))
    return gone.length + came.length === 0
      ? []
      : [{ place, was: gone.map(shown).join(', ') || '—', is: came.map(shown).join(', ') || '—' }]
  }
  if (isObject(was) && isObject(is))
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) =>
      differences(was[name], is[name], place ? `${place}.${name}` : name),
    )
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ place, was: shown(was), is: shown(is) }]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A document, or what is wrong with its JSON in words. Comments and a comma after the last entry are allowed, as the app allows them. */
export function parsed(text: string): { document: Record<string, unknown> | null; problem?: string } {
  try {
    const document: unknown = JSON.parse(withoutComments(text))
    return isObject(document) ? { document } : { document: null, problem: 'Expected an object in braces.' }
  } catch (e) {
    return { document: null, problem: e instanceof Error ? e.message : 'This is no JSON.' }
  }
}

export function withoutComments(text: string): string {
  return text
    .replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted: string | undefined) => quoted ?? '')
    .replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, quoted: string | undefined) => quoted ?? '')
}
