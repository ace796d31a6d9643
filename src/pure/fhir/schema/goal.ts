import { list, named, optional, record, text } from '../shape.js';
import { Concept } from './element.js';

export const Goal = record({
  resourceType: named('Goal'),
  id: optional(text),
  lifecycleStatus: text,
  description: Concept,
  startDate: optional(text),
  note: optional(list(record({ text, time: optional(text) }))),
});
