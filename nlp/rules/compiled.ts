/**
 * A function that compiles a language's data once and then remembers the result: compiling costs more than a document's
 * use of it, and the data never change. The data's identity is the key.
 */
export function compiledOnce<Data extends object, Compiled>(
  compile: (data: Data) => Compiled,
): (data: Data) => Compiled {
  const compiled = new WeakMap<Data, { readonly value: Compiled }>();
  return (data) => {
    const known = compiled.get(data);
    if (known !== undefined) return known.value;
    const value = compile(data);
    compiled.set(data, { value });
    return value;
  };
}
