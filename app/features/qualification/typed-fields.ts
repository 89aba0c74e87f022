import type { FormEcho } from '#app/components/use-form-failure.ts';
import type { Remarks, SheetField } from '#app/domain/qualification/check-sheet.ts';
import { textOf, textsOf, type TypedSheet } from '#app/domain/qualification/typed-sheet.ts';

/** A sheet's form: what stands in it, what came back wrong, what the city remarked. */
export type SheetFormParts = {
  readonly typed: TypedSheet;
  readonly echo: FormEcho;
  readonly remarks: Remarks;
};

/** Name, first value and error of a field with one text. `of` is the field it is judged as. */
export function fieldProps({ typed, echo }: SheetFormParts, name: string, of = name) {
  return {
    name,
    defaultValue: echo.value(name, textOf(typed, name)),
    error: echo.error(name) ?? echo.error(of),
  };
}

/** The texts of a field that is sent several times, as they come back joined (`parseForm`). */
export function listValues({ typed, echo }: SheetFormParts, name: string): readonly string[] {
  if (!echo.hasFailed) return textsOf(typed, name);
  return echo.value(`${name}[]`).split(', ');
}

/** What the city remarked on a field; undefined when nothing. */
export function remarkOn({ remarks }: SheetFormParts, field: SheetField): string | undefined {
  return remarks[field];
}
