import css from './figures.module.css'

export { css as figures }

/** A number with its name, within a <dl className={figures.facts}>. */
export const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{value}</dd>
  </div>
)

/** What the numbers of a view cannot say. */
export const Notes = ({ of }: { of: readonly string[] }) => (
  <ul className={css.notes}>
    {of.map((note) => (
      <li key={note}>{note}</li>
    ))}
  </ul>
)

/** Numbers by a name, which is the first cell of each row. */
export function Table({
  title,
  told,
  heads,
  rows,
}: {
  title: string
  told?: string
  heads: string[]
  rows: string[][]
}) {
  return (
    <section className={`card ${css.box}`} aria-label={title}>
      <h2>{title}</h2>
      {told && <p className="small soft">{told}</p>}
      {rows.length === 0 ? (
        <p className="small soft">None.</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={head} className={i > 0 ? 'right' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <td>{name}</td>
                {cells.map((cell, i) => (
                  <td key={heads[i + 1]} className="right num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
