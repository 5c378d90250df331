import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
import type { useAddress } from '../../app/router'
import { type ColumnName, columns, withColumn } from './columns'
import css from './leads.module.css'

/** Which columns the list has. */
export const Chosen = ({ shown, go }: { shown: ReadonlySet<ColumnName>; go: ReturnType<typeof useAddress>[1] }) => (
  <Popover position="bottom-end" shadow="md" trapFocus>
    <Popover.Target>
      <Button className={css.chooser ?? ''} variant="default" size="sm" leftSection={<IconColumns size={16} />}>
        Columns
      </Button>
    </Popover.Target>
    <Popover.Dropdown aria-label="Columns of the list">
      <Stack gap="xs">
        {columns.map(({ name, title }) => (
          <Checkbox
            key={name}
            label={title}
            checked={shown.has(name)}
            onChange={() => go({ columns: withColumn(shown, name) }, { replace: true })}
          />
        ))}
      </Stack>
    </Popover.Dropdown>
  </Popover>
)
