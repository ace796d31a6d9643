import { list, named, optional, record, text } from '../shape.js';
import { Extensions } from './element.js';

/** FUT's envelope of guidance: a Basic whose content is a JSON Binary (domain.md section 3.4). */
export const GuidanceBasic = record({
  resourceType: named('Basic'),
  id: optional(text),
  contained: optional(
    list(
      record({ resourceType: text, id: optional(text), contentType: optional(text), data: optional(text) }),
    ),
  ),
  extension: Extensions,
});
