// A table with a name, reachable by keyboard where it scrolls, clean in print. On a phone each row
// stands as a small card with the columns' names beside the values; the roles keep it a table.
import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row, index: number) => ReactNode;
  number?: boolean;
}

interface DataTableProps<Row> {
  name: string; // said by screen readers
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  rowClass?: (row: Row) => string | undefined;
  empty?: ReactNode;
}

export function DataTable<Row>({ name, columns, rows, rowKey, rowClass, empty }:
  DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <p className="empty soft">{empty}</p>;
  return (
    <div className="table-box" role="region" aria-label={name} tabIndex={0}>
      <table className="table" role="table">
        <caption className="visually-hidden">{name}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader"
                className={column.number ? "number" : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} role="row" className={rowClass?.(row)}>
              {columns.map((column) => (
                <td key={column.key} role="cell" className={column.number ? "number" : undefined}
                  data-label={typeof column.head === "string" ? column.head : undefined}>
                  {column.cell(row, index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
