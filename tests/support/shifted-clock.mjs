/**
 * Loaded before the application: its clock runs `CLOCK_SHIFT_MS` beside the real one. A test whose
 * service is held on one day needs hours of that day before it.
 */
const shiftMs = Number(process.env['CLOCK_SHIFT_MS']);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shiftMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
};
