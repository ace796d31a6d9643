import { css } from 'lit';

/** What goes with the questions: to have them read aloud, not to answer, whom to call, who helped. */
export const sitting = css`
  .aloud {
    float: inline-end;
    gap: 0.4em;
    margin-block-start: 0.5em;
    margin-inline-start: 1em;
  }
  .aloud + .help summary {
    max-inline-size: 60%;
  }
  /* What comes next, not all that follow: every question of a page of thousands would look through all before it. */
  .aloud + :not(.help),
  .aloud + .help + * {
    clear: inline-end;
  }
  .help div {
    clear: inline-end;
  }
  @media screen {
    .many > .question {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 18em;
      /* What is contained is cut off at its edge: room for the outline of what is chosen or has focus. */
      padding: 0 0.5em 0.5em;
      margin-inline: -0.5em;
      margin-block-end: -0.5em;
    }
  }
  .declined,
  .safety {
    margin-block-start: 1em;
  }
  .safety {
    border-inline-start: 4px solid var(--_accent);
  }
  .helped summary {
    list-style: none;
  }
  .helped summary::-webkit-details-marker {
    display: none;
  }
  .helped .options {
    margin-block-start: 0.6667em;
  }
`;
