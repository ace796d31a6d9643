import { css } from 'lit';

/** The four levels as a family: octagon, triangle, ring, dash. Shape and edge say it without the colour; the proof says why. */
export const levelColours = css`
  .light {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    vertical-align: -0.28em;
    overflow: visible;
  }
  .light.small {
    inline-size: 0.8em;
    block-size: 0.8em;
    vertical-align: -0.06em;
  }
  .light.large {
    inline-size: 1.1em;
    block-size: 1.1em;
    vertical-align: -0.16em;
  }
  .light * {
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .light.red * {
    fill: var(--_red-ink);
    stroke: var(--_red-ink);
  }
  .light.yellow * {
    fill: var(--_yellow-fill);
    stroke: var(--_yellow-ink);
  }
  .light.green * {
    fill: var(--_green-tint);
    stroke: var(--_green-ink);
  }
  .light.grey * {
    fill: none;
    stroke: var(--_grey-ink);
  }
  .level {
    font-weight: 600;
    white-space: nowrap;
  }
  .level.red {
    color: var(--_red-ink);
  }
  .level.grey {
    color: var(--_grey-ink);
  }
  .change {
    font-weight: 600;
  }
  .change.worse {
    color: var(--_red-ink);
  }
  .change.better {
    color: var(--_green-ink);
  }
  .change.same,
  .change.unknown {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .change .arrow {
    display: inline-block;
    inline-size: 0.95em;
    font-weight: 700;
  }
  .proof {
    display: grid;
    gap: 2px;
  }
  .proof > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 8px;
  }
  .proof dt {
    color: var(--_ink-soft);
  }
  .hot {
    background: var(--_red-tint);
  }
  @media (forced-colors: active) {
    .light {
      forced-color-adjust: none;
    }
    .light * {
      stroke: CanvasText !important;
    }
    .light.red * {
      fill: CanvasText;
    }
    .light.yellow *,
    .light.green *,
    .light.grey * {
      fill: Canvas;
    }
    .level,
    .change {
      color: CanvasText !important;
    }
  }
  @media print {
    .no-print {
      display: none !important;
    }
    .light {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
