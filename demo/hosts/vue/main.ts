import { createApp } from 'vue';
import AnswerAndOverview from './AnswerAndOverview.vue';

createApp(AnswerAndOverview).mount('main');
