import type { BenchRow } from './benchRow';

function judge({ gate, ok, limit, ratio }: BenchRow): string {
  if (gate === undefined) return limit !== undefined && !(ratio <= limit) ? 'MISSED' : '';
  return `at most ${gate}: ${ok ? 'ok' : 'MISSED'}`;
}

/** For people at a terminal. */
export function renderTable(rows: readonly BenchRow[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map((row) => {
      const verdict = judge(row);
      const value = `${row.value} ${row.unit}`.padStart(12);
      return `${row.name.padEnd(width)} ${value}   ${row.ratio} x ${row.against}${verdict && ` (${verdict})`}`;
    })
    .join('\n');
}

/** A table to be pasted, with the day and the kind of machine. */
export function renderMarkdown(rows: readonly BenchRow[], { day, machine }: { day: string; machine: string }): string {
  const cells = rows.map((row) => {
    const gate = row.gate === undefined ? '' : `≤ ${row.gate}${row.ok ? '' : ' (missed)'}`;
    return [row.name, `${row.value} ${row.unit}`, `${row.ratio} × ${row.against}`, gate];
  });
  const table = [['what', 'measured', 'in proportion', 'goal'], ['---', '---:', '---', '---'], ...cells];
  return [`Measured on ${day}: ${machine}.`, '', ...table.map((line) => `| ${line.join(' | ')} |`)].join('\n');
}

/** For programs; only what the rows promise. */
export function renderJson(rows: readonly BenchRow[]): string {
  return JSON.stringify({
    rows: rows.map(({ name, unit, value, ratio, against, gate, ok }) => ({
      name,
      unit,
      value,
      ratio,
      against,
      gate,
      ok,
    })),
  });
}
