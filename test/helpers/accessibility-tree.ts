import { a11ySnapshot } from '@web/test-runner-commands';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

/** The page as the browser gives it to assistive technology: “role name”, from top to bottom. */
export async function accessibilityTree(): Promise<string[]> {
  const flat = ({ role, name = '', children = [] }: Node): string[] => [
    `${role} ${name}`.trim(),
    ...children.flatMap(flat),
  ];
  return flat((await a11ySnapshot({})) as unknown as Node);
}

/** A test of that tree. Puppeteer cannot ask Firefox for it, which leaves the test out there. */
export function itInTree(name: string, test: Mocha.AsyncFunc): void {
  if (navigator.userAgent.includes('Firefox/'))
    it.skip(`${name} (left out: Firefox gives its accessibility tree to no test)`, test);
  else it(name, test);
}
