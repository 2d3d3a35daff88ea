/** The mark of Meri: rivers into a sea. */
export const Brand = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="6" fill="#0b667b" />
    <g fill="none" stroke="#fff" strokeWidth="1.5" strokeLinecap="round">
      <path d="M12 11.500V5M12 11.500 7.500 6.500M12 11.500l4.500-5M12 11.500 5.500 9.500M12 11.500l6.500-2" />
      <path d="M4.500 14.700q1.900-1.500 3.750 0t3.750 0 3.750 0 3.750 0M4.500 18.200q1.900-1.500 3.750 0t3.750 0 3.750 0 3.750 0" />
    </g>
  </svg>
);

/** Rivers flow into the sea: decoration at the foot of the rail. */
export const Sea = () => (
  <svg viewBox="0 0 180 56" aria-hidden="true" preserveAspectRatio="none">
    <path d="M0 12C40 16 70 24 90 34C110 24 140 14 180 8" fill="none" stroke="#7fbfcc" strokeWidth="1.500" />
    <path d="M64 0C74 16 84 26 92 34L100 34C90 24 82 12 78 0Z" fill="#3a9bae" />
    <path d="M0 38q22-8 45 0t45 0 45 0 45 0V56H0Z" fill="#0b4a5a" />
    <path d="M0 46q22-7 45 0t45 0 45 0 45 0V56H0Z" fill="#0b667b" />
  </svg>
);
