// Annotates one paper after another, four at a time, and prints the number of each once it is acknowledged, until it is
// ended. Arguments: a folder, a first number.
import { annotate } from '../../src/annotations/annotations.js';
import { openAnnotations } from '../../src/annotations/open.js';
import { localPerson } from '../../src/annotations/people.js';

const [home = '', first = '0'] = process.argv.slice(3);
const store = await openAnnotations({ home, postgresUrl: null });
const person = await localPerson(store);
let next = Number(first);

async function write(): Promise<void> {
  for (;;) {
    const number = next++;
    const remark = {
      targetId: `paper_${number}`,
      label: 'A paper',
      change: { stars: 1, note: `note ${number}`, tags: ['t'] },
    };
    await annotate(store, person.id, remark);
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all(Array.from({ length: 4 }, write));
