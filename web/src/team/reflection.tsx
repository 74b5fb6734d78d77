// A leader's look at themselves: twenty statements, a picture of what they make, and, if they like, the same beside what
// their team said. Answers stay in the browser: this page sends nothing.

import { useEffect, useRef, useState } from 'preact/hooks';
import { say, tongue } from '../lib/i18n';
import type { Round, Session } from './contract';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { use_value } from './parts/use_value';
import { Compare } from './reflection/compare';
import { Form } from './reflection/form';
import { forget, keep, recall, type Kept } from './reflection/keeping';
import { Keeping } from './reflection/keeping_choice';
import { load_questions, own_view, type Questions } from './reflection/own_view';
import { Result } from './reflection/result';
import { shelves_of_page, type Shelves } from './reflection/shelves';

export default function Reflection() {
  const { value, error } = use_loaded<{ rounds: Round[] }>('/api/rounds');
  const { value: session } = use_loaded<Session>('/api/session');
  const questions = use_value(() => load_questions(tongue()), []);
  return (
    <TeamPage error={error}>
      <div class="app-flow">
        <h1>{say('reflection.title')}</h1>
        <p class="app-lead">{say('reflection.lead')}</p>
        {value && session && questions
          ? <Known rounds={value.rounds} owner={session.sign_in_name} questions={questions} shelves={shelves_of_page()} />
          : <p class="app-muted" role="status">{say('common.loading')}</p>}
      </div>
    </TeamPage>
  );
}

interface Properties {
  rounds: Round[];
  owner: string;
  questions: Questions;
  shelves: Shelves;
}

function Known({ rounds, owner, questions, shelves }: Properties) {
  const [kept, set_kept] = useState<Kept>(() => recall(shelves, owner));
  const [is_shown, set_shown] = useState(false);
  const was_shown = useRef(false);
  if (is_shown) was_shown.current = true;
  useEffect(() => window.scrollTo(0, 0), [is_shown]);
  const change = (next: Kept) => {
    set_kept({ ...next, place: keep(shelves, owner, next) });
  };
  const start_again = () => {
    forget(shelves, owner);
    set_kept({ answers: {}, place: 'tab' });
    set_shown(false);
  };
  const keeping = (
    <Keeping place={kept.place} choose={(place) => change({ ...kept, place })} forget={start_again} />
  );
  if (!is_shown) {
    return (
      <>
        <Form
          questions={questions}
          answers={kept.answers}
          is_again={was_shown.current}
          change={(answers) => change({ ...kept, answers })}
          done={() => set_shown(true)}
        />
        {keeping}
      </>
    );
  }
  const elements = own_view(questions, kept.answers);
  return (
    <>
      <Result questions={questions} elements={elements} back={() => set_shown(false)} />
      <Compare rounds={rounds} elements={elements} />
      {keeping}
    </>
  );
}
