import { Button, Menu } from '@mantine/core'
import { IconCheck, IconColumns } from '@tabler/icons-react'
import type { useAddress } from '../../app/router'
import { type ColumnName, columns, withColumn } from './columns'
import css from './leads.module.css'

/** Which columns the list has. */
export const Chosen = ({ shown, go }: { shown: ReadonlySet<ColumnName>; go: ReturnType<typeof useAddress>[1] }) => (
  <Menu position="bottom-end" shadow="md" closeOnItemClick={false}>
    <Menu.Target>
      <Button className={css.chooser ?? ''} variant="default" size="sm" leftSection={<IconColumns size={16} />}>
        Columns
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {columns.map(({ name, title }) => (
        <Menu.Item
          key={name}
          role="menuitemcheckbox"
          aria-checked={shown.has(name)}
          leftSection={<IconCheck size={15} style={{ opacity: shown.has(name) ? 1 : 0 }} />}
          onClick={() => go({ columns: withColumn(shown, name) }, { replace: true })}
        >
          {title}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)
