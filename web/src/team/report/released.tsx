// A released report, from the whole to the parts: how many answered, the footprint, the table and how to read it, each
// element with its questions, and what people wrote.

import { say } from '../../lib/i18n';
import type { ReleasedReport } from '../contract';
import type { Definition, Wording } from '../parts/wording';
import { answered_sentence } from './answered';
import { Changes } from './changes';
import { Comments } from './comments';
import { ElementPart } from './element_part';
import { ElementTable } from './element_table';
import { HowToRead } from './how_to_read';
import { Picture } from './picture';
import { StartHere } from './start_here';

interface Properties {
  report: ReleasedReport;
  wording: Wording;
  definition: Definition;
}

export function Released({ report, wording, definition }: Properties) {
  const answered = answered_sentence(report.answered, report.people);
  return (
    <>
      <p class="app-lead">{say(answered.key, answered.values)}</p>
      <p class="app-report__promise">{say('report.not-a-grade')}</p>
      <div class="app-report__first">
        <Picture report={report} wording={wording} />
        <StartHere elements={report.elements} wording={wording} />
      </div>
      <ElementTable report={report} wording={wording} />
      <Changes report={report} wording={wording} />
      <HowToRead report={report} />
      {report.elements.map((element) => (
        <ElementPart key={element.id} element={element} wording={wording} definition={definition} />
      ))}
      <Comments report={report} wording={wording} />
    </>
  );
}
