import { html, type TemplateResult } from 'lit';
import type { ItemImage } from '../../pure/model/item-detail.js';

/** A picture of the content's, from its own bytes: nothing is fetched for it. The gate lets in pictures of dots only. */
export const contentPicture = ({ contentType, data, alt }: ItemImage): TemplateResult =>
  html`<img class="content-picture" src=${`data:${contentType};base64,${data}`} alt=${alt} />`;
