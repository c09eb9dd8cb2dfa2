import assert from 'node:assert/strict';
import { readSentText } from '../../../src/core/exchange/readSentText.later';
import { sumSentText } from '../../../src/core/files/fingerprint';

const read = (name: string, text: string) => readSentText(name, new TextEncoder().encode(text));
const head = 'From: Sam Lind <sam@us.example>\nTo: Maria Lopez <maria@acme.example>\nSubject: Notes\n';

describe('The text of what was sent', () => {
  it('is what the mail says, whether it is kept as a mail, as a pasted one, or as the letter', async () => {
    const says = 'Dear Maria,\n\nTo: the shops.\n\nSam';
    const texts = await Promise.all([
      read('sent/x.EML', `${head}Content-Type: text/plain; charset=utf-8\n\n${says}`.replaceAll('\n', '\r\n')),
      read('sent/x.txt', `${head}\n${says}\n`),
      read('sent/x.txt', `An: Maria Lopez [keine E-Mail-Adresse]\nBetreff: Notizen\n\n${says}\n`),
    ]);
    assert.deepEqual(
      texts.map((text) => sumSentText(text ?? '')),
      texts.map(() => sumSentText(says)),
    );
  });

  it('is not to be had where the mail is none any more', async () => {
    assert.deepEqual(
      [await read('sent/x.eml', 'damaged'), await read('sent/x.msg', 'damaged')],
      [undefined, undefined],
    );
  });

  it('also counts what stands below the own words', async () => {
    const [one, another] = ['> quoted', '> changed'].map((below) => read('x.eml', `${head}\nFine.\n\n${below}\n`));
    assert.notEqual(sumSentText((await one) ?? ''), sumSentText((await another) ?? ''));
  });
});
