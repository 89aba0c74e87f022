import { useRef, useState } from 'react';

import { useAnnounce } from '#app/components/announcer.tsx';
import { FILE_LIMITS } from '#app/domain/boards/attachments/check-file.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { useReadAgain } from '#app/features/notifications/use-live.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { tooLarge, uploadFile, type Refusal, type UploadTarget } from './upload-file.ts';

/** A file on its way. */
type Sending = { readonly name: string; readonly percent: number };

/** A file that is not on the card, and why. */
export type RefusedFile = Refusal & { readonly key: number; readonly name: string };

/** Files on their way to a card, one after the other, and those that were refused. */
export function useUploads(target: UploadTarget) {
  const t = useT();
  const words = t.boards.attachments;
  const announce = useAnnounce();
  const { readAgain } = useReadAgain();
  const waiting = useRef<File[]>([]);
  const isBusy = useRef(false);
  const lastKey = useRef(0);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const refuse = (name: string, refusal: Refusal) => {
    lastKey.current += 1;
    const file = { ...refusal, name, key: lastKey.current };
    setRefused((before) => [...before, file]);
    const reason = codeText(t, refusal.code, refusal.details);
    announce(words.refused({ name, reason }));
  };
  const sendOne = async (file: File) => {
    const { name } = file;
    setSending({ name, percent: 0 });
    const show = (percent: number) => setSending({ name, percent });
    const isLarge = file.size > FILE_LIMITS.fileBytes;
    const refusal = isLarge ? tooLarge() : await uploadFile(target, file, show);
    if (refusal) refuse(name, refusal);
    else announce(words.added({ name }));
  };
  const sendAll = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      await sendOne(file);
    }
    isBusy.current = false;
    setSending(null);
    readAgain();
  };
  const add = (files: readonly File[]) => {
    if (files.length === 0) return;
    setRefused([]);
    announce(words.sendingSpoken({ count: files.length }));
    waiting.current.push(...files);
    void sendAll();
  };
  return { add, sending, refused };
}
