/** The mark: the arch one enters a courtyard by, and somebody in it. */
export function Logo({ size = 40 }: { readonly size?: number | undefined }) {
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden focusable="false">
      <rect width="40" height="40" rx="12" fill="#06c" />
      <path
        d="M9.5 31.5V19.5a10.5 10.5 0 0 1 21 0v12"
        fill="none"
        stroke="#fff"
        strokeWidth="4.4"
        strokeLinecap="round"
      />
      <circle cx="20" cy="26.5" r="5" fill="#ffb81c" />
    </svg>
  );
}
