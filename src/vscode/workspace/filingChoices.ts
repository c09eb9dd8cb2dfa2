import type { FilingPlace } from '../../core/capture/filingPlaces';
import type { Received } from '../../core/capture/received';
import type { Choice } from '../base/prompts';
import type { FilingChoice } from './filingChoice';
import { listMailFilings } from './mailFilings';
import { listMeetingFilings } from './meetingFilings';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

interface Waiting {
  readonly journal: OpenJournal;
  /** What the file may be taken for, the likelier first. */
  readonly contents: readonly Received[];
  readonly places: readonly FilingPlace[];
}

/** What is filed, and how. */
export interface Chosen {
  readonly received: Received;
  readonly filing: FilingChoice;
}

/** Every way to file something received, the likeliest first: Enter takes it. */
export function listFilings(services: Services, { journal, contents, places }: Waiting): readonly Choice<Chosen>[] {
  const found = places.flatMap((place) =>
    contents.flatMap((received) => {
      const filings =
        received.kind === 'mail'
          ? listMailFilings(services, journal, place, received)
          : listMeetingFilings(services, journal, place, received);
      return filings.map(({ isCertain, choice }) => ({
        isCertain,
        choice: { ...choice, value: { received, filing: choice.value } },
      }));
    }),
  );
  return found.sort((a, b) => Number(b.isCertain) - Number(a.isCertain)).map(({ choice }) => choice);
}
