import { build } from 'vite';

/** One minified script of an entry file and all that it imports, as text. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        // package.json vouches for the product's files, not for these.
        treeshake: { moduleSideEffects: true },
        output: { codeSplitting: false, minify: true, comments: false },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built.`);
  const chunk = output.output.find((part) => part.type === 'chunk');
  return chunk?.type === 'chunk' ? chunk.code : '';
}
