import { css } from 'lit';

/** A score on its scale. */
export const scaleStyles = css`
  .bar {
    margin-block: 6px 8px;
  }
  .marks {
    position: relative;
    block-size: 1.5em;
  }
  .marks.two {
    block-size: 2.9em;
  }
  .mark {
    position: absolute;
    inset-block: 0 -0.35em;
    border-inline-start: 2px solid var(--_ink);
    margin-inline-start: -1px;
    z-index: 1;
  }
  .mark.then {
    inset-block-start: 1.4em;
    border-inline-start: 2px dotted var(--_ink-soft);
  }
  .mark span {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 4px;
    white-space: nowrap;
    font-size: 0.929em;
    line-height: 1.3;
  }
  .mark.before span {
    inset-inline: auto 4px;
  }
  .mark.now span {
    font-weight: 700;
  }
  .stretches {
    display: flex;
    gap: 1px;
  }
  .band {
    flex-basis: 0;
    min-inline-size: 0;
    padding: 2px 4px;
    text-align: center;
    font-size: 0.857em;
    border: 1px solid var(--_line-strong);
    overflow-wrap: anywhere;
  }
  .band.red {
    background: var(--_red-tint);
    color: var(--_red-ink);
  }
  .band.yellow {
    background: var(--_yellow-tint);
    color: var(--_yellow-ink);
  }
  .band.green {
    background: var(--_green-tint);
    color: var(--_green-ink);
  }
  .ends {
    display: block;
  }
  .own .band {
    background: var(--_surface);
    color: var(--_ink-soft);
  }
  .own .mine {
    border: 2px solid var(--_ink);
    color: var(--_ink);
    font-weight: 700;
  }
  .stretches + .own {
    margin-block-start: 1px;
  }
  .thin,
  .hair {
    padding-inline: 0;
  }
  .hair > *,
  .thin .name,
  .thin .ends {
    display: none;
  }
  @container (max-width: 28.5em) {
    .slim .name,
    .slim .ends {
      display: none;
    }
    .slim {
      padding-inline: 1px;
    }
  }
`;
