import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-overview.js';
import 'kpro-elements/define/kpro-questionnaire.js';
import 'kpro-elements/react';
import { useState } from 'react';
import { canonical, getToken, patient } from '../session.js';

export const AnswerAndOverview = () => {
  const [isDone, setIsDone] = useState(false);
  return (
    <kpro-connection fhir-base="/fhir" patient={patient} getToken={getToken}>
      {isDone ? (
        <kpro-overview />
      ) : (
        <kpro-questionnaire canonical={canonical} onkpro-leave={() => setIsDone(true)} />
      )}
    </kpro-connection>
  );
};
