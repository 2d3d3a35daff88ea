import type { Draw } from '../export/draw-page.js';
import { pngOf } from '../export/picture.js';
import { saveFile } from '../export/save-file.js';
import { Button } from '../ui/controls.js';
import { useToast } from '../ui/toast/toast.js';
import { useWords } from '../words/words.js';
import { pictureWords } from './words.js';

const [SVG, PNG] = ['SVG', 'PNG'];

interface PictureButtonsProps {
  /** What the picture is called. */
  readonly title: string;
  /** What the files are called, without their endings. */
  readonly file: string;
  readonly draw: Draw;
}

/** Hands over a picture as SVG, or as PNG at twice its size. */
export function PictureButtons({ title, file, draw }: PictureButtonsProps) {
  const words = useWords(pictureWords);
  const toast = useToast();
  const save = async (as: 'svg' | 'png') => {
    try {
      const picture = await draw();
      if (!picture) return;
      if (as === 'svg') saveFile(`${file}.svg`, picture.text, 'image/svg+xml');
      else saveFile(`${file}.png`, await pngOf(picture));
    } catch {
      toast({ text: words.failed });
    }
  };
  return (
    <>
      <Button small look="ghost" title={words.svgOf(title)} onClick={() => void save('svg')}>
        {SVG}
      </Button>
      <Button small look="ghost" title={words.pngOf(title)} onClick={() => void save('png')}>
        {PNG}
      </Button>
    </>
  );
}
