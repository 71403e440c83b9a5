// Emscripten gives each of the main module's 10,000 exports a slot of the function table and a global when the program
// starts, which takes a third of that time. Here only those get them that something asks for by address: what the main
// module itself asks for at its start, and later what side modules do.
addToLibrary({
  // Called with the exports of the main module before the runtime is initialized, then with those of each side module.
  // Of two definitions the main module's wins, as it does for calls. What this uses is there in every main module.
  $updateGOT__deps: [],
  $updateGOT: (exports, replace) => {
    const names = runtimeInitialized ? Object.keys(exports) : Object.keys(GOT);
    for (const name of names) {
      if (!(name in exports) || isInternalSym(name)) {
        continue;
      }
      const value = runtimeInitialized && !replace && isSymbolDefined(name) ? wasmImports[name] : exports[name];
      GOT[name] ||= new WebAssembly.Global({ value: 'i32', mutable: true });
      if (replace || GOT[name].value === 0) {
        GOT[name].value = typeof value === 'function' ? addFunction(value, value.sig) : value;
      }
    }
  },
});
