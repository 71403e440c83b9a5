/** Where the packages are that only tests use; FixtureRepository.java makes them. */
export const lockFileURL = new URL('../../fixtures/pyodide-lock.json', import.meta.url).href;
