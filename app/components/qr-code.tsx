import { encode } from 'uqr';

type QrCodeProps = {
  readonly text: string;
  /** What scanning it does: "Open the invitation". */
  readonly label: string;
  readonly size?: number | undefined;
  /** Quiet rows around the code, in its own squares; a paper or a card gives most of them itself. */
  readonly border?: number | undefined;
};

/** A QR code, always dark on white: some readers refuse the reverse. */
export function QrCode({ text, label, size = 180, border = 1 }: QrCodeProps) {
  const code = encode(text, { ecc: 'M', border });
  const dots = code.data
    .flatMap((line, y) => line.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
    >
      <path d={dots} fill="#000" />
    </svg>
  );
}
