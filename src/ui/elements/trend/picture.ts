import { shortName } from '../../../pure/model/questionnaire.js';
import { paperLook, type Look } from './chart-look.js';
import type { ChartInput } from './chart-scene.js';
import type { drawStill } from './chart.js';
import { scaleText } from './series-text.js';

type Pen = CanvasRenderingContext2D;

const width = 960;
const chartHeight = 340;
const margin = 28;
const ratio = 2;

const linesOf = (pen: Pen, text: string, most: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

interface Written {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly y: number;
}

/** Title, scale and sentence, from the top down; and where the chart begins. */
const headOf = (pen: Pen, input: ChartInput, sentence: string, look: Look): [readonly Written[], number] => {
  const { size, family } = look;
  const head: Written[] = [];
  let y = margin;
  const write = (text: string, font: string, colour: string, high: number): void => {
    pen.font = font;
    for (const line of linesOf(pen, text, width - 2 * margin)) {
      head.push({ text: line, font, colour, y });
      y += high;
    }
  };
  write(shortName(input.series.item), `700 ${size * 1.4}px ${family}`, look.ink, size * 1.8);
  write(scaleText(input.series, input.told), `${size * 0.93}px ${family}`, look.soft, size * 1.5);
  write(sentence, `${size}px ${family}`, look.ink, size * 1.35);
  return [head, y + size * 0.3];
};

/**
 * One score as a picture on white, in the colours of paper: its name, scale and sentence over its chart, so that it
 * says what it shows wherever it is put. Rejects where the browser makes no picture.
 */
export const pictureOf = (
  draw: typeof drawStill,
  input: ChartInput,
  sentence: string,
  family: string,
): Promise<Blob> =>
  new Promise((done, fail) => {
    const look = paperLook(16, family, false);
    const sheet = document.createElement('canvas');
    const [head, top] = headOf(sheet.getContext('2d')!, input, sentence, look);
    sheet.width = width * ratio;
    sheet.height = (top + chartHeight + margin) * ratio;
    const pen = sheet.getContext('2d')!;
    pen.scale(ratio, ratio);
    pen.fillStyle = look.surface;
    pen.fillRect(0, 0, width, sheet.height);
    pen.textBaseline = 'top';
    for (const { text, font, colour, y } of head) {
      Object.assign(pen, { font, fillStyle: colour });
      pen.fillText(text, margin, y);
    }
    const size = { width: width - 2 * margin, height: chartHeight };
    draw(input, look, { ...size, ratio }, (chart) =>
      pen.drawImage(chart, margin, top, size.width, size.height),
    );
    sheet.toBlob((blob) => (blob ? done(blob) : fail(new Error('the browser made no picture'))), 'image/png');
  });
