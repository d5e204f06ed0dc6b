import { build, type Rollup } from 'vite';

/** A module and all that it imports as one text, for a page to load. */
export async function bundleModule(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const [{ output }] = built as [Rollup.RolldownOutput];
  return output[0].code;
}
