import { createRoot } from 'react-dom/client';
import { AnswerAndOverview } from './AnswerAndOverview.js';

createRoot(document.querySelector('main')!).render(<AnswerAndOverview />);
