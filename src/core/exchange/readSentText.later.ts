import { readLetterFile } from '../report/letter';
import { readPasted } from './pastedText';
import { decodeForeign } from './plainText';
import { readMail } from './readMail.later';
import { readOutlookMail } from './readOutlookMail.later';

/**
 * What a mail says that is kept in a file, as it was when it was marked as sent (P-14): the text of a mail, else what stands
 * below the recipients and the subject. Undefined where the file is no mail any more.
 */
export async function readSentText(name: string, bytes: Uint8Array): Promise<string | undefined> {
  if (/\.(?:eml|msg)$/i.test(name)) {
    const reading = await (/\.eml$/i.test(name) ? readMail(bytes) : readOutlookMail(bytes));
    return 'mail' in reading ? reading.mail.text : undefined;
  }
  const text = decodeForeign(bytes);
  const pasted = readPasted(text);
  return pasted.from ? pasted.text : readLetterFile(text).text;
}
