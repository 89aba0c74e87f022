import { useEffect, useRef, useState, type DragEvent } from 'react';

/**
 * Files that are dragged onto a part of the page, and pictures that are pasted anywhere while it
 * is there. Text that comes with a picture is meant as text and goes its own way.
 */
export function useDroppedFiles(isOpen: boolean, onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      if (!clipboardData || clipboardData.types.includes('text/plain')) return;
      latest.current([...clipboardData.files]);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isOpen]);
  const takes = (event: DragEvent) => isOpen && event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!takes(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !event.currentTarget.contains(to)) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { isOver, handlers };
}
