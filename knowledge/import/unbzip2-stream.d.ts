declare module 'unbzip2-stream' {
  /** A transform from bzip2 (one or more streams after each other) to its content. */
  export default function unbzip2(): NodeJS.ReadWriteStream;
}
