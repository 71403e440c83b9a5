import { equal, fails } from './support/expect.mjs';

const PROGRAM = `
import sqlite3
with sqlite3.connect(":memory:") as connection:
    connection.execute("create table city (name text, people integer)")
    connection.executemany("insert into city values (?, ?)", [("東京", 14_000_000), ("Köln", 1_100_000)])
    connection.create_function("half", 1, lambda n: n // 2)
    row = connection.execute("select name, half(people) from city order by people limit 1").fetchone()
f"{row[0]} {row[1]}"
`;

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  equal(pyodide.runPython(PROGRAM), 'Köln 550000');
  equal(pyodide.runPython('sqlite3.connect("/tmp/x.db").execute("select sqrt(4)").fetchone()[0]'), 2);
  await fails(() => pyodide.runPython('connection.execute("select nothing")'), {
    name: 'PythonError',
    type: 'OperationalError',
  });
}
