import { css } from 'lit';

/** Rich text of content stands apart from the text around it in direction, and takes its ink and font. */
export const richTextStyles = css`
  .rich {
    unicode-bidi: isolate;
    overflow-wrap: break-word;
  }
  .rich * + :is(p, ul, ol, pre, hr, blockquote, .rich-table),
  .rich :is(ul, ol, pre, hr, blockquote, .rich-table) + * {
    margin-block-start: 0.6em;
  }
  .rich-heading {
    font-weight: 600;
  }
  .rich ul,
  .rich ol {
    padding-inline-start: 1.5em;
  }
  .rich ul {
    list-style: disc;
  }
  .rich ol {
    list-style: decimal;
  }
  .rich li + li,
  .rich li > :is(ul, ol) {
    margin-block-start: 0.25em;
  }
  .rich blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.2em solid var(--_line);
  }
  .rich hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .rich pre,
  .rich code {
    font-family: ui-monospace, monospace;
    font-size: 0.95em;
  }
  .rich pre {
    margin: 0;
    white-space: pre-wrap;
  }
  .rich img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .rich sub,
  .rich sup {
    line-height: 0;
  }
  .rich-table {
    overflow-x: auto;
    max-inline-size: 100%;
  }
  .rich-table table {
    border-collapse: collapse;
  }
  .rich-table caption {
    padding-block-end: 0.4em;
    font-weight: 600;
    text-align: start;
  }
  .rich-table :is(th, td) {
    padding: 0.35em 0.6em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  @media print {
    .rich-table {
      overflow: visible;
    }
  }
`;
